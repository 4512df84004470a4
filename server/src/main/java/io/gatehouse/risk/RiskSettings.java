package io.gatehouse.risk;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of risk.
 *
 * @param timeLimit how long an assessment may take while a caller waits; what takes longer has
 *     failed.
 */
@Validated
@ConfigurationProperties("gatehouse.risk")
record RiskSettings(@DefaultValue("2s") @NotNull @DurationMin(millis = 1) Duration timeLimit) {}
