package io.gatehouse.door.screening;

/** Ends a request with a problem. Thrown by the door's own classes only. */
final class Refused extends RuntimeException {
  private final Problem problem;

  Refused(Problem problem) {
    super(problem.title(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
