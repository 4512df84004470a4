package io.gatehouse.acceptance;

import io.gatehouse.country.Countries;
import io.gatehouse.country.Country;
import io.gatehouse.customer.Customer;
import io.gatehouse.questionnaire.Known.Member;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.Officer;
import io.gatehouse.register.Registers;
import io.gatehouse.register.Role;
import io.gatehouse.requirement.Facts;
import io.gatehouse.requirement.Fields;
import java.util.List;
import org.springframework.stereotype.Component;

/** The board of a company as its register lists it. Asks the register; not for transactions. */
@Component
class RegisteredBoard {
  private final Registers registers;

  RegisteredBoard(Registers registers) {
    this.registers = registers;
  }

  /** Its members; empty when the register tells none, or nothing at the moment. */
  List<Member> of(Customer customer) {
    String number = customer.facts().getOrDefault(Fields.BUSINESS_ID.path(), "");
    return number.isEmpty() || Facts.sealed(number)
        ? List.of()
        : Countries.of(customer.country())
            .map(Country::alpha2)
            .flatMap(registers::of)
            .map(register -> members(register.company(number)))
            .orElseGet(List::of);
  }

  private static List<Member> members(CompanyAnswer answer) {
    return switch (answer) {
      case CompanyAnswer.Found found ->
          found.company().officers().stream()
              .filter(RegisteredBoard::sitsOnTheBoard)
              .map(officer -> new Member(officer.name(), officer.birthDate()))
              .toList();
      case CompanyAnswer.Dissolved gone -> List.of();
      case CompanyAnswer.NotFound nothing -> List.of();
      case CompanyAnswer.Unavailable outage -> List.of();
    };
  }

  private static boolean sitsOnTheBoard(Officer officer) {
    return officer.natural()
        && officer.roles().stream().anyMatch(role -> role.kind().counts(Role.Kind.BOARD_MEMBER));
  }
}
