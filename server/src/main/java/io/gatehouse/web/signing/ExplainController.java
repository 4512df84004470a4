package io.gatehouse.web.signing;

import io.gatehouse.acceptance.Reviews;
import io.gatehouse.acceptance.Reviews.Handed;
import io.gatehouse.file.FileSettings;
import io.gatehouse.file.StoredFiles;
import io.gatehouse.identity.Browser;
import io.gatehouse.web.LanguageWish;
import io.gatehouse.web.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What somebody's right rests on, with documents, where the register does not say. */
@Controller
class ExplainController {
  private static final int LONGEST_TEXT = 4000;
  private static final int MOST_FILES = 5;
  private static final Set<String> KINDS =
      Set.of("application/pdf", "image/jpeg", "image/png", "image/heic", "image/webp");

  private final Reception reception;
  private final Reviews reviews;
  private final LinkController link;
  private final Pages pages;
  private final long largest;

  ExplainController(
      Reception reception,
      Reviews reviews,
      LinkController link,
      Pages pages,
      FileSettings settings) {
    this.reception = reception;
    this.reviews = reviews;
    this.link = link;
    this.pages = pages;
    this.largest = settings.largest().toBytes();
  }

  @PostMapping("/acceptance/{token}/explanation")
  @PermitAll
  ResponseEntity<String> explain(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String explanation,
      @RequestParam(name = "file", defaultValue = "") List<MultipartFile> files,
      LanguageWish wish,
      HttpServletRequest request) {
    List<MultipartFile> given = files.stream().filter(ExplainController::named).toList();
    return reception.enter(
        token, wish, request, sitting -> explain(sitting, explanation.strip(), given));
  }

  /** Browsers send a part without a name where no file was chosen. */
  private static boolean named(MultipartFile file) {
    return !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
  }

  private ResponseEntity<String> explain(
      Sitting sitting, String explanation, List<MultipartFile> files) {
    Browser browser = sitting.browser();
    if (browser == null) {
      return pages.see(sitting.url());
    }
    if (explanation.isEmpty() && files.isEmpty()) {
      return link.explain(
          HttpStatus.UNPROCESSABLE_CONTENT, sitting, explanation, "signing.explain.nothing");
    }
    if (files.size() > MOST_FILES || !files.stream().allMatch(this::good)) {
      return link.explain(
          HttpStatus.UNPROCESSABLE_CONTENT, sitting, explanation, "signing.explain.bad_file");
    }
    String shortened = explanation.substring(0, Math.min(LONGEST_TEXT, explanation.length()));
    boolean taken =
        reviews.explain(
            sitting.ask(),
            browser,
            shortened,
            files.stream().map(ExplainController::handed).toList());
    return pages.see(
        taken ? sitting.url() : sitting.url() + "?problem=" + Problem.OVERTAKEN.parameter());
  }

  private boolean good(MultipartFile file) {
    return !file.isEmpty()
        && file.getSize() <= largest
        && KINDS.contains(StoredFiles.mediaType(file::getInputStream, name(file)));
  }

  private static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "file");
  }

  private static Handed handed(MultipartFile file) {
    return new Handed(name(file), file.getSize(), file::getInputStream);
  }
}
