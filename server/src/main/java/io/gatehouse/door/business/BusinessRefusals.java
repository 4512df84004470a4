package io.gatehouse.door.business;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns refusals into answers. */
@RestControllerAdvice(basePackageClasses = BusinessRefusals.class)
class BusinessRefusals {
  private final ErrorAnswers answers;

  BusinessRefusals(ErrorAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  ResponseEntity<ErrorAnswers.Body> refused(Refused refused, HttpServletRequest request) {
    return ResponseEntity.status(refused.error().status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(answers.body(refused.error(), refused.values(), request));
  }
}
