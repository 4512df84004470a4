package io.gatehouse.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Callers who all call at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** What each of the callers, counted from 0, was answered. */
  public static <T> List<T> atOnce(int callers, IntFunction<T> call) throws Exception {
    CyclicBarrier start = new CyclicBarrier(callers);
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Future<T>> answers = new ArrayList<>();
      for (int i = 0; i < callers; i++) {
        int n = i;
        answers.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.apply(n);
                }));
      }
      List<T> all = new ArrayList<>();
      for (Future<T> answer : answers) {
        all.add(answer.get());
      }
      return all;
    }
  }
}
