package io.gatehouse.partner;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of programs.
 *
 * @param file YAML with programs of the business door, read at the start; docs/business.md shows
 *     its form.
 */
@ConfigurationProperties("gatehouse.programs")
record ProgramSettings(@Nullable Path file) {}
