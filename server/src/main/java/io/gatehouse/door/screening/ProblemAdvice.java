package io.gatehouse.door.screening;

import io.gatehouse.watchlist.ListsNotLoaded;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what ended a request into its answer. */
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
class ProblemAdvice {

  @ExceptionHandler
  ResponseEntity<Problem> refused(Refused refused) {
    return answer(refused.problem()).body(refused.problem());
  }

  @ExceptionHandler
  ResponseEntity<Problem> notLoaded(ListsNotLoaded e) {
    return answer(Problem.NOT_LOADED).header(HttpHeaders.RETRY_AFTER, "5").body(Problem.NOT_LOADED);
  }

  @ExceptionHandler
  ResponseEntity<Problem> denied(AccessDeniedException e) {
    return answer(Problem.FORBIDDEN).body(Problem.FORBIDDEN);
  }

  private static ResponseEntity.BodyBuilder answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE));
  }
}
