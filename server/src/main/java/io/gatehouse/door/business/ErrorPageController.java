package io.gatehouse.door.business;

import io.gatehouse.web.Layout;
import io.gatehouse.web.Pages;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that the {@code link} of an error opens: every code, why it comes and what to do. */
@Controller
@Hidden
class ErrorPageController {
  private static final String TITLE = "Errors of the business door";

  private final Pages pages;

  ErrorPageController(Pages pages) {
    this.pages = pages;
  }

  /** A code with its rows: mostly one. */
  record Entry(String code, List<BusinessError> rows) {}

  record ErrorPage(Layout layout, String title, List<Entry> entries) {}

  @GetMapping(ErrorAnswers.PAGE)
  @PermitAll
  ResponseEntity<String> errors() {
    return pages.page(
        HttpStatus.OK,
        "door/business/errors.jte",
        new ErrorPage(pages.english(TITLE), TITLE, entries()));
  }

  private static List<Entry> entries() {
    Map<String, List<BusinessError>> byCode = new LinkedHashMap<>();
    for (BusinessError error : BusinessError.values()) {
      byCode.computeIfAbsent(error.code(), code -> new ArrayList<>()).add(error);
    }
    return byCode.entrySet().stream().map(e -> new Entry(e.getKey(), e.getValue())).toList();
  }
}
