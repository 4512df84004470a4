package io.gatehouse.callback;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the delivery of keys to partners.
 *
 * @param retryFirst wait before the second attempt; five times as long with each further one, up to
 *     twelve hours.
 * @param giveUp how long a delivery is tried.
 * @param timeout for one attempt, from the look-up of the name to the last byte of the answer.
 * @param privateNetworks networks that deliveries may go to although they are not public, such as
 *     {@code 10.1.2.0/24}; a sandbox adds loopback.
 */
@Validated
@ConfigurationProperties("gatehouse.callback")
public record CallbackSettings(
    @DefaultValue("1m") @NotNull @DurationMin(seconds = 1) Duration retryFirst,
    @DefaultValue("3d") @NotNull @DurationMin(minutes = 1) Duration giveUp,
    @DefaultValue("10s") @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 60)
        Duration timeout,
    @DefaultValue @NotNull List<String> privateNetworks) {}
