package io.gatehouse.sandbox.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.register.Authority;
import io.gatehouse.register.Authority.Basis;
import io.gatehouse.register.CompanyAnswer;
import io.gatehouse.register.LeiRegister;
import io.gatehouse.register.Outage;
import io.gatehouse.register.Person;
import io.gatehouse.register.Register;
import io.gatehouse.register.Representation;
import io.gatehouse.register.Role;
import io.gatehouse.register.VatRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The real clients against the simulated registers, over HTTP: every documented row is true. */
class SimulatedRegistersTest {
  private static SandboxRegisters sandbox;

  @BeforeAll
  static void start() {
    sandbox =
        SandboxRegisters.start(
            "gatehouse.register.timeout=2s",
            "gatehouse.register.attempts=1",
            "gatehouse.register.breaker-failures=1000");
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @TestFactory
  Stream<DynamicTest> everyDocumentedRowIsTrue() {
    return DocumentedRow.all().stream()
        .filter(row -> !row.situation().equals("slow"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.country() + " " + row.company() + " " + row.person(), () -> check(row)));
  }

  private void check(DocumentedRow row) {
    CompanyAnswer answer = register(row.country()).company(row.id());
    switch (row.right()) {
      case "dissolved" -> assertThat(answer).isInstanceOf(CompanyAnswer.Dissolved.class);
      case "unavailable: the register is not working" ->
          assertThat(outage(answer)).isEqualTo(Outage.Reason.SERVER_ERROR);
      case "unavailable: quota used up" ->
          assertThat(outage(answer)).isEqualTo(Outage.Reason.QUOTA_EXCEEDED);
      default -> {
        assertThat(answer).isInstanceOf(CompanyAnswer.Found.class);
        assertThat(((CompanyAnswer.Found) answer).company().name()).isEqualTo(row.company());
        assertThat(says(register(row.country()).authority(row.id(), row.asked())))
            .isEqualTo(expected(row));
      }
    }
  }

  private static String expected(DocumentedRow row) {
    String right = row.right().replaceFirst("^(found; )?authority ", "").replaceFirst(" as .*", "");
    return right.startsWith("undetermined") ? "undetermined" : right;
  }

  private static String says(Representation representation) {
    return switch (representation.authority()) {
      case Authority.Alone alone ->
          alone.basis() == Basis.PROCURATION ? "alone (procuration)" : "alone";
      case Authority.Jointly jointly -> "jointly";
      case Authority.None none -> "none";
      case Authority.Undetermined undetermined -> "undetermined";
    };
  }

  @Test
  void slowRegistersAreGivenUp() throws Exception {
    List<DocumentedRow> slow =
        DocumentedRow.all().stream().filter(row -> row.situation().equals("slow")).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<CompanyAnswer>> answers =
          slow.stream()
              .map(row -> threads.submit(() -> register(row.country()).company(row.id())))
              .toList();
      for (Future<CompanyAnswer> answer : answers) {
        assertThat(outage(answer.get())).isEqualTo(Outage.Reason.TIMED_OUT);
      }
    }
    assertThat(slow).hasSize(6);
  }

  @Test
  void theAgencyIsRepresentedByItsOwnRepresentative() {
    Representation own = register("EE").authority("70000310", Person.withCode("37906094930"));
    assertThat(own.authority()).isEqualTo(new Authority.Alone(Basis.SIGNATURE));
    assertThat(own.roles()).extracting(Role::code).containsExactly("ASES");

    Representation superior = register("EE").authority("70000310", Person.withCode("70000898"));
    assertThat(superior.authority()).isEqualTo(new Authority.None(true));
    assertThat(superior.roles()).extracting(Role::code).containsExactly("KOAS");

    Representation nobody = register("EE").authority("70000310", Person.withCode("99999999999"));
    assertThat(nobody.authority()).isEqualTo(new Authority.None(false));
    assertThat(nobody.roles()).isEmpty();
  }

  @Test
  void aNameThatIsOnlyAlikeIsNotEnough() {
    Person alike = Person.named("Jan", "Hansen", LocalDate.of(1980, 5, 5));
    String company = id("LIKE NAVN AS");
    assertThat(register("NO").authority(company, alike).authority())
        .isInstanceOfSatisfying(
            Authority.Undetermined.class,
            undetermined ->
                assertThat(undetermined.why()).isEqualTo(Authority.Why.PERSON_AMBIGUOUS));
  }

  @Test
  void pendingChangesAreTold() {
    DocumentedRow row = row("Ärende Pågår AB");
    assertThat(register("SE").authority(row.id(), row.asked()).changesPending()).isTrue();
  }

  @Test
  void whatIsInNoTableIsNotFound() {
    for (String number :
        List.of(
            "NO 899999999",
            "EE 19999999",
            "AT 999999a",
            "SE 5599999999",
            "FI 9999999-9",
            "LV 59999999999")) {
      CompanyAnswer answer = register(number.substring(0, 2)).company(number.substring(3));
      assertThat(answer)
          .as(number)
          .isInstanceOfSatisfying(
              CompanyAnswer.NotFound.class, not -> assertThat(not.malformed()).isFalse());
    }
  }

  @Test
  void theOtherServicesOfSwedenAndAustriaHoldTheSameCompanies() {
    try (SandboxRegisters other =
        SandboxRegisters.start(
            "gatehouse.register.sweden.officers=false",
            "gatehouse.register.austria.compass-token=sandbox")) {
      for (String company : List.of("Två i Förening AB", "Zu Zweit GmbH")) {
        DocumentedRow row = row(company);
        Register register = other.registers().of(row.country()).orElseThrow();
        assertThat(register.company(row.id())).isInstanceOf(CompanyAnswer.Found.class);
        assertThat(register.authority(row.id(), row.asked()).authority())
            .isInstanceOf(Authority.Undetermined.class);
      }
    }
  }

  @Test
  void vatNumbersAndLeisCorroborate() {
    assertThat(sandbox.vat().check("FI20774740")).isInstanceOf(VatRegister.Answer.Valid.class);
    assertThat(sandbox.vat().check("FI99999999")).isInstanceOf(VatRegister.Answer.NotValid.class);
    assertThat(sandbox.vat().check("SE556036079301"))
        .isInstanceOf(VatRegister.Answer.Unavailable.class);
    assertThat(sandbox.vat().check("ATU13585627"))
        .isInstanceOf(VatRegister.Answer.Unavailable.class);
    assertThat(sandbox.lei().byLei("5299001GATEHOUSE0X57"))
        .isInstanceOf(LeiRegister.Answer.Found.class);
    assertThat(sandbox.lei().byRegistration("NO", "899901010"))
        .isInstanceOf(LeiRegister.Answer.Found.class);
    assertThat(sandbox.lei().byLei("5299001GATEHOUSE0X58"))
        .isInstanceOf(LeiRegister.Answer.NotFound.class);
  }

  private static Register register(String country) {
    return sandbox.registers().of(country).orElseThrow();
  }

  private static String id(String company) {
    return row(company).id();
  }

  private static DocumentedRow row(String company) {
    return DocumentedRow.all().stream()
        .filter(row -> row.company().equals(company))
        .findFirst()
        .orElseThrow();
  }

  private static Outage.Reason outage(CompanyAnswer answer) {
    assertThat(answer).isInstanceOf(CompanyAnswer.Unavailable.class);
    return Objects.requireNonNull(((CompanyAnswer.Unavailable) answer).outage()).reason();
  }
}
