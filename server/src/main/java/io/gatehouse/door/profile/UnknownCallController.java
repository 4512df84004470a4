package io.gatehouse.door.profile;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever else is called under {@code /rest}: answered in this door's own form. */
@RestController
@Hidden
class UnknownCallController {
  private static final Set<String> POST_ONLY = Set.of("/rest/token", "/rest/profile/createprofile");

  @RequestMapping("/rest/**")
  @PermitAll
  ResponseEntity<ProfileAnswers.ErrorBody> unknown(HttpServletRequest request) {
    ProfileErrors error =
        POST_ONLY.contains(request.getRequestURI())
            ? ProfileErrors.METHOD_NOT_ALLOWED
            : ProfileErrors.NOT_FOUND;
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(error.status());
    return (error == ProfileErrors.METHOD_NOT_ALLOWED
            ? answer.header(HttpHeaders.ALLOW, "POST")
            : answer)
        .body(error.body());
  }
}
