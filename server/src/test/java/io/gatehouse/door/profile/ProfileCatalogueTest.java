package io.gatehouse.door.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.door.profile.ProfileContract.Entry;
import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Kind;
import io.gatehouse.requirement.Need;
import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.Rows;
import io.gatehouse.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for every field of the catalogue, whatever fields it will have. */
@ServerTest
class ProfileCatalogueTest {
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  private ProfilePartner partner;

  @BeforeEach
  void logIn() {
    partner = ProfilePartner.of(port, "1000011");
  }

  static Stream<String> paths() {
    return Fields.all().stream().map(ProfileCatalogueTest::path);
  }

  private static String path(Field field) {
    return ProfileContract.path(field.at(0));
  }

  @Test
  void theContractNamesEveryFieldOfTheCatalogueOnce() {
    assertThat(ProfileContract.ENTRIES.stream().map(Entry::field))
        .containsExactlyInAnyOrderElementsOf(Fields.all());
    assertThat(ProfileContract.ENTRIES.stream().map(Entry::path)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aFieldThatIsMissingIsNamedByItsPathWhenItIsNeeded(String path) {
    Field field = field(path);
    Profile without = everything(field).without(path);

    Answer answer = partner.create(without.with("allowIncompleteData", false));

    switch (field.need()) {
      case Need.ToStart start -> assertMissing(answer, path);
      case Need.ToFinish finish -> assertMissing(answer, path);
      case Need.ToFinishIn in -> assertMissing(answer, path);
      case Need.ToFinishWhen when -> assertMissing(answer, path);
      case Need.Optional optional -> assertThat(answer.status()).isEqualTo(200);
      case Need.OptionalIn in -> assertThat(answer.status()).isEqualTo(200);
      case Need.FromPartner fromPartner -> assertThat(answer.status()).isEqualTo(200);
    }
  }

  private static void assertMissing(Answer answer, String path) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("Message").stringValue())
        .isEqualTo("Invalid request: " + path + ": is required");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aFieldOfTheWrongJsonTypeIsRefusedByItsPathAndNothingIsStored(String path) {
    Map<String, Long> before = Rows.count(jdbc);
    Field field = field(path);

    for (Object wrong : wrongTypes(field.kind())) {
      Answer answer = partner.create(everything(field).with(path, wrong));

      assertThat(answer.status()).as("%s = %s", path, wrong).isEqualTo(400);
      assertThat(answer.json().path("Message").stringValue())
          .as("%s = %s", path, wrong)
          .startsWith("Invalid request: " + path + ": must be ")
          .contains(", was ");
    }
    assertThat(Rows.count(jdbc)).isEqualTo(before);
  }

  private static List<Object> wrongTypes(Kind kind) {
    List<Object> wrong = new ArrayList<>(List.of(true, 1.5, Map.of("a", 1)));
    switch (kind) {
      case Kind.Choices choices -> wrong.add(List.of(List.of(1)));
      case Kind.WholeNumber number -> wrong.add(List.of(1));
      case Kind.AccountTypeChoice choice -> wrong.add(List.of(1));
      case Kind.Choice(var options, boolean numbered) -> wrong.add(numbered ? List.of(1) : 1);
      default -> wrong.addAll(List.of(1, List.of("a")));
    }
    return wrong;
  }

  @ParameterizedTest
  @MethodSource("paths")
  void aTextThatIsTooLongOrHoldsAnInvisibleCharacterIsRefusedByItsPath(String path) {
    Map<String, Long> before = Rows.count(jdbc);
    Field field = field(path);

    for (String bad : List.of("x".repeat(300), "a\u0000b", "a\u202Eb", "\u0007")) {
      Answer answer = partner.create(everything(field).with(path, bad));

      assertThat(answer.status()).as("%s = %s", path, bad).isEqualTo(400);
      assertThat(answer.json().path("Message").stringValue())
          .as("%s = %s", path, bad)
          .startsWith("Invalid request: " + path + ": ");
    }
    assertThat(Rows.count(jdbc)).isEqualTo(before);
  }

  private static Field field(String path) {
    return Fields.all().stream()
        .filter(field -> path(field).equals(path))
        .findFirst()
        .orElseThrow();
  }

  /** A complete profile in which the field has a value and is needed, if it ever is. */
  private static Profile everything(Field field) {
    Profile profile =
        Profile.complete()
            .with("ropo_service_fees.invoicing_method", 3)
            .with("ropo_service_fees.evoice_address", "003720774740")
            .with("ropo_service_fees.broker_id", "003721291126")
            .with("ropo_service_fees.invoicing_email_address", "bills@example.com");
    return field.equals(Fields.INVOICING_EMAIL)
        ? profile.with("ropo_service_fees.invoicing_method", 2)
        : profile;
  }
}
