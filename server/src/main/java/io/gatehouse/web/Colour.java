package io.gatehouse.web;

import io.gatehouse.partner.Brand;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A colour of the screen, sRGB with 8 bits each. Contrast is that of WCAG 2.2 (relative luminance).
 */
record Colour(int red, int green, int blue) {
  private static final Pattern HEX = Pattern.compile("#?[0-9a-fA-F]{6}");
  private static final Colour WHITE = new Colour(255, 255, 255);

  /** The lightest ground of our pages in dark mode: {@code --panel} of the stylesheet. */
  static final Colour NIGHT = new Colour(0x1f, 0x24, 0x29);

  /** WCAG 2.2, 1.4.3 (AA), with a little to spare for rounding. */
  private static final double READABLE = 4.6;

  private static final int BRIGHT = 205;
  private static final int STEPS = 50;

  /** The colour of a partner that has one. */
  static Optional<Colour> of(@Nullable Brand brand) {
    return brand == null || brand.colour() == null ? Optional.empty() : of(brand.colour());
  }

  /**
   * Reads a colour; empty for anything else.
   *
   * @param hex six hexadecimal digits, with or without {@code #}
   */
  static Optional<Colour> of(String hex) {
    if (!HEX.matcher(hex).matches()) {
      return Optional.empty();
    }
    int rgb = Integer.parseInt(hex, hex.length() - 6, hex.length(), 16);
    return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
  }

  /** This colour, or as little darker as makes white text on it readable. */
  Colour underWhite() {
    return until(WHITE, 0);
  }

  /**
   * This colour made bright, and as much lighter as makes it readable on the ground of the night.
   */
  Colour atNight() {
    return bright().until(NIGHT, 255);
  }

  /** The same hue, at least as bright as a lamp in the dark should be. */
  private Colour bright() {
    int most = Math.max(red, Math.max(green, blue));
    double more = most == 0 ? 1 : Math.max(1, (double) BRIGHT / most);
    return new Colour(
        (int) Math.round(red * more),
        (int) Math.round(green * more),
        (int) Math.round(blue * more));
  }

  /** Mixed with black (0) or white (255), step by step. */
  private Colour until(Colour against, int goal) {
    for (int step = 0; step < STEPS; step++) {
      Colour mixed = towards(goal, (double) step / STEPS);
      if (mixed.contrast(against) >= READABLE) {
        return mixed;
      }
    }
    return towards(goal, 1);
  }

  private Colour towards(int goal, double share) {
    return new Colour(mix(red, goal, share), mix(green, goal, share), mix(blue, goal, share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  double contrast(Colour other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** Six hexadecimal digits. */
  String hex() {
    return "%02x%02x%02x".formatted(red, green, blue);
  }
}
