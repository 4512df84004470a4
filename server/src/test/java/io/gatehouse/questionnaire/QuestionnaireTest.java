package io.gatehouse.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.checklist.Checklist;
import io.gatehouse.checklist.Checklists;
import io.gatehouse.checklist.Completions.Given;
import io.gatehouse.checklist.Completions.Shown;
import io.gatehouse.checklist.FileRules;
import io.gatehouse.checklist.Question;
import io.gatehouse.checklist.QuestionType;
import io.gatehouse.checklist.Spot;
import io.gatehouse.checklist.Words;
import io.gatehouse.country.Language;
import io.gatehouse.country.Market;
import io.gatehouse.partner.Partners;
import io.gatehouse.partner.Program;
import io.gatehouse.partner.PublishedCredentials;
import io.gatehouse.testing.Rows;
import io.gatehouse.testing.ServerTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a questionnaire is begun, filled in and handed in. */
@ServerTest
class QuestionnaireTest {
  private static final String CODE = "010180-845B";

  @Autowired private Questionnaires questionnaires;
  @Autowired private Checklists checklists;
  @Autowired private Partners partners;
  @Autowired private JdbcClient jdbc;

  private final UUID subject = UUID.randomUUID();
  private final UUID person = UUID.randomUUID();
  private Program program;

  @BeforeEach
  void program() {
    program = partners.caller(PublishedCredentials.FINLAND.cid()).orElseThrow().program();
  }

  @Test
  void finlandAsksAndSwedenAndNorwayDoNot() {
    assertThat(questionnaires.asked(program.partnerId(), program.programId(), Market.FI))
        .isPresent();
    assertThat(
            questionnaires.begin(
                program.partnerId(), program.programId(), Market.SE, subject, Known.NOTHING))
        .isEmpty();
    assertThat(
            questionnaires.begin(
                program.partnerId(), program.programId(), Market.NO, subject, Known.NOTHING))
        .isEmpty();
    assertThat(questionnaires.find(program.partnerId(), subject)).isEmpty();
  }

  @Test
  void whatIsMissingIsToldByPathsUntilNothingIs() {
    Filled begun = begin(Known.NOTHING);
    Sheet sheet = new Sheet(begun.checklist());

    assertThat(begun.missingPaths()).contains("kyc.legal_form").doesNotContain("kyc.owners");

    Filled after =
        kept(
            save(
                sheet.given("legal_form", "Limited company"),
                sheet.given("ownership", "One or more"),
                sheet.entries("owners", List.of(Map.of("name", "Aino Virtanen")))));

    assertThat(after.missingPaths())
        .contains("kyc.owners[0].finnish_code", "kyc.owners[0].nationality")
        .doesNotContain("kyc.legal_form", "kyc.owners[0].name", "kyc.owners[0].share");
  }

  @Test
  void goodAnswersAreKeptWhileAllFaultsAreTold() {
    Sheet sheet = new Sheet(begin(Known.NOTHING).checklist());

    Saved saved =
        save(
            sheet.given("legal_form", "Limited company"),
            sheet.given("activity_description", true),
            sheet.entries(
                "owners",
                List.of(
                    Map.of("name", "Aino", "share", 20, "identity_code", "131052-308X"),
                    Map.of("name", "Eino", "nationality", "ZZ"))));

    assertThat(((Saved.Kept) saved).refused().stream().map(Spot::path))
        .containsExactlyInAnyOrder(
            "activity_description",
            "owners[0].share",
            "owners[0].identity_code",
            "owners[1].nationality");
    assertThat(find().completion().values()).containsKey(sheet.question("legal_form").id());
    assertThat(find().completion().values().get(sheet.question("owners").id()).toString())
        .contains("Aino", "Eino")
        .doesNotContain("ZZ", "131052");
  }

  @Test
  void personalCodesAreSealedWhereverTheyAreStored() {
    Sheet sheet = new Sheet(begin(Known.NOTHING).checklist());

    save(sheet.entries("owners", List.of(Map.of("name", "Aino", "identity_code", CODE))));

    assertThat(find().completion().toString()).doesNotContain(CODE);
    assertThat(Rows.everything(jdbc)).doesNotContain(CODE);
  }

  @Test
  void aSealedCodeMayBeHandedInAgainButNotThatOfAnotherQuestionnaire() {
    Sheet sheet = new Sheet(begin(Known.NOTHING).checklist());
    Given owners = sheet.entries("owners", List.of(Map.of("name", "Aino", "identity_code", CODE)));
    save(owners);
    var kept = find().completion().values().get(sheet.question("owners").id());

    Saved again = save(new Given(sheet.question("owners").id(), kept));
    UUID other = UUID.randomUUID();
    questionnaires.begin(program.partnerId(), program.programId(), Market.FI, other, Known.NOTHING);
    Saved elsewhere = save(other, new Given(sheet.question("owners").id(), kept));

    assertThat(kept(again).completion().values().get(sheet.question("owners").id()))
        .isEqualTo(kept);
    assertThat(((Saved.Kept) elsewhere).refused().stream().map(Spot::path))
        .containsExactly("owners[0].identity_code");
  }

  @Test
  void theSameAnswersTwiceAreNoConflictAndOthersAre() {
    Sheet sheet = new Sheet(begin(Known.NOTHING).checklist());
    List<Given> given =
        List.of(
            sheet.given("legal_form", "Association"),
            sheet.entries("owners", List.of(Map.of("identity_code", CODE))));
    String seen = find().completion().state(ids(given));

    Saved first =
        questionnaires.save(
            program.partnerId(), subject, person, new Shown(ids(given), seen), given);
    Saved second =
        questionnaires.save(
            program.partnerId(), subject, person, new Shown(ids(given), seen), given);
    Saved other =
        questionnaires.save(
            program.partnerId(),
            subject,
            person,
            new Shown(ids(given), seen),
            List.of(sheet.given("legal_form", "Foundation"), given.get(1)));

    assertThat(first).isInstanceOf(Saved.Kept.class);
    assertThat(second).isInstanceOf(Saved.Kept.class);
    assertThat(other).isInstanceOf(Saved.Overtaken.class);
    assertThat(find().completion().values().get(sheet.question("legal_form").id()))
        .isEqualTo(given.getFirst().value());
  }

  @Test
  void whatIsKnownStandsThereFromTheBeginning() {
    Filled begun =
        begin(new Known(4, List.of(new Known.Member("Aino Virtanen", LocalDate.of(1970, 1, 31)))));

    assertThat(begun.missingPaths()).doesNotContain("kyc.legal_form", "kyc.ownership");
  }

  @Test
  void answersAreReadInWordsAndCodesNever() {
    Sheet sheet = new Sheet(begin(Known.NOTHING).checklist());
    Filled filled =
        kept(
            save(
                sheet.given("legal_form", "Limited company"),
                sheet.given("ownership", "One or more"),
                sheet.entries(
                    "owners",
                    List.of(
                        Map.of(
                            "name",
                            "Aino",
                            "finnish_code",
                            true,
                            "identity_code",
                            CODE,
                            "nationality",
                            "SE",
                            "control",
                            0,
                            "share",
                            60)))));

    String finnish = Reading.of(filled, Language.FINNISH).toString();

    assertThat(finnish)
        .contains("Osakeyhtiö tai osuuskunta", "Edunsaaja 1", "Aino", "Ruotsi", "60", "•••")
        .doesNotContain(CODE, "sealed");
  }

  @Test
  void whatWasHandedInIsFixedUntilItIsOpenedAgain() {
    Sheet sheet = new Sheet(begin(Known.NOTHING).checklist());
    save(
        sheet.given("legal_form", "Sole trader"),
        sheet.given("field", 0),
        sheet.given("activity_description", "A farm"),
        sheet.given("turnover", 1),
        sheet.given("cash", 3),
        sheet.given("trade", 0),
        sheet.given("purpose", 0),
        sheet.given("invoices", 0),
        sheet.given("volume", 0),
        sheet.given("funds", 0),
        sheet.given("acceptor_pep", false),
        sheet.given("sanctioned", false),
        sheet.given("sanctioned_trade", false));
    assertThat(hand("")).isInstanceOf(Handed.Missing.class);
    save(sheet.given("tax_abroad", false));

    assertThat(hand("another state")).isInstanceOf(Handed.Overtaken.class);
    Handed first = hand(find().state());
    Handed again = hand("whatever");

    assertThat(first).isInstanceOf(Handed.NeedsReview.class).isEqualTo(again);
    assertThat(find().reviewPaths()).containsExactly("kyc.cash");
    assertThat(save(sheet.given("cash", 0))).isInstanceOf(Saved.Finished.class);
    assertThat(questionnaires.reopen(program.partnerId(), subject, "officer")).isTrue();
    assertThat(save(sheet.given("cash", 0))).isInstanceOf(Saved.Kept.class);
    assertThat(hand(find().state())).isInstanceOf(Handed.Complete.class);
  }

  private Handed hand(String seen) {
    return questionnaires.finish(program.partnerId(), subject, person, "test", seen);
  }

  @Test
  void aProgramMayAskAnotherChecklistOrNothing() {
    Program other = partners.caller(PublishedCredentials.NO_CONTRACT.cid()).orElseThrow().program();
    Checklist own =
        checklists.add(
            other.partnerId(),
            "staff",
            new Checklist(
                checklists.newId(),
                1,
                Words.of("Own"),
                Words.NONE,
                Checklist.KYC,
                null,
                List.of()));

    questionnaires.choose(other.partnerId(), other.programId(), own.id());
    assertThat(questionnaires.asked(other.partnerId(), other.programId(), Market.FI)).contains(own);
    questionnaires.choose(other.partnerId(), other.programId(), null);
    assertThat(questionnaires.asked(other.partnerId(), other.programId(), Market.FI)).isEmpty();
    questionnaires.chooseMarkets(other.partnerId(), other.programId());
    assertThat(questionnaires.asked(other.partnerId(), other.programId(), Market.FI))
        .isPresent()
        .isNotEqualTo(java.util.Optional.of(own));
  }

  @Test
  void aChecklistThatAsksForAFileIsNotChosenAndTheQuestionNamed() {
    Program other = partners.caller(PublishedCredentials.NO_CONTRACT.cid()).orElseThrow().program();
    Question deed =
        new Question(
            checklists.newId(),
            new QuestionType.SingleFile(FileRules.ANY),
            Words.of("The deed"),
            null,
            true,
            0,
            null,
            false,
            null,
            List.of(),
            true,
            null);
    Checklist own =
        checklists.add(
            other.partnerId(),
            "staff",
            new Checklist(
                checklists.newId(),
                1,
                Words.of("With a deed"),
                Words.NONE,
                Checklist.KYC,
                null,
                List.of(deed)));

    Questionnaires.Chosen chosen =
        questionnaires.choose(other.partnerId(), other.programId(), own.id());

    assertThat(((Questionnaires.Chosen.AsksForFiles) chosen).message())
        .contains("ask for files", "The deed");
    assertThat(questionnaires.asked(other.partnerId(), other.programId(), Market.FI))
        .isNotEqualTo(java.util.Optional.of(own));
    assertThat(questionnaires.choose(other.partnerId(), other.programId(), UUID.randomUUID()))
        .isInstanceOf(Questionnaires.Chosen.Unknown.class);
  }

  @Test
  void aShippedQuestionnaireIsNotAmongThePartnersOwnChecklists() {
    Filled begun = begin(Known.NOTHING);

    assertThat(checklists.find(program.partnerId(), begun.checklist().id())).isEmpty();
    assertThat(checklists.all(program.partnerId()))
        .noneMatch(c -> c.id().equals(begun.checklist().id()));
  }

  private Filled begin(Known known) {
    return questionnaires
        .begin(program.partnerId(), program.programId(), Market.FI, subject, known)
        .orElseThrow();
  }

  private Filled find() {
    return questionnaires.find(program.partnerId(), subject).orElseThrow();
  }

  private Saved save(Given... given) {
    return save(subject, given);
  }

  private Saved save(UUID of, Given... given) {
    String seen =
        questionnaires
            .find(program.partnerId(), of)
            .orElseThrow()
            .completion()
            .state(ids(List.of(given)));
    return questionnaires.save(
        program.partnerId(), of, person, new Shown(ids(List.of(given)), seen), List.of(given));
  }

  private static List<UUID> ids(List<Given> given) {
    return given.stream().map(Given::questionId).toList();
  }

  private static Filled kept(Saved saved) {
    return ((Saved.Kept) saved).filled();
  }
}
