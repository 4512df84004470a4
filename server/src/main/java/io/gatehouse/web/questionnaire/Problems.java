package io.gatehouse.web.questionnaire;

import io.gatehouse.checklist.Checklist.Section;
import io.gatehouse.checklist.Entries;
import io.gatehouse.checklist.Gap;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType;
import io.gatehouse.checklist.QuestionType.Group;
import io.gatehouse.checklist.Spot;
import io.gatehouse.country.Countries;
import io.gatehouse.country.Language;
import io.gatehouse.questionnaire.Filled;
import io.gatehouse.text.Texts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the way of going on, in words, by the path of the question in the form. */
record Problems(Texts texts) {

  /**
   * @param refused what was typed and is no answer
   * @param missingToo whether somebody wants to go on, so that what is missing is told too
   */
  Map<String, String> of(
      Filled filled,
      Section section,
      Submission submission,
      List<Spot> refused,
      boolean missingToo) {
    Map<String, String> problems = new LinkedHashMap<>();
    refused.forEach(spot -> problems.put(submission.path(spot), notAnAnswer(spot.asked())));
    if (missingToo) {
      for (Gap gap : filled.missing(section)) {
        gap(gap, submission, problems);
      }
    }
    return problems;
  }

  private void gap(Gap gap, Submission submission, Map<String, String> problems) {
    Spot spot = gap.spot();
    if (spot.member() == null && spot.question().type() instanceof Group group) {
      if (gap.reason() == Gap.Reason.MISSING) {
        firstEntry(spot.question(), group, problems);
      } else {
        problems.putIfAbsent(spot.path(), texts.get("questionnaire.fault.too_few", least(group)));
      }
    } else {
      problems.putIfAbsent(submission.path(spot), gap(gap));
    }
  }

  /** Of a group without entries, the first one is what is missing. */
  private void firstEntry(Question question, Group group, Map<String, String> problems) {
    for (Question member : new Entries(group, List.of(Map.of())).progress(0).missing()) {
      problems.putIfAbsent(Posted.path(question, 0, member), missing(member));
    }
  }

  private static int least(Group group) {
    return group.least() == null ? 1 : group.least();
  }

  private String gap(Gap gap) {
    return switch (gap.reason()) {
      case MISSING -> missing(gap.spot().asked());
      case TOO_FEW -> texts.get("questionnaire.fault.missing");
      case SUM_TOO_HIGH -> texts.get("questionnaire.fault.sum", sum(gap.spot()));
    };
  }

  private String sum(Spot spot) {
    return spot.question().type() instanceof Group group
        ? group.sums().stream()
            .filter(sum -> !sum.review() && sum.memberId().equals(spot.asked().id()))
            .map(sum -> number(sum.most()))
            .findFirst()
            .orElse("")
        : "";
  }

  private String missing(Question question) {
    return texts.get(
        question.type() instanceof QuestionType.YesNo || !question.type().options().isEmpty()
            ? "questionnaire.fault.choose"
            : "questionnaire.fault.missing");
  }

  private String notAnAnswer(Question question) {
    return switch (question.type()) {
      case QuestionType.Numeric type -> range(type.min(), type.max(), type.above());
      case QuestionType.Year type -> range(type.min(), type.max(), null);
      case QuestionType.Rating type -> range(type.min(), type.max(), null);
      case QuestionType.Date type -> texts.get("questionnaire.fault.date");
      case QuestionType.DateTime type -> texts.get("questionnaire.fault.datetime");
      case QuestionType.CountryCode type -> texts.get("questionnaire.fault.country");
      case QuestionType.Email type -> texts.get("questionnaire.fault.email");
      case QuestionType.PhoneNumber type -> texts.get("questionnaire.fault.phone");
      case QuestionType.Url type -> texts.get("questionnaire.fault.url");
      case QuestionType.PersonalCode type -> code(type);
      case QuestionType.TextInput type -> texts.get("questionnaire.fault.long");
      case QuestionType.TextArea type -> texts.get("questionnaire.fault.long");
      case QuestionType.RichText type -> texts.get("questionnaire.fault.long");
      case QuestionType type -> texts.get("questionnaire.fault.choose");
    };
  }

  private String code(QuestionType.PersonalCode type) {
    String country = type.country() == null ? "FI" : type.country();
    String example = Countries.of(country).map(known -> known.personalCode().example()).orElse("");
    return texts.get("questionnaire.fault.code", example);
  }

  private String range(
      @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable BigDecimal above) {
    if (above != null && max != null) {
      return texts.get("questionnaire.fault.above_to", number(above), number(max));
    }
    if (min != null && max != null) {
      return texts.get("questionnaire.fault.between", number(min), number(max));
    }
    return texts.get("questionnaire.fault.number");
  }

  private String number(BigDecimal number) {
    String plain = number.stripTrailingZeros().toPlainString();
    return texts.language() == Language.ENGLISH ? plain : plain.replace('.', ',');
  }
}
