package io.gatehouse.watchlist;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the watch lists.
 *
 * @param lists the lists to screen against, with commas between: {@code name=format:place}, where
 *     the place is a file, a directory or a web address. Without it, the lists of OFAC, the
 *     European Union, the United Nations and the United Kingdom, and an invented one in a sandbox;
 *     {@code none} switches screening off. See {@code docs/watch-lists.md}.
 * @param refresh how often a list's place is asked for a new state.
 * @param retry how soon a list is asked for again that could not be had or was refused.
 * @param staleAfter a list that was not confirmed by its issuer for this long makes health {@code
 *     DEGRADED}.
 * @param largest longest file that is fetched.
 * @param leastOfPrevious a new state with a smaller share than this of the entries in use is
 *     refused, 0 to 1.
 * @param mostSkipped a list of which a greater share than this is unreadable is refused, 0 to 1.
 */
@Validated
@ConfigurationProperties("gatehouse.watch-list")
public record WatchListSettings(
    @Nullable List<String> lists,
    @DefaultValue("1h") @NotNull @DurationMin(seconds = 1) Duration refresh,
    @DefaultValue("5m") @NotNull @DurationMin(seconds = 1) Duration retry,
    @DefaultValue("3d") @NotNull @DurationMin(seconds = 1) Duration staleAfter,
    @DefaultValue("500MB") @NotNull DataSize largest,
    @DefaultValue("0.8") @DecimalMin("0") @DecimalMax("1") double leastOfPrevious,
    @DefaultValue("0.02") @DecimalMin("0") @DecimalMax("1") double mostSkipped) {}
