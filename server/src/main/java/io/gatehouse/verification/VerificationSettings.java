package io.gatehouse.verification;

import io.gatehouse.platform.Settings;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of verifications.
 *
 * @param expiry how long a verification may take.
 * @param identitySource who says who the person is: {@code declared}, the person; {@code eid},
 *     strong authentication, so that what is typed is ignored. The verification door has no way to
 *     authenticate strongly yet: with eid, every validation is escalated to a person, with what the
 *     register says of the company. Without it, declared in a sandbox and eid in production.
 * @param eidPrograms ids of programs for which eid holds whatever the rest does.
 * @param declaredPrograms ids of programs that take people's own word whatever the rest does.
 */
@Validated
@ConfigurationProperties("gatehouse.verification")
record VerificationSettings(
    @DefaultValue("48h") @NotNull Duration expiry,
    @Nullable IdentitySource identitySource,
    @DefaultValue Set<UUID> eidPrograms,
    @DefaultValue Set<UUID> declaredPrograms) {

  /** Where it is known from who the person is. */
  enum IdentitySource {
    DECLARED,
    EID
  }

  /** Whether people of a program are who they say they are. */
  boolean declared(Settings settings, UUID programId) {
    if (eidPrograms.contains(programId)) {
      return false;
    }
    return declaredPrograms.contains(programId)
        || (identitySource == null
            ? settings.sandbox()
            : identitySource == IdentitySource.DECLARED);
  }
}
