package io.gatehouse.agreement;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of agreements.
 *
 * @param directory own agreements: {@code <market>/<day from which it holds>/<language>.md}, such
 *     as {@code FI/2027-01-01/fi.md}, or the same below {@code <partner id>/} for one partner. They
 *     come before those that Gatehouse brings; a bad one stops the start.
 */
@ConfigurationProperties("gatehouse.agreements")
public record AgreementSettings(@Nullable Path directory) {}
