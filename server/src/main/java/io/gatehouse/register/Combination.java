package io.gatehouse.register;

import java.util.List;

/**
 * People who sign together: every seat must be filled. Never empty, so that half an answer of a
 * register cannot turn into a right for everybody.
 *
 * @param basis what their right rests on
 */
public record Combination(Authority.Basis basis, List<Seat> seats) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException when there is no seat
   */
  public Combination {
    seats = List.copyOf(seats);
    if (seats.isEmpty()) {
      throw new IllegalArgumentException("a combination of nobody");
    }
  }

  public static Combination of(Authority.Basis basis, Seat... seats) {
    return new Combination(basis, List.of(seats));
  }
}
