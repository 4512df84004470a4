package io.gatehouse.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The registers that this server can ask, one a country. */
@Component
public class Registers {
  private final Map<String, Register> byCountry;

  Registers(List<Register> registers) {
    this.byCountry =
        registers.stream()
            .collect(Collectors.toUnmodifiableMap(Register::country, Function.identity()));
  }

  /**
   * The register of a country; empty when Gatehouse knows none. One that is known but not set up
   * answers {@link Outage.Reason#NOT_CONFIGURED}.
   *
   * @param country ISO 3166-1 alpha-2, in any case
   */
  public Optional<Register> of(String country) {
    return Optional.ofNullable(byCountry.get(country.toUpperCase(Locale.ROOT)));
  }

  /** Countries with a register, as alpha-2 codes. */
  public Set<String> countries() {
    return byCountry.keySet();
  }
}
