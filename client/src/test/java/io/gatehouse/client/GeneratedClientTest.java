package io.gatehouse.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatehouse.Gatehouse;
import io.gatehouse.client.api.ChecklistsAdminApi;
import io.gatehouse.client.api.CustomersApi;
import io.gatehouse.client.api.MediaApi;
import io.gatehouse.client.api.OnboardingCountryConfigsApi;
import io.gatehouse.client.api.OnboardingJustificationsApi;
import io.gatehouse.client.api.OnboardingQuestionMetadataApi;
import io.gatehouse.client.api.OnboardingVerificationsApi;
import io.gatehouse.client.api.UsersApi;
import io.gatehouse.client.model.AnswerSubmitRequest;
import io.gatehouse.client.model.ChecklistAdmin;
import io.gatehouse.client.model.ChecklistAdminRequest;
import io.gatehouse.client.model.ChecklistCategory;
import io.gatehouse.client.model.ChecklistCategoryRequest;
import io.gatehouse.client.model.Customer;
import io.gatehouse.client.model.OnboardingCompanyValidationRequestRequest;
import io.gatehouse.client.model.OnboardingCountryChecklistConfiguration;
import io.gatehouse.client.model.OnboardingCountryChecklistConfigurationRequest;
import io.gatehouse.client.model.OnboardingJustification;
import io.gatehouse.client.model.OnboardingJustificationCreateRequest;
import io.gatehouse.client.model.OnboardingJustificationDocumentation;
import io.gatehouse.client.model.OnboardingJustificationReviewRequest;
import io.gatehouse.client.model.OnboardingQuestionMetadata;
import io.gatehouse.client.model.OnboardingQuestionMetadataRequest;
import io.gatehouse.client.model.OnboardingVerification;
import io.gatehouse.client.model.OnboardingVerification.StatusEnum;
import io.gatehouse.client.model.OnboardingVerificationRequest;
import io.gatehouse.client.model.PatchedOnboardingVerificationRequest;
import io.gatehouse.client.model.PatchedQuestionAdminRequest;
import io.gatehouse.client.model.QuestionAdmin;
import io.gatehouse.client.model.QuestionAdminRequest;
import io.gatehouse.client.model.QuestionDependencyAdmin;
import io.gatehouse.client.model.QuestionDependencyAdminRequest;
import io.gatehouse.client.model.QuestionOptionAdmin;
import io.gatehouse.client.model.QuestionOptionsAdminRequest;
import io.gatehouse.client.model.QuestionWithAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Everything that the verification door offers, called by a client that knows its document only.
 */
class GeneratedClientTest {
  @TempDir private static Path home;
  private static ConfigurableApplicationContext server;

  @BeforeAll
  static void startASandbox() {
    SpringApplication application = Gatehouse.server();
    application.setRegisterShutdownHook(false);
    server = application.run("--server.port=0", "--gatehouse.home=" + home);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static ApiClient as(String user) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(
        "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port"));
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Token sandbox-" + user));
    return client;
  }

  @Test
  void aSoleSignatoryGetsFromTheStartToTheCustomer() throws ApiException {
    OnboardingVerificationsApi alice = new OnboardingVerificationsApi(as("alice"));
    UUID id =
        alice
            .onboardingVerificationsStartVerification(company("70000310", "37906094930"))
            .getUuid();

    answerEverything(alice, id);
    OnboardingVerification verified = alice.onboardingVerificationsRunValidation(id, null);
    Customer customer = alice.onboardingVerificationsCreateCustomer(id);

    assertThat(verified.getStatus()).isEqualTo(StatusEnum.VERIFIED);
    assertThat(verified.getVerifiedUserRoles()).containsExactly("ASES");
    assertThat(verified.getCanCustomerBeCreated()).isTrue();
    assertThat(customer.getRegistrationCode()).isEqualTo("70000310");
    assertThat(new CustomersApi(as("alice")).customersRetrieve(customer.getUuid()).getName())
        .isEqualTo(customer.getName());
    assertThat(new CustomersApi(as("staff")).customersList(1, 300))
        .extracting(Customer::getUuid)
        .contains(customer.getUuid());
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> alice.onboardingVerificationsCreateCustomer(id))
        .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(400))
        .satisfies(refused -> assertThat(refused.getResponseBody()).startsWith("[\"Cannot create"));
  }

  private static OnboardingCompanyValidationRequestRequest company(String code, String person) {
    return new OnboardingCompanyValidationRequestRequest()
        .country("EE")
        .legalPersonIdentifier(code)
        .personIdentifier(person);
  }

  private static void answerEverything(OnboardingVerificationsApi api, UUID id)
      throws ApiException {
    while (!api.onboardingVerificationsCompletionStatusRetrieve(id).getIsCompleted()) {
      List<AnswerSubmitRequest> answers = new ArrayList<>();
      for (QuestionWithAnswer question :
          api.onboardingVerificationsChecklistRetrieve(id, false).getQuestions()) {
        if (question.getRequired() && question.getExistingAnswer() == null) {
          answers.add(
              new AnswerSubmitRequest()
                  .questionUuid(question.getUuid())
                  .answerData(plausible(question)));
        }
      }
      api.onboardingVerificationsSubmitAnswers(id, answers);
    }
  }

  private static Object plausible(QuestionWithAnswer question) {
    return switch (question.getQuestionType()) {
      case "boolean" -> false;
      case "number" -> 12;
      case "email" -> "invoices@example.com";
      case "country" -> "NO";
      case "single_select" ->
          List.of(question.getQuestionOptions().getFirst().getUuid().toString());
      default -> "something";
    };
  }

  @Test
  void aPersonDecidesOnADocumentWhatTheRegisterDidNot() throws ApiException, IOException {
    OnboardingVerificationsApi bob = new OnboardingVerificationsApi(as("bob"));
    OnboardingJustificationsApi bobs = new OnboardingJustificationsApi(as("bob"));
    OnboardingJustificationsApi staff = new OnboardingJustificationsApi(as("staff"));
    UUID id =
        bob.onboardingVerificationsStartVerification(company("19901013", "99999999999")).getUuid();
    OnboardingVerification escalated = bob.onboardingVerificationsRunValidation(id, null);
    assertThat(escalated.getStatus()).isEqualTo(StatusEnum.ESCALATED);
    assertThat(escalated.getErrorMessage()).isEqualTo("NOT_AUTHORIZED");

    UUID reason =
        bobs.onboardingJustificationsCreateJustification(
                new OnboardingJustificationCreateRequest()
                    .verificationUuid(id)
                    .userJustification("I have a power of attorney"))
            .getUuid();
    Path paper = Files.writeString(home.resolve("power.pdf"), "%PDF-1.4 a small one");
    OnboardingJustificationDocumentation attached =
        bobs.onboardingJustificationsAttachDocument(reason, paper.toFile());
    OnboardingJustification approved =
        staff.onboardingJustificationsApprove(
            reason, new OnboardingJustificationReviewRequest().staffNotes("seen"));

    assertThat(new MediaApi(as("bob")).mediaRetrieve(attached.getUuid()))
        .hasContent("%PDF-1.4 a small one");
    assertThat(approved.getSupportingDocumentation())
        .extracting(OnboardingJustificationDocumentation::getFileName)
        .containsExactly("power.pdf");
    assertThat(staff.onboardingJustificationsList(id, null, List.of("Approved"), null, null, 1, 10))
        .extracting(OnboardingJustification::getStaffNotes)
        .containsExactly("seen");
    assertThat(bob.onboardingVerificationsRetrieve(id).getStatus()).isEqualTo(StatusEnum.VERIFIED);
  }

  @Test
  void whatStaffPutsIntoAChecklistIsAsked() throws ApiException {
    ChecklistsAdminApi staff = new ChecklistsAdminApi(as("staff"));
    ChecklistCategory category =
        staff.checklistsAdminCategoriesCreate(new ChecklistCategoryRequest().name("Papers"));
    ChecklistAdmin checklist =
        staff.checklistsAdminCreate(
            new ChecklistAdminRequest()
                .name("Latvia")
                .checklistType(ChecklistAdminRequest.ChecklistTypeEnum.CUSTOMER_ONBOARDING)
                .category(category.getUuid())
                .putTranslationsItem("de", Map.of("name", "Lettland")));
    QuestionAdmin why = question(staff, checklist, "Why?", "single_select");
    QuestionOptionAdmin trade =
        staff.checklistsAdminQuestionOptionsCreate(
            new QuestionOptionsAdminRequest().question(why.getUrl()).label("Trade").order(1));
    QuestionAdmin what = question(staff, checklist, "What?", "text_input");
    QuestionDependencyAdmin dependency =
        staff.checklistsAdminQuestionDependenciesCreate(
            new QuestionDependencyAdminRequest()
                .question(what.getUrl())
                .dependsOnQuestion(why.getUrl())
                .requiredAnswerValue(List.of(trade.getUuid().toString()))
                .operator(QuestionDependencyAdminRequest.OperatorEnum.IN));
    QuestionAdmin optional =
        staff.checklistsAdminQuestionsPartialUpdate(
            what.getUuid(), new PatchedQuestionAdminRequest().required(false));
    OnboardingQuestionMetadata metadata =
        new OnboardingQuestionMetadataApi(as("staff"))
            .onboardingQuestionMetadataCreate(
                new OnboardingQuestionMetadataRequest()
                    .question(what.getUrl())
                    .intentField("trades_in"));
    OnboardingCountryChecklistConfiguration configuration =
        new OnboardingCountryConfigsApi(as("staff"))
            .onboardingCountryConfigsCreate(
                new OnboardingCountryChecklistConfigurationRequest()
                    .country("LV")
                    .checklist(checklist.getUrl())
                    .isActive(true));

    assertThat(optional.getDescription()).isEqualTo("What?");
    assertThat(configuration.getQuestions()).hasSize(2);
    assertThat(staff.checklistsAdminQuestions(checklist.getUuid())).hasSize(2);
    assertThat(staff.checklistsAdminRetrieve(checklist.getUuid()).getCategoryName())
        .isEqualTo("Papers");
    theAnswerToTheSecondQuestionIsMetadata(what, why, trade);
    staff.checklistsAdminQuestionDependenciesDestroy(dependency.getUuid());
    new OnboardingQuestionMetadataApi(as("staff"))
        .onboardingQuestionMetadataDestroy(metadata.getUuid());
    assertThat(staff.checklistsAdminQuestionDependenciesList(what.getUuid(), null, 1, 10))
        .isEmpty();
  }

  private static QuestionAdmin question(
      ChecklistsAdminApi staff, ChecklistAdmin checklist, String text, String type)
      throws ApiException {
    return staff.checklistsAdminQuestionsCreate(
        new QuestionAdminRequest()
            .checklist(checklist.getUrl())
            .description(text)
            .questionType(type)
            .required(true));
  }

  private static void theAnswerToTheSecondQuestionIsMetadata(
      QuestionAdmin what, QuestionAdmin why, QuestionOptionAdmin trade) throws ApiException {
    OnboardingVerificationsApi alice = new OnboardingVerificationsApi(as("alice"));
    UUID id =
        alice
            .onboardingVerificationsStartVerification(
                new OnboardingCompanyValidationRequestRequest().country("LV"))
            .getUuid();
    assertThat(alice.onboardingVerificationsChecklistRetrieve(id, null).getQuestions())
        .extracting(QuestionWithAnswer::getDescription)
        .containsExactly("Why?");

    alice.onboardingVerificationsSubmitAnswers(
        id, List.of(answer(why, List.of(trade.getUuid().toString())), answer(what, "timber")));

    assertThat(alice.onboardingVerificationsRetrieve(id).getOnboardingMetadata())
        .containsEntry("trades_in", "timber");
    alice.onboardingVerificationsSubmitAnswers(id, List.of(answer(what, null)));
    assertThat(alice.onboardingVerificationsRetrieve(id).getOnboardingMetadata()).isEmpty();
  }

  private static AnswerSubmitRequest answer(QuestionAdmin question, Object value) {
    return new AnswerSubmitRequest().questionUuid(question.getUuid()).answerData(value);
  }

  @Test
  void verificationsAreListedCountedCorrectedAndDeleted() throws ApiException {
    OnboardingVerificationsApi alice = new OnboardingVerificationsApi(as("alice"));
    int me = new UsersApi(as("alice")).usersMeRetrieve().getId().intValue();
    UUID id =
        alice
            .onboardingVerificationsCreate(
                new OnboardingVerificationRequest().user((long) me).country("PT").legalName("Lda"))
            .getUuid();
    alice.onboardingVerificationsPartialUpdate(
        id, new PatchedOnboardingVerificationRequest().legalName("Lisboa Lda"));

    ApiResponse<List<OnboardingVerification>> page =
        alice.onboardingVerificationsListWithHttpInfo(
            "PT", "lisboa", null, null, List.of("pending"), null, null, "-modified", 1, 5);

    assertThat(page.getHeaders().get("x-result-count")).containsExactly("1");
    assertThat(page.getData()).extracting(OnboardingVerification::getUuid).containsExactly(id);
    assertThat(
            alice
                .onboardingVerificationsCountWithHttpInfo(
                    "PT", null, null, null, null, null, null, null, null, null)
                .getHeaders()
                .get("x-result-count"))
        .containsExactly("1");
    alice.onboardingVerificationsDestroy(id);
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> alice.onboardingVerificationsRetrieve(id))
        .satisfies(gone -> assertThat(gone.getCode()).isEqualTo(404));
  }
}
