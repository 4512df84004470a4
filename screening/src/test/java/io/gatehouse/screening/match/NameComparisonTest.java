package io.gatehouse.screening.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gatehouse.screening.entry.EntityType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {

  private static final String[] WORDS =
      ("velimir zarkunov tassov selim karim mohammed muhammad abdul rahman al bin de ivan john jon "
              + "petrovich a b kelm kelmar brandt brand oryn orin quorra x li lee")
          .split(" ");

  private final Assessor assessor = new Assessor();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON       | Zarkunov Velimir             | Velimir ZARKUNOV
          PERSON       | Mohamed bin Selim            | Muhammad ibn Saleem Selim
          PERSON       | Bob Zarkunov                 | Robert Zarkunov
          PERSON       | V. Zarkunov                  | Velimir Zarkunov
          PERSON       | Abdulrahman Kelmari          | Abd al-Rahman Kelmari
          PERSON       | Nuruddin Kelmari             | Nur al-Din Kelmari
          PERSON       | Velimir Petrovich Zarkunov   | Velimir Zarkunov
          PERSON       | Ve1imir Zarkun0v             | Veiimir Zarkunov
          PERSON       | Dr. Velimir Zarkunov         | Velimir Zarkunov
          PERSON       | محمد بن كلماري               | Mohammed bin Kelmari
          PERSON       | Велимир Заркунов             | Velimir Zarkunov
          ORGANISATION | Orvak Trading GmbH           | Orvak Trading Gesellschaft mit beschränkter Haftung
          ORGANISATION | OOO Orvak                    | Общество с ограниченной ответственностью «Орвак»
          ORGANISATION | Orvak S.A. de C.V.           | Orvak Sociedad Anónima de Capital Variable
          ORGANISATION | 1st Orvak Bank               | First Orvak Bank
          ORGANISATION | Orvak & Kelm Intl.           | Orvak and Kelm International
          ORGANISATION | O.R.K. Holdings              | ORK Holdings
          ORGANISATION | Tamsin Quorra Velm Union     | TQVU
          VESSEL       | MV Orvak Spirit              | Orvak Spirit
          VESSEL       | Brigade Forty-Four           | Brigade 44
          """)
  void namesOfOneAreAlike(EntityType type, String name, String other) {
    assertThat(assessor.compare(name, other, type).similarity()).isGreaterThan(0.8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PERSON       | Velimir Zarkunov             | Velimir Brandtholm
          PERSON       | Velimir Petrovich Zarkunov   | Velimir Borisovich Zarkunov
          PERSON       | Anna Zarkunov                | Boris Zarkunov
          PERSON       | Velimir Zarkunov             | Velimir
          PERSON       | V. Z.                        | Velimir Zarkunov
          PERSON       | Olga Ivanovna                | Mohammed Kelmari
          ORGANISATION | Bank of Orvak                | Bank of Quorra
          ORGANISATION | Orvak GmbH                   | Kelm GmbH
          ORGANISATION | The Orvak Trust              | The Tamsin Trust
          VESSEL       | Lady Orvak                   | Lady Quorra
          """)
  void namesOfOthersAreNot(EntityType type, String name, String other) {
    assertThat(assessor.compare(name, other, type).outcome()).isEqualTo(Outcome.CLEAR);
  }

  @Test
  void aRareNameIsMoreEvidenceThanACommonOne() {
    Assessment common = assessor.compare("Ali Khan", "Ali Khan", EntityType.PERSON);
    Assessment rare = assessor.compare("Velimir Zarkunov", "Velimir Zarkunov", EntityType.PERSON);

    assertThat(common.similarity()).isEqualTo(rare.similarity()).isEqualTo(1);
    assertThat(common.evidence()).isLessThan(rare.evidence());
    assertThat(common.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(rare.outcome()).isEqualTo(Outcome.MATCH);
  }

  @Test
  void anotherLegalFormSpeaksAgainstAndAnotherNumberToo() {
    double same = similarity("Orvak Kelm GmbH", "Orvak Kelm GmbH");

    assertThat(similarity("Orvak Kelm GmbH", "Orvak Kelm AG")).isLessThan(same);
    assertThat(similarity("Orvak Fund 2", "Orvak Fund 7"))
        .isLessThan(similarity("Orvak Fund 2", "Orvak Fund II"));
  }

  @Test
  void similarityIsAShareOneForTheSameNameAndBlindToOrder() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      List<String> words = words(random);
      List<String> others = words(random);
      double similarity = person(words, others);

      assertThat(similarity).isBetween(0.0, 1.0);
      assertThat(person(words, words)).isEqualTo(1);
      assertThat(
              assessor
                  .compare(
                      String.join(" ", words),
                      String.join(" ", words).toUpperCase(Locale.ROOT),
                      EntityType.PERSON)
                  .similarity())
          .isEqualTo(1);
    }
  }

  @Test
  void theOrderOfWordsDoesNotMatter() {
    Random random = new Random(6);
    for (int i = 0; i < 2_000; i++) {
      List<String> words = distinct(words(random));
      List<String> others = distinct(words(random));
      List<String> shuffled = new ArrayList<>(words);
      Collections.shuffle(shuffled, random);

      assertThat(person(shuffled, others))
          .as("%s and %s", words, others)
          .isCloseTo(person(words, others), within(1e-9));
    }
  }

  @Test
  void whoAsksDoesNotMatterWhenBothNamesSayAsMuch() {
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      String name = TestNames.any(random) + " " + TestNames.any(random);
      String other = TestNames.any(random) + " " + TestNames.any(random);
      double forth = assessor.compare(name, other, EntityType.PERSON).similarity();
      double back = assessor.compare(other, name, EntityType.PERSON).similarity();
      assertThat(forth).as(name + " and " + other).isCloseTo(back, within(1e-9));
    }
  }

  @Test
  void saysSoWhenANameIsTooLongToBeReadWhole() {
    assertThat(
            assessor
                .compare(
                    "Velimir Zarkunov " + "x".repeat(2_000), "Velimir Zarkunov", EntityType.PERSON)
                .explanation())
        .contains("only the first 1,000 letters of the name were compared");
  }

  private double similarity(String name, String other) {
    return assessor.compare(name, other, EntityType.ORGANISATION).similarity();
  }

  private double person(List<String> words, List<String> others) {
    return assessor
        .compare(String.join(" ", words), String.join(" ", others), EntityType.PERSON)
        .similarity();
  }

  private static List<String> words(Random random) {
    List<String> words = new ArrayList<>();
    for (int count = 1 + random.nextInt(4); count > 0; count--) {
      words.add(WORDS[random.nextInt(WORDS.length)]);
    }
    return words;
  }

  private static List<String> distinct(List<String> words) {
    return words.stream().distinct().toList();
  }

  /** Rare words of equal weight, none a part of another. */
  private static final class TestNames {
    private static final String[] RARE =
        "zarkunov velimira tassovar brandtholm quorrano orvakian kelmarus tamsinel".split(" ");

    static String any(Random random) {
      return RARE[random.nextInt(RARE.length)];
    }
  }
}
