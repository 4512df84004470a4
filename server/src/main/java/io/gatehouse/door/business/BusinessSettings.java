package io.gatehouse.door.business;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the business door.
 *
 * @param errorCode what {@code code} is in an error: {@code integer}, the status of HTTP, as the
 *     contract types it; {@code symbol}, the name of the error.
 */
@Validated
@ConfigurationProperties("gatehouse.business")
record BusinessSettings(@DefaultValue("integer") @NotNull ErrorCode errorCode) {

  /** How an error is named. */
  enum ErrorCode {
    INTEGER,
    SYMBOL
  }
}
