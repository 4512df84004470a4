package io.gatehouse.door.verification;

import io.gatehouse.checklist.Completions;
import io.gatehouse.file.StoredFile;
import io.gatehouse.file.StoredFiles;
import io.gatehouse.partner.User;
import io.gatehouse.verification.Justifications;
import io.gatehouse.verification.Verifications;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files, for those who may see what they belong to. */
@RestController
@RolesAllowed("USER")
@Tag(name = "media")
class MediaController {
  private final StoredFiles files;
  private final Completions completions;
  private final Verifications verifications;
  private final Justifications justifications;

  MediaController(
      StoredFiles files,
      Completions completions,
      Verifications verifications,
      Justifications justifications) {
    this.files = files;
    this.completions = completions;
    this.verifications = verifications;
    this.justifications = justifications;
  }

  /** Always to be saved, never to be shown: a browser must not run what somebody handed in. */
  @GetMapping("/api/media/{uuid}/")
  @Operation(operationId = "media_retrieve", summary = "Download a file")
  ResponseEntity<Resource> download(@AuthenticationPrincipal User user, @PathVariable String uuid)
      throws IOException {
    StoredFile file =
        files
            .find(user.partnerId(), Paths.id(uuid))
            .filter(found -> visible(user, found))
            .orElseThrow(ApiErrors::notFound);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .contentLength(file.size())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(new InputStreamResource(() -> files.read(file)));
  }

  private boolean visible(User user, StoredFile file) {
    return switch (file.purpose()) {
      case ANSWER ->
          completions
              .find(user.partnerId(), file.subjectId())
              .flatMap(completion -> verifications.find(user, completion.subjectId()))
              .isPresent();
      case JUSTIFICATION -> justifications.find(user, file.subjectId()).isPresent();
      // Of other doors; who decides on them is staff.
      case BUSINESS_DOCUMENT, ACCEPTANCE_REVIEW -> user.staff();
    };
  }
}
