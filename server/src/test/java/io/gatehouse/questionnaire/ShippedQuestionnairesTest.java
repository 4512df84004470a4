package io.gatehouse.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.checklist.Words;
import io.gatehouse.country.Language;
import io.gatehouse.country.Market;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What comes with the program. */
class ShippedQuestionnairesTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final Checklist finnish = new ShippedQuestionnaires().of(Market.FI).orElseThrow();

  /**
   * Who began with a version stays with it, so that a version that was released never changes.
   * Changed something? Then raise {@code version} in {@code questionnaires/fi.json}, and write the
   * new version's fingerprint here.
   */
  @Test
  void changedContentIsANewVersion() throws Exception {
    assertThat(finnish.version()).isEqualTo(1);
    assertThat(fingerprint(finnish)).isEqualTo("0f6584ca8ae45d51");
  }

  private static String fingerprint(Checklist checklist) throws Exception {
    byte[] content = JSON.writeValueAsString(checklist).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
  }

  @Test
  void idsAndNamesAreDistinct() {
    List<Question> all = questions().toList();

    assertThat(all.stream().map(Question::id)).doesNotHaveDuplicates();
    assertThat(finnish.questions().stream().map(Question::name)).doesNotHaveDuplicates();
    assertThat(new ShippedQuestionnaires().of(Market.FI)).contains(finnish);
  }

  @Test
  void everyQuestionStandsInOneSection() {
    assertThat(finnish.sections().stream().flatMap(s -> s.questions().stream()).toList())
        .containsExactlyInAnyOrderElementsOf(
            finnish.questions().stream().map(Question::id).toList());
  }

  @Test
  void everyWordIsSaidInEveryLanguage() {
    Set<String> tags = Stream.of(Language.values()).map(Language::tag).collect(Collectors.toSet());

    assertThat(words())
        .allSatisfy(words -> assertThat(words.translations().keySet()).isEqualTo(tags))
        .allSatisfy(
            words -> assertThat(words.in(List.of(Locale.forLanguageTag("fi")))).isNotBlank());
  }

  @Test
  void whatTheLawAsksForIsAsked() {
    assertThat(finnish.questions().stream().map(Question::name))
        .contains(
            "legal_form",
            "field",
            "activity_description",
            "turnover",
            "volume",
            "trade_countries",
            "funds",
            "purpose",
            "owners",
            "board",
            "acceptor_pep",
            "sanctioned",
            "tax_residences");
  }

  private Stream<Question> questions() {
    return finnish.questions().stream()
        .flatMap(
            question ->
                question.type() instanceof Group group
                    ? Stream.concat(Stream.of(question), group.members().stream())
                    : Stream.of(question));
  }

  private List<Words> words() {
    return questions()
        .flatMap(
            question ->
                Stream.concat(
                    Stream.concat(
                        Stream.of(question.words()), Stream.ofNullable(question.guidance())),
                    question.type().options().stream().map(option -> option.label())))
        .toList();
  }
}
