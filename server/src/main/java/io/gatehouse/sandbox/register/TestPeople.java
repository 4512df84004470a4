package io.gatehouse.sandbox.register;

import io.gatehouse.platform.InSandbox;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of the invented companies, for those who play them. */
@Component
@InSandbox
public class TestPeople {
  private final SimulatedWorld world;

  TestPeople(SimulatedWorld world) {
    this.world = world;
  }

  /**
   * Somebody who holds a role.
   *
   * @param code personal code, where the register publishes it
   */
  public record TestPerson(
      String country,
      String company,
      String companyId,
      String situation,
      String given,
      String family,
      @Nullable LocalDate born,
      @Nullable String code) {}

  /** All human beings, in the order of the documentation. */
  public List<TestPerson> all() {
    return world.companies().stream()
        .flatMap(
            company ->
                company.everybody().stream()
                    .filter(person -> !person.company() && person.given() != null)
                    .map(person -> of(company, person)))
        .toList();
  }

  private static TestPerson of(SimulatedCompany company, SimulatedCompany.Person person) {
    return new TestPerson(
        company.country(),
        company.name(),
        company.id(),
        company.situation(),
        java.util.Objects.requireNonNullElse(person.given(), ""),
        person.family(),
        person.born(),
        person.code());
  }
}
