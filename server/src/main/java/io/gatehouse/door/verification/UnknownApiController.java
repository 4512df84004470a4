package io.gatehouse.door.verification;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/** Whatever else is called under {@code /api}: answered in this door's own form. */
@RestController
@Hidden
class UnknownApiController {
  private static final String EVERYTHING = "/api/**";

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  /** The mapping is made after the controllers that it maps. */
  UnknownApiController(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /** 405 when the address is known for other methods, else 404. */
  @RequestMapping(EVERYTHING)
  @RolesAllowed("USER")
  ResponseEntity<Object> unknown(HttpServletRequest request) {
    List<String> allowed = allowed(request);
    if (allowed.isEmpty()) {
      return answer(ResponseEntity.status(404), ApiErrors.NOT_FOUND);
    }
    if (allowed.contains(request.getMethod())) {
      return answer(
          ResponseEntity.status(415),
          "Unsupported media type \""
              + Objects.toString(request.getContentType(), "")
              + "\" in request.");
    }
    return answer(
        ResponseEntity.status(405).header(HttpHeaders.ALLOW, String.join(", ", allowed)),
        "Method \"" + request.getMethod() + "\" not allowed.");
  }

  private static ResponseEntity<Object> answer(ResponseEntity.BodyBuilder answer, String text) {
    return answer.contentType(MediaType.APPLICATION_JSON).body(new ApiErrors.Detail(text));
  }

  private List<String> allowed(HttpServletRequest request) {
    return List.copyOf(
        new TreeSet<>(
            mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(info -> answers(info, request))
                .flatMap(info -> info.getMethodsCondition().getMethods().stream())
                .flatMap(
                    method ->
                        method.name().equals("GET")
                            ? Stream.of("GET", "HEAD")
                            : Stream.of(method.name()))
                .toList()));
  }

  private static boolean answers(RequestMappingInfo info, HttpServletRequest request) {
    return info.getPathPatternsCondition() != null
        && info.getPathPatternsCondition().getPatterns().stream()
            .map(PathPattern::getPatternString)
            .noneMatch(EVERYTHING::equals)
        && info.getPathPatternsCondition().getPatterns().stream()
            .anyMatch(
                pattern ->
                    pattern.matches(
                        ServletRequestPathUtils.getParsedRequestPath(request)
                            .pathWithinApplication()));
  }
}
