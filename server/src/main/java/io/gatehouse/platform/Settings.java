package io.gatehouse.platform;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Every setting of Gatehouse, typed, with its default. {@code docs/settings.md} is made from this
 * file; an unknown {@code gatehouse.*} key or a bad value stops the start.
 *
 * @param mode {@code sandbox}: runs with published credentials, keeps mail in a mailbox, simulates
 *     the world outside, listens on loopback. {@code production}: refuses all of that.
 * @param home directory of the keys and, where no database is set, of the embedded PostgreSQL.
 * @param publicUrl address under which people and partners reach this server; links in mails begin
 *     with it. Without it, {@code http://localhost:<port>}; production requires it, with https.
 */
@Validated
@ConfigurationProperties("gatehouse")
public record Settings(
    @DefaultValue("sandbox") @NotNull Mode mode,
    @DefaultValue("data") @NotNull Path home,
    @Nullable URI publicUrl,
    @Valid @DefaultValue @NotNull Database database,
    @Valid @DefaultValue @NotNull Keys keys,
    @Valid @DefaultValue @NotNull Application application,
    @Valid @DefaultValue @NotNull Mail mail,
    @Valid @DefaultValue @NotNull Limits limits) {

  /** How the process faces the world. */
  public enum Mode {
    SANDBOX,
    PRODUCTION
  }

  /**
   * @param url a PostgreSQL, 15 or newer: {@code jdbc:postgresql://host/db} or {@code
   *     postgresql://user:pw@host/db}. Empty: an embedded one in {@code gatehouse.home}.
   * @param username user of that database, when the address names none.
   * @param password password of that user, when the address names none.
   * @param connections connections of this process to the database.
   */
  public record Database(
      @Nullable String url,
      @Nullable String username,
      @Nullable String password,
      @DefaultValue("16") @Min(2) @Max(1000) int connections) {}

  /**
   * @param file the master key set, shared by all processes of one installation; without it, {@code
   *     keys/master.json} in {@code gatehouse.home}. A sandbox makes it when missing; production
   *     stops.
   */
  public record Keys(@Nullable Path file) {}

  /**
   * @param linkLife how long an onboarding link opens, and how long an incomplete application
   *     waits; at least an hour.
   * @param mailPause shortest time between two onboarding mails that repeated calls of a partner
   *     cause.
   */
  public record Application(
      @DefaultValue("30d") @NotNull @DurationMin(hours = 1) Duration linkLife,
      @DefaultValue("24h") @NotNull @DurationMin Duration mailPause) {}

  /**
   * @param from sender address of all mail; without one, {@code no-reply} at the host of the public
   *     address.
   * @param retryFirst wait before the second attempt to send; doubles with each further one, up to
   *     six hours.
   * @param giveUp how long a mail is tried.
   */
  public record Mail(
      @Email @Nullable String from,
      @DefaultValue("10s") @NotNull @DurationMin(seconds = 1) Duration retryFirst,
      @DefaultValue("3d") @NotNull @DurationMin(minutes = 1) Duration giveUp) {}

  /**
   * @param body largest request body that is read, in bytes.
   */
  public record Limits(@DefaultValue("262144") @Min(1024) @Max(67108864) int body) {}

  public boolean sandbox() {
    return mode == Mode.SANDBOX;
  }
}
