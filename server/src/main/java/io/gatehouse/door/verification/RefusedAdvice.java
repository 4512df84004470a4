package io.gatehouse.door.verification;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns refusals into answers. */
@RestControllerAdvice(basePackageClasses = RefusedAdvice.class)
class RefusedAdvice {

  @ExceptionHandler
  ResponseEntity<Object> refused(Refused refused) {
    return ResponseEntity.status(refused.status())
        .contentType(MediaType.APPLICATION_JSON)
        .body(refused.body());
  }

  @ExceptionHandler
  ResponseEntity<Object> tooLarge(MaxUploadSizeExceededException e) {
    return refused(ApiErrors.detail(413, "The file is too large."));
  }

  @ExceptionHandler
  ResponseEntity<Object> noMultipart(MultipartException e, HttpServletRequest request) {
    return refused(
        ApiErrors.detail(400, "Multipart form parse error - the body is not understood."));
  }
}
