package io.gatehouse.web.signing;

import io.gatehouse.acceptance.Acceptance;
import io.gatehouse.acceptance.Ask;
import io.gatehouse.acceptance.Signatures;
import io.gatehouse.acceptance.Signing;
import io.gatehouse.acceptance.Visit;
import io.gatehouse.acceptance.Visit.Step;
import io.gatehouse.evidence.Audience;
import io.gatehouse.evidence.EvidencePackages;
import io.gatehouse.evidence.EvidencePackages.Made;
import io.gatehouse.web.LanguageWish;
import io.gatehouse.web.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What signatories may take home. Whoever may not is led to the page, which says how things are.
 */
@Controller
@RequestMapping("/acceptance/{token}")
class CopiesController {
  private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

  private final Signing signing;
  private final Signatures signatures;
  private final EvidencePackages packages;
  private final Pages pages;

  CopiesController(Signing signing, Signatures signatures, EvidencePackages packages, Pages pages) {
    this.signing = signing;
    this.signatures = signatures;
    this.packages = packages;
    this.pages = pages;
  }

  /** The paper, for those who may read it on a page and those who have accepted it. */
  @GetMapping("/paper.pdf")
  @PermitAll
  void paper(
      @PathVariable String token,
      LanguageWish wish,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    switch (visit(token, wish, request)) {
      case Visit.Open(Ask ask, Step.Accept accept) -> paper(ask, response);
      case Visit.Settled settled when settled.signatory() != null -> paper(settled.ask(), response);
      default -> lead(token, response);
    }
  }

  private void paper(Ask ask, HttpServletResponse response) throws IOException {
    byte[] pdf = signatures.pdf(ask);
    pages.file(response, MediaType.APPLICATION_PDF, ask.paper().key() + ".pdf", pdf.length);
    response.getOutputStream().write(pdf);
  }

  /** The signatory's part of the evidence. */
  @GetMapping("/evidence.zip")
  @PermitAll
  void evidence(
      @PathVariable String token,
      LanguageWish wish,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!(visit(token, wish, request) instanceof Visit.Settled settled)
        || settled.signatory() == null) {
      lead(token, response);
      return;
    }
    Acceptance acceptance = settled.ask().acceptance();
    try (Made made =
        packages.make(
            acceptance.partnerId(),
            acceptance.customerId(),
            Audience.APPLICANT,
            "signatory " + settled.signatory())) {
      pages.file(response, ZIP, "evidence.zip", made.size());
      made.writeTo(response.getOutputStream());
    }
  }

  private Visit visit(String token, LanguageWish wish, HttpServletRequest request) {
    return signing.open(token, BrowserCookie.of(request).orElse(null), wish.chosen());
  }

  private static void lead(String token, HttpServletResponse response) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, Sitting.url(token));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
