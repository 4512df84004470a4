package io.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.ServerTest;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call says who may make it: nothing is open, or closed, by oversight. */
@ServerTest
class DeclaredAccessTest {
  /** Libraries' own handlers; what may be done with them is told in AccessConfiguration. */
  private static final List<String> LIBRARIES =
      List.of("org.springdoc.", "org.springframework.boot.");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Test
  void everyHandlerDeclaresWhoMayCallIt() {
    List<HandlerMethod> ours =
        mapping.getHandlerMethods().values().stream()
            .filter(handler -> LIBRARIES.stream().noneMatch(in(handler)::startsWith))
            .toList();

    assertThat(ours).hasSizeGreaterThan(5);
    assertThat(ours.stream().filter(handler -> !declares(handler)).map(HandlerMethod::toString))
        .as("handlers with neither @PermitAll nor @RolesAllowed nor @DenyAll")
        .isEmpty();
  }

  @Test
  void librariesBringNoOtherHandlersThanWeKnowOf() {
    assertThat(
            mapping.getHandlerMethods().values().stream()
                .map(DeclaredAccessTest::in)
                .filter(name -> !name.startsWith("io.gatehouse."))
                .filter(name -> LIBRARIES.stream().noneMatch(name::startsWith)))
        .isEmpty();
  }

  private static String in(HandlerMethod handler) {
    return handler.getBeanType().getName();
  }

  private static boolean declares(HandlerMethod handler) {
    return Stream.of(PermitAll.class, RolesAllowed.class, DenyAll.class)
        .anyMatch(
            annotation ->
                AnnotatedElementUtils.hasAnnotation(handler.getMethod(), annotation)
                    || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), annotation));
  }
}
