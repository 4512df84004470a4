package io.gatehouse.screening;

import static io.gatehouse.screening.TestLists.organisation;
import static io.gatehouse.screening.TestLists.person;
import static io.gatehouse.screening.TestLists.vessel;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.screening.entry.BirthDate;
import io.gatehouse.screening.entry.EntityType;
import io.gatehouse.screening.entry.Entry;
import io.gatehouse.screening.entry.Gender;
import io.gatehouse.screening.entry.Identifier;
import io.gatehouse.screening.entry.ListedName;
import io.gatehouse.screening.entry.NameRole;
import io.gatehouse.screening.entry.Subject;
import io.gatehouse.screening.match.Assessor;
import io.gatehouse.screening.match.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchListTest {

  private final Assessor assessor = new Assessor();

  @Test
  void findsAListedPersonHoweverTheNameIsOrdered() {
    WatchList list = TestLists.of(person("1", "ZARKUNOV, Velimir Tassov"), person("2", "OKWU, Jo"));

    for (String name :
        List.of("Velimir Tassov Zarkunov", "zarkunov velimir tassov", "TASSOV ZARKUNOV, Velimir")) {
      List<Hit> hits = list.search(Subject.person(name), assessor);
      assertThat(hits).extracting(hit -> hit.entry().id()).containsExactly("1");
      assertThat(hits.getFirst().assessment().outcome()).isEqualTo(Outcome.MATCH);
    }
  }

  @Test
  void findsAListedPersonWhoseNameIsMistypedJoinedOrInAnotherScript() {
    WatchList list = TestLists.of(person("1", "ZARKUNOV, Velimir"));

    for (String name :
        List.of(
            "Velimir Zarkunof",
            "Velmir Zarkunov",
            "Velimir Zrakunov",
            "Welimir Sarkunow",
            "VelimirZarkunov",
            "V. Zarkunov",
            "Велимир Заркунов",
            "Βελιμιρ Ζαρκουνοβ")) {
      assertThat(list.search(Subject.person(name), assessor)).as(name).hasSize(1);
    }
  }

  @Test
  void clearsAStrangerWhoSharesOneName() {
    WatchList list = TestLists.of(person("1", "ZARKUNOV, Velimir"), person("2", "ZARKUNOV"));

    assertThat(list.search(Subject.person("Velimir Brandt"), assessor)).isEmpty();
    assertThat(list.search(Subject.person("Anna Zarkunov"), assessor))
        .noneMatch(hit -> hit.assessment().outcome() == Outcome.MATCH);
  }

  @Test
  void comparesAnEntryOnlyWithItsOwnKind() {
    WatchList list =
        TestLists.of(
            person("1", "Orvak Selim"),
            organisation("2", "Orvak Selim"),
            vessel("3", "Orvak Selim"));

    assertThat(list.search(Subject.vessel("MV Orvak Selim"), assessor))
        .extracting(hit -> hit.entry().id())
        .containsExactly("3");
    assertThat(list.search(Subject.of("Orvak Selim", EntityType.UNKNOWN), assessor)).hasSize(3);
  }

  @Test
  void reportsAnEntryOnceByItsMostSimilarName() {
    WatchList list = TestLists.of(person("1", "ZARKUNOV, Velimir", "ZARKUNOF, Velimir", "Velja Z"));

    List<Hit> hits = list.search(Subject.person("Velimir Zarkunof"), assessor);

    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().name().text()).isEqualTo("ZARKUNOF, Velimir");
  }

  @Test
  void hitsAtOnceWhenAnIdentifierIsTheSame() {
    Identifier number = new Identifier("Registration Number", "FI-2345 6789", "FI");
    WatchList list = TestLists.of(TestLists.identified("1", "Orvak Trading", number));
    Subject subject =
        Subject.organisation("Something Else").withIdentifiers(Identifier.of("fi23456789"));

    List<Hit> hits = list.search(subject, assessor);

    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().assessment().outcome()).isEqualTo(Outcome.MATCH);
    assertThat(hits.getFirst().assessment().explanation())
        .contains("the Registration Number is the same");
  }

  @Test
  void doesNotHitByAnIdentifierOfAnotherCountryOrOneTooShortToTell() {
    WatchList list =
        TestLists.of(
            TestLists.identified("1", "Orvak", new Identifier("Passport", "1234567", "FI")),
            TestLists.identified("2", "Kelm", new Identifier("No", "12", null)));

    assertThat(
            list.search(
                Subject.organisation("Else")
                    .withIdentifiers(new Identifier("Passport", "1234567", "SE")),
                assessor))
        .isEmpty();
    assertThat(
            list.search(
                Subject.organisation("Else").withIdentifiers(Identifier.of("12")), assessor))
        .isEmpty();
  }

  @Test
  void birthCountryAndGenderAreEvidenceAndLeaveTheSimilarityAlone() {
    Entry entry =
        new Entry(
            "1",
            EntityType.PERSON,
            List.of(new ListedName("KARIM, Selim", NameRole.PRIMARY)),
            List.of(BirthDate.of(1961, 3, 4)),
            Set.of("SY"),
            Gender.MALE,
            List.of(),
            List.of());
    WatchList list = TestLists.of(entry);

    Subject bare = Subject.person("Selim Karim");
    Hit alone = list.search(bare, assessor).getFirst();
    Hit agreeing =
        list.search(
                bare.bornOn(LocalDate.of(1961, 3, 4)).from("SY").withGender(Gender.MALE), assessor)
            .getFirst();

    assertThat(agreeing.assessment().similarity()).isEqualTo(alone.assessment().similarity());
    assertThat(agreeing.assessment().evidence()).isGreaterThan(alone.assessment().evidence() + 10);
    assertThat(agreeing.assessment().outcome()).isEqualTo(Outcome.MATCH);
    assertThat(alone.assessment().outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(
            list.search(
                bare.bornOn(LocalDate.of(1999, 9, 9)).from("FI").withGender(Gender.FEMALE),
                assessor))
        .isEmpty();
  }

  @Test
  void tellsInWordsWhatAHitRestsOn() {
    WatchList list = TestLists.of(person("1", "ZARKUNOV, Velimir Tassov"));

    Hit hit =
        list.search(Subject.person("Velimir Zarkunof").born(BirthDate.of(1970, 0, 0)), assessor)
            .getFirst();

    assertThat(hit.assessment().explanation())
        .containsExactly(
            "“velimir” is in both names",
            "“zarkunof” and “zarkunov”: differs in spelling (94 %)",
            "“tassov” is only in the listed name");
  }

  @Test
  void losesNothingAgainstComparingWithEveryName() {
    Random random = new Random(11);
    List<Entry> crowd = TestLists.crowd(400, random);
    WatchList list = TestLists.named("crowd", crowd);

    int hits = 0;
    for (int i = 0; i < 200; i++) {
      String name = crowd.get(random.nextInt(crowd.size())).primaryName();
      String query =
          switch (i % 4) {
            case 0 -> TestLists.mistyped(name, random);
            case 1 -> TestLists.mistyped(TestLists.mistyped(name, random), random);
            case 2 -> name.replaceFirst("[ -]", "");
            default -> name.substring(name.indexOf(' ') + 1);
          };
      List<Hit> found = list.search(Subject.person(query), assessor);
      assertThat(found).as(query).isEqualTo(list.scan(Subject.person(query), assessor));
      hits += found.size();
    }
    assertThat(hits).isGreaterThan(200);
  }

  @Test
  void keepsEveryEntryAsItWas() {
    Entry entry =
        new Entry(
            "a\uD800b",
            EntityType.PERSON,
            List.of(new ListedName("Ünïcode 名前", NameRole.WEAK)),
            List.of(BirthDate.between(1940, 1945).about()),
            Set.of("FI", "SE"),
            Gender.FEMALE,
            List.of(new Identifier("Passport", "X1", null)),
            List.of("P1", "P2"));
    WatchList list = TestLists.of(person("other", "Some One"), entry);

    assertThat(list.entries()).containsExactly(person("other", "Some One"), entry);
    assertThat(list.entry("a\uD800b")).contains(entry);
    assertThat(list.entry("unknown")).isEmpty();
  }

  @Test
  void answersHostileNamesWithoutDelay() {
    WatchList list = TestLists.named("crowd", TestLists.crowd(300, new Random(2)));
    List<String> hostile = new ArrayList<>();
    hostile.add("");
    hostile.add(" \t\u0000\u0007\u001A ");
    hostile.add("\uD800\uDC00\uD800 \uDFFF");
    hostile.add("Zarkun ".repeat(150_000));
    hostile.add("a ".repeat(500_000));
    hostile.add("z".repeat(1_000_000));
    hostile.add("Z\u0301\u0301\u0301".repeat(10_000));
    hostile.add("\u202Enuk\u200Braz\uFEFF Imran");
    hostile.add("\u0627\u0644".repeat(300_000));

    for (String name : hostile) {
      assertThat(list.search(Subject.of(name, EntityType.UNKNOWN), assessor)).isNotNull();
    }
  }
}
