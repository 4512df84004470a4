package io.gatehouse.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Gap;
import io.gatehouse.checklist.Progress;
import io.gatehouse.checklist.Spot;
import io.gatehouse.checklist.Values;
import io.gatehouse.country.Market;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Beneficial owners against a naive model of the Finnish law on money laundering (444/2017, chapter
 * 1, section 5): more than a quarter of the shares or of the votes, or control in another way.
 */
class OwnersPropertyTest {
  private static final List<String> SHARES =
      List.of(
          "0", "24.99", "25", "25.01", "26", "33.34", "33.33", "50", "51", "99.99", "100", "100.01",
          "-30");

  private final Checklist checklist = new ShippedQuestionnaires().of(Market.FI).orElseThrow();
  private final Sheet sheet = new Sheet(checklist);

  /** An owner as the model sees it; what is null was not answered. */
  private record Owner(
      String name, Boolean code, List<Integer> control, String share, String votes, Boolean pep) {

    Map<String, Object> answers() {
      Map<String, Object> answers = new HashMap<>();
      put(answers, "name", name);
      put(answers, "finnish_code", code);
      put(answers, "control", control);
      put(answers, "share", share == null ? null : new BigDecimal(share));
      put(answers, "votes", votes == null ? null : new BigDecimal(votes));
      put(answers, "pep", pep);
      answers.put("nationality", "FI");
      answers.put("residence", "FI");
      return answers;
    }

    private static void put(Map<String, Object> answers, String name, Object value) {
      if (value != null) {
        answers.put(name, value);
      }
    }

    Set<String> missing(int place) {
      Set<String> missing = new TreeSet<>();
      demand(missing, place, "name", name == null);
      demand(missing, place, "finnish_code", code == null);
      demand(missing, place, "identity_code", Boolean.TRUE.equals(code));
      demand(missing, place, "birth_date", Boolean.FALSE.equals(code));
      demand(missing, place, "control", control == null);
      demand(missing, place, "share", byShares() && share == null);
      demand(missing, place, "votes", byVotes() && votes == null);
      demand(missing, place, "other_control", control != null && control.contains(2));
      demand(missing, place, "pep", pep == null);
      return missing;
    }

    private static void demand(Set<String> missing, int place, String name, boolean it) {
      if (it) {
        missing.add("owners[" + place + "]." + name);
      }
    }

    boolean byShares() {
      return control != null && control.contains(0);
    }

    boolean byVotes() {
      return control != null && control.contains(1);
    }
  }

  @Test
  void whatIsMissingOrImpossibleOrToBeLookedAtAgreesWithANaiveModel() {
    Random random = new Random(20260444);
    for (int round = 0; round < 4_000; round++) {
      List<Owner> owners = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        owners.add(owner(random));
      }
      Progress progress = Progress.of(checklist, answers(owners));

      assertThat(gaps(progress, Gap.Reason.SUM_TOO_HIGH).isEmpty())
          .isEqualTo(total(owners, true) <= 10_000);
      assertThat(gaps(progress, Gap.Reason.MISSING)).isEqualTo(missing(owners));
      assertThat(reviews(progress)).isEqualTo(expectedReviews(owners));
    }
  }

  @Test
  void aShareMustBeMoreThanAQuarterAndAtMostTheWhole() {
    var share =
        ((io.gatehouse.checklist.QuestionType.Group) sheet.question("owners").type())
            .members().stream()
                .filter(member -> member.name().equals("share"))
                .findFirst()
                .orElseThrow();
    for (String value : SHARES) {
      int hundredths = hundredths(value);
      boolean possible = hundredths > 2_500 && hundredths <= 10_000;
      JsonNode number =
          tools.jackson.databind.node.JsonNodeFactory.instance.numberNode(new BigDecimal(value));
      assertThat(Values.answer(share.type(), number)).as(value).isEqualTo(possible);
    }
  }

  private static Owner owner(Random random) {
    List<Integer> control = new ArrayList<>();
    for (int basis = 0; basis < 3; basis++) {
      if (random.nextBoolean()) {
        control.add(basis);
      }
    }
    return new Owner(
        random.nextInt(4) == 0 ? null : "Aino " + random.nextInt(99),
        random.nextInt(4) == 0 ? null : random.nextBoolean(),
        control.isEmpty() ? null : control,
        random.nextInt(4) == 0 ? null : SHARES.get(3 + random.nextInt(8)),
        random.nextInt(4) == 0 ? null : SHARES.get(3 + random.nextInt(8)),
        random.nextInt(4) == 0 ? null : random.nextBoolean());
  }

  private Map<UUID, JsonNode> answers(List<Owner> owners) {
    Map<UUID, JsonNode> answers = new HashMap<>();
    List.of(
            sheet.given("legal_form", 0),
            sheet.given("ownership", 0),
            sheet.entries("owners", owners.stream().map(Owner::answers).toList()))
        .forEach(given -> answers.put(given.questionId(), given.value()));
    return answers;
  }

  private static Set<String> gaps(Progress progress, Gap.Reason reason) {
    return progress.gaps().stream()
        .filter(gap -> gap.reason() == reason)
        .map(gap -> gap.spot().path())
        .filter(path -> path.startsWith("owners"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> missing(List<Owner> owners) {
    Set<String> missing = new TreeSet<>();
    for (int i = 0; i < owners.size(); i++) {
      missing.addAll(owners.get(i).missing(i));
    }
    if (owners.isEmpty()) {
      missing.add("owners");
    }
    return missing;
  }

  private static Set<String> reviews(Progress progress) {
    return progress.reviews().stream()
        .map(Spot::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> expectedReviews(List<Owner> owners) {
    Set<String> reviews = new TreeSet<>();
    for (int i = 0; i < owners.size(); i++) {
      if (Boolean.TRUE.equals(owners.get(i).pep())) {
        reviews.add("owners[" + i + "].pep");
      }
    }
    if (total(owners, false) > 10_000) {
      reviews.add("owners.votes");
    }
    return reviews;
  }

  /** In hundredths of a per cent; of shares, or of votes. */
  private static int total(List<Owner> owners, boolean shares) {
    int total = 0;
    for (Owner owner : owners) {
      String part = shares ? owner.share() : owner.votes();
      if (part != null && (shares ? owner.byShares() : owner.byVotes())) {
        total += hundredths(part);
      }
    }
    return total;
  }

  private static int hundredths(String percent) {
    return (int) Math.round(Double.parseDouble(percent) * 100);
  }
}
