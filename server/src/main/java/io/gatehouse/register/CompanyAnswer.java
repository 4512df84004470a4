package io.gatehouse.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a register answers when asked for a company. */
public sealed interface CompanyAnswer {

  /** The company is registered; its {@linkplain Company#status status} may still be bankrupt. */
  record Found(Company company, List<Evidence> evidence) implements CompanyAnswer {
    public Found {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * The register holds no such company.
   *
   * @param malformed the text cannot be a number of this register, so that it was not asked or
   *     refused it
   */
  record NotFound(boolean malformed, List<Evidence> evidence) implements CompanyAnswer {
    public NotFound {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * The company existed and was struck off.
   *
   * @param on the day, when the register says
   */
  record Dissolved(Company company, @Nullable LocalDate on, List<Evidence> evidence)
      implements CompanyAnswer {
    public Dissolved {
      evidence = List.copyOf(evidence);
    }
  }

  /** The register gave no answer. */
  record Unavailable(Outage outage) implements CompanyAnswer {}
}
