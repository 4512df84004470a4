package io.gatehouse.web.signing;

import io.gatehouse.acceptance.Refusals;
import io.gatehouse.acceptance.Signatures;
import io.gatehouse.acceptance.Signatures.Signed;
import io.gatehouse.identity.Browser;
import io.gatehouse.web.LanguageWish;
import io.gatehouse.web.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accepting and refusing. */
@Controller
@RequestMapping("/acceptance/{token}")
class AcceptController {
  private static final int LONGEST_REASON = 2000;

  private final Reception reception;
  private final Signatures signatures;
  private final Refusals refusals;
  private final Pages pages;

  AcceptController(Reception reception, Signatures signatures, Refusals refusals, Pages pages) {
    this.reception = reception;
    this.signatures = signatures;
    this.refusals = refusals;
    this.pages = pages;
  }

  @PostMapping("/accept")
  @PermitAll
  ResponseEntity<String> accept(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String sha256,
      @RequestParam Optional<String> read,
      LanguageWish wish,
      HttpServletRequest request) {
    return reception.enter(
        token,
        wish,
        request,
        sitting -> {
          Browser browser = sitting.browser();
          if (browser == null) {
            return pages.see(sitting.url());
          }
          return read.isEmpty()
              ? back(sitting, Problem.UNTICKED)
              : after(
                  sitting,
                  signatures.accept(sitting.ask(), browser, sha256, request.getRemoteAddr()));
        });
  }

  @PostMapping("/refuse")
  @PermitAll
  ResponseEntity<String> refuse(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String reason,
      LanguageWish wish,
      HttpServletRequest request) {
    return reception.enter(
        token,
        wish,
        request,
        sitting -> {
          Browser browser = sitting.browser();
          String shortened = reason.strip();
          return browser == null
              ? pages.see(sitting.url())
              : after(
                  sitting,
                  refusals.refuse(
                      sitting.ask(),
                      browser,
                      shortened.substring(0, Math.min(LONGEST_REASON, shortened.length()))));
        });
  }

  private ResponseEntity<String> after(Sitting sitting, Signed signed) {
    return switch (signed) {
      case Signed.Kept() -> pages.see(sitting.url());
      case Signed.LogInAgain() -> back(sitting, Problem.AGAIN);
      case Signed.OtherPaper() -> back(sitting, Problem.CHANGED);
      case Signed.NotNow() -> back(sitting, Problem.OVERTAKEN);
    };
  }

  private ResponseEntity<String> back(Sitting sitting, Problem problem) {
    return pages.see(sitting.url() + "?problem=" + problem.parameter());
  }
}
