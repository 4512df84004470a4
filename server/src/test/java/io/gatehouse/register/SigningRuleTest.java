package io.gatehouse.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.register.Authority.Basis;
import io.gatehouse.register.Role.Kind;
import io.gatehouse.register.SigningRule.Progress;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may sign, who is still needed, and how that is said. */
class SigningRuleTest {
  private static final Officer CHAIR = officer("Ingrid Leder", 1968, Kind.CHAIR);
  private static final Officer AMANDA = officer("Amanda Medlem", 1985, Kind.BOARD_MEMBER);
  private static final Officer NILS = officer("Nils Medlem", 1979, Kind.BOARD_MEMBER);
  private static final Officer OTTO = officer("Otto Medlem", 1971, Kind.BOARD_MEMBER);

  private static final SigningRule CHAIR_OR_TWO =
      rule(
          List.of(CHAIR, AMANDA, NILS),
          Combination.of(Basis.SIGNATURE, named(CHAIR)),
          Combination.of(Basis.SIGNATURE, named(AMANDA), named(NILS)));

  private static Officer officer(String name, int year, Kind kind) {
    return new Officer(
        name, null, LocalDate.of(year, 1, 1), true, List.of(new Role(kind.name(), "", kind)));
  }

  private static Seat named(Officer officer) {
    return new Seat.Named(officer, officer.roles().getFirst().kind());
  }

  private static SigningRule rule(List<Officer> roster, Combination... alternatives) {
    return new SigningRule(roster, List.of(alternatives));
  }

  private static Person person(Officer officer) {
    return new Person(null, officer.name(), null, officer.birthDate());
  }

  private static Progress after(SigningRule rule, Officer... identified) {
    return rule.evaluate(Arrays.stream(identified).map(SigningRuleTest::person).toList());
  }

  private static String needed(SigningRule rule, Officer... identified) {
    return ((Progress.Needed) after(rule, identified)).words(Locale.ENGLISH);
  }

  @Test
  void eitherWayIsEnough() {
    assertThat(after(CHAIR_OR_TWO, CHAIR)).isInstanceOf(Progress.Satisfied.class);
    assertThat(after(CHAIR_OR_TWO, NILS, AMANDA)).isInstanceOf(Progress.Satisfied.class);
    assertThat(after(CHAIR_OR_TWO, AMANDA)).isInstanceOf(Progress.Needed.class);
    assertThat(after(CHAIR_OR_TWO, AMANDA, AMANDA)).isInstanceOf(Progress.Needed.class);
  }

  @Test
  void authorityFollowsFromTheRule() {
    assertThat(CHAIR_OR_TWO.authority(CHAIR)).isEqualTo(new Authority.Alone(Basis.SIGNATURE));
    assertThat(CHAIR_OR_TWO.authority(NILS)).isEqualTo(new Authority.Jointly(CHAIR_OR_TWO));
    assertThat(CHAIR_OR_TWO.authority(OTTO)).isEqualTo(new Authority.None(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | the chair alone, or two members of the board",
        "fi | hallituksen puheenjohtaja yksin tai kaksi hallituksen jäsentä yhdessä",
        "sv | styrelsens ordförande ensam eller två styrelseledamöter i förening",
        "nb | styrets leder alene eller to styremedlemmer i fellesskap",
        "et | juhatuse esimees üksi või kaks juhatuse liiget ühiselt",
        "de | der Vorsitz des Vorstands allein oder zwei Mitglieder des Vorstands gemeinsam",
        "ja | the chair alone, or two members of the board"
      })
  void theRuleIsSaidInTheReadersLanguage(String language, String words) {
    assertThat(CHAIR_OR_TWO.words(Locale.forLanguageTag(language))).isEqualTo(words);
  }

  @Test
  void whoIsStillNeededIsSaid() {
    assertThat(needed(CHAIR_OR_TWO)).isEqualTo("the chair alone, or two members of the board");
    assertThat(needed(CHAIR_OR_TWO, AMANDA)).isEqualTo("the chair, or Nils Medlem");
  }

  @Test
  void peopleAreNamedWhereNotEveryHolderOfTheRoleWillDo() {
    SigningRule two =
        rule(
            List.of(CHAIR, AMANDA, NILS, OTTO),
            Combination.of(Basis.SIGNATURE, named(AMANDA), named(OTTO)));
    assertThat(needed(two)).isEqualTo("Amanda Medlem and Otto Medlem");
  }

  @Test
  void whereEveryHolderOfARoleMaySignWithAnotherTheRoleIsNamed() {
    Seat another = Seat.Holder.of(Kind.BOARD_MEMBER);
    SigningRule all =
        rule(
            List.of(AMANDA, NILS),
            Combination.of(Basis.SIGNATURE, named(AMANDA), another),
            Combination.of(Basis.SIGNATURE, named(NILS), another));
    assertThat(needed(all)).isEqualTo("two members of the board");
    SigningRule one =
        rule(List.of(AMANDA, NILS), Combination.of(Basis.SIGNATURE, named(AMANDA), another));
    assertThat(needed(one)).isEqualTo("Amanda Medlem and a member of the board");
  }

  @Test
  void theChairCountsAsAMemberButOnlyOnce() {
    SigningRule rule =
        rule(
            List.of(CHAIR, AMANDA),
            Combination.of(
                Basis.SIGNATURE, Seat.Holder.of(Kind.CHAIR), Seat.Holder.of(Kind.BOARD_MEMBER)));
    assertThat(after(rule, CHAIR)).isInstanceOf(Progress.Needed.class);
    assertThat(needed(rule, CHAIR)).isEqualTo("a member of the board");
    assertThat(needed(rule, AMANDA)).isEqualTo("the chair");
    assertThat(after(rule, AMANDA, CHAIR)).isInstanceOf(Progress.Satisfied.class);
  }

  @Test
  void aCombinationThatNobodyCanFillIsNotOffered() {
    SigningRule rule =
        rule(
            List.of(CHAIR),
            Combination.of(
                Basis.SIGNATURE,
                Seat.Holder.of(Kind.BOARD_MEMBER),
                Seat.Holder.of(Kind.BOARD_MEMBER)));
    assertThat(needed(rule)).isEqualTo("nobody who is listed");
    assertThat(rule.authority(CHAIR)).isEqualTo(new Authority.None(true));
  }

  @Test
  void strangersDoNotCount() {
    Person stranger = new Person(null, "Ingrid Leder", null, LocalDate.of(1999, 9, 9));
    Person nameOnly = new Person(null, "Ingrid Leder", null, null);
    assertThat(CHAIR_OR_TWO.evaluate(List.of(stranger, nameOnly)))
        .isInstanceOf(Progress.Needed.class);
  }

  @Test
  void aCombinationOfNobodyCannotBeMade() {
    assertThatThrownBy(() -> new Combination(Basis.SIGNATURE, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "nb", "et", "de"})
  void everyLanguageHasEveryText(String language) {
    Set<String> english = new TreeSet<>(bundle("en").keySet());
    ResourceBundle own = bundle(language);
    assertThat(own.getLocale().getLanguage()).isEqualTo(language);
    for (String key : english) {
      assertThat(own.getString(key)).as(key).isNotBlank();
    }
    for (Kind kind : Kind.values()) {
      assertThat(english).contains("one." + kind, "many." + kind);
    }
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        "io.gatehouse.register.signing",
        Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @ParameterizedTest
  @CsvSource({
    "Amanda Bjørn Prøve, AMANDA BJORN PROVE, SAME",
    "Jean-Luc Müller, muller jean luc, SAME",
    "Łukasz Żółć, lukasz zolc, SAME",
    "Bērziņa Anna, Anna Bērziņa, SAME",
    "Jan Erik Hansen, Jan Hansen, POSSIBLE",
    "Jan Hansen, Per Olsen, DIFFERENT"
  })
  void namesAreComparedByWhatRegistersSpellAlike(
      String listed, String given, Officer.Likeness likeness) {
    LocalDate born = LocalDate.of(1980, 5, 5);
    Officer officer = new Officer(listed, null, born, true, List.of());
    assertThat(officer.likeness(new Person(null, given, null, born))).isEqualTo(likeness);
    assertThat(officer.likeness(new Person(null, given, null, born.plusDays(1))))
        .isEqualTo(Officer.Likeness.DIFFERENT);
  }

  @Test
  void personalDataStaysOutOfTexts() {
    Person person = new Person("131052-308T", "Tuula", "Teikäläinen", LocalDate.of(1952, 10, 13));
    Officer officer = new Officer("Tuula Teikäläinen", "131052-308T", null, true, List.of());
    assertThat(person + " " + officer).doesNotContain("308T", "1952", "Tuula");
  }
}
