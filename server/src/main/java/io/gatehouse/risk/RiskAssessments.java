package io.gatehouse.risk;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.gatehouse.partner.BusinessProgram;
import io.gatehouse.partner.ProgramRules;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Assesses a company while a caller waits. The checks answer in this order: is there a usable
 * policy, the program's blacklist, the engine. Not to be called within a transaction.
 */
@Component
@EnableConfigurationProperties(RiskSettings.class)
public class RiskAssessments implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(RiskAssessments.class);

  private final RiskEngine engine;
  private final Duration timeLimit;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Programs are read again every few seconds; a policy as often, not at every call. */
  private final LoadingCache<BusinessProgram, Optional<Policy>> policies =
      Caffeine.newBuilder()
          .weakKeys()
          .build(program -> Policy.read(program.rules().risk().policy()));

  RiskAssessments(RiskEngine engine, RiskSettings settings) {
    this.engine = engine;
    this.timeLimit = settings.timeLimit();
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }

  /** Assesses by the rules of a program. */
  public RiskOutcome assess(BusinessProgram program, RiskFacts facts) {
    ProgramRules.Risk risk = program.rules().risk();
    Optional<Policy> policy = risk.enabled() ? policies.get(program) : Optional.empty();
    if (risk.enabled() && policy.isEmpty()) {
      return new RiskOutcome.Misconfigured();
    }
    if (Blacklist.hit(facts, program.rules().blacklist())) {
      return new RiskOutcome.Blacklisted();
    }
    return policy
        .map(known -> withinTime(known, facts))
        .orElseGet(() -> new RiskOutcome.Assessed(Assessment.NONE, facts));
  }

  private RiskOutcome withinTime(Policy policy, RiskFacts facts) {
    Future<RiskOutcome> answer = threads.submit(() -> engine.assess(policy, facts));
    try {
      return answer.get(timeLimit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      LOG.warn("An assessment of risk took longer than {}", timeLimit);
    } catch (ExecutionException e) {
      LOG.warn("An assessment of risk failed", e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
    }
    return new RiskOutcome.Failed();
  }
}
