package io.gatehouse.sandbox.register;

import io.gatehouse.platform.InSandbox;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How a simulated register fails: with a status, and no body that a client could lean on. */
@RestControllerAdvice(basePackageClasses = OutOfOrderAdvice.class)
@InSandbox
class OutOfOrderAdvice {

  @ExceptionHandler
  ResponseEntity<Void> fail(SimulatedWorld.OutOfOrder failure) {
    ResponseEntity.BodyBuilder response = ResponseEntity.status(failure.status());
    return failure.status() == HttpStatus.TOO_MANY_REQUESTS
        ? response.header("Retry-After", "3600").build()
        : response.build();
  }
}
