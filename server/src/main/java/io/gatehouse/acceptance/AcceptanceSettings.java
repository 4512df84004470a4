package io.gatehouse.acceptance;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of agreements and questionnaires that are to be accepted.
 *
 * @param linkLife how long a link to one opens; at least an hour.
 * @param reminders when somebody who was asked is reminded, counted from the mail before.
 * @param registerRetries when a register that was down is asked again, counted from the attempt
 *     before; after the last wait it goes on with that one.
 */
@Validated
@ConfigurationProperties("gatehouse.acceptance")
public record AcceptanceSettings(
    @DefaultValue("30d") @NotNull @DurationMin(hours = 1) Duration linkLife,
    @DefaultValue({"3d", "7d", "10d"}) @NotNull List<Duration> reminders,
    @DefaultValue({"1m", "5m", "15m", "1h"}) @NotNull List<Duration> registerRetries) {
  public AcceptanceSettings {
    reminders = List.copyOf(reminders);
    registerRetries = List.copyOf(registerRetries);
  }
}
