package io.gatehouse.partner;

import org.jspecify.annotations.Nullable;

/**
 * How a partner looks on the pages that its customers see.
 *
 * @param logoUrl address of its logo, served over https
 * @param colour of the main button, as {@code #rrggbb}; dark enough for white text
 */
public record Brand(String name, @Nullable String logoUrl, @Nullable String colour) {}
