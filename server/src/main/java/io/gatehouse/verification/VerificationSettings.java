package io.gatehouse.verification;

import io.gatehouse.platform.Settings;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of verifications.
 *
 * @param expiry how long a verification may take.
 * @param identitySource who says who the person is: {@code declared}, the person; {@code eid},
 *     strong authentication, so that what is typed is ignored. Without it, declared in a sandbox
 *     and eid in production.
 */
@Validated
@ConfigurationProperties("gatehouse.verification")
record VerificationSettings(
    @DefaultValue("48h") @NotNull Duration expiry, @Nullable IdentitySource identitySource) {

  /** Where it is known from who the person is. */
  enum IdentitySource {
    DECLARED,
    EID
  }

  boolean declared(Settings settings) {
    return identitySource == null ? settings.sandbox() : identitySource == IdentitySource.DECLARED;
  }
}
