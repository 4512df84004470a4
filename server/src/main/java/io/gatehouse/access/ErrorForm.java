package io.gatehouse.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;

/**
 * How a door words an error that none of its handlers saw: a request that cannot be read, or one
 * that is refused before anything looks at it.
 *
 * @param paths which addresses are the door's
 * @param body what is written as JSON
 */
public record ErrorForm(
    Predicate<String> paths, BiFunction<HttpStatus, HttpServletRequest, Object> body) {}
