package io.gatehouse.door.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Http.Answer;
import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.Rows;
import io.gatehouse.testing.ServerTest;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The code of a person, as a sole trader's business id or as a user's ssn: taken, and from then on
 * readable nowhere. The codes here are made up.
 */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalCodeTest {
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({
    "1000011, 010190-999P",
    "1000011, 010190A998N",
    "1000021, 19811228-9874",
    "1000021, 811218-9876",
    "1000021, 811218-9875",
    "1000031, 01010750160"
  })
  void aSoleTradersCodeIsReadableNowhere(String cid, String code, CapturedOutput output) {
    ProfilePartner partner = ProfilePartner.of(port, cid);
    String email = "trader-" + UUID.randomUUID() + "@example.com";

    Answer answer =
        partner.create(ProfilePartner.minimal(code, email), UUID.randomUUID().toString());

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertHidden(answer.body(), code);
    assertHidden(partner.mail(email).toString(), code);
    assertHidden(Rows.everything(jdbc), code);
    assertHidden(output.getAll(), code);
    Answer again = partner.create(ProfilePartner.minimal(code, email));
    assertThat(again.json().path("uuid")).isEqualTo(answer.json().path("uuid"));
  }

  @ParameterizedTest
  @CsvSource({"2, 010190-997M", "8, 010190-996L"})
  void aSoleTraderWhoGivesEverythingIsACustomerWhoseCodeIsReadableNowhere(
      int companyType, String code, CapturedOutput output) {
    ProfilePartner partner = ProfilePartner.of(port, "1000011");
    Profile profile =
        Profile.complete()
            .with("customer_info.business_id", code)
            .with("customer_info.customer_company_type", companyType);

    assertThat(partner.create(profile).status()).isEqualTo(200);
    Answer again = partner.create(profile);

    assertThat(again.status()).isEqualTo(400);
    assertThat(again.json().path("Message").stringValue()).isEqualTo("Customer already exists");
    assertHidden(Rows.everything(jdbc), code);
    assertHidden(output.getAll(), code);
  }

  @ParameterizedTest
  @CsvSource({"FIN, 010190-993H", "SWE, 811228-9874", "NOR, 01010750160"})
  void aUsersCodeIsReadableNowhere(String nationality, String code, CapturedOutput output) {
    ProfilePartner partner = ProfilePartner.of(port, "1000011");
    Profile profile =
        Profile.complete().with("users[0].nationality", nationality).with("users[0].ssn", code);

    Answer incomplete = partner.create(profile.without("customer_info.name"));
    assertHidden(partner.mail(profile.email()).toString(), code);
    assertHidden(Rows.everything(jdbc), code);
    Answer complete = partner.create(profile);

    assertThat(incomplete.status()).as(incomplete.body()).isEqualTo(201);
    assertThat(complete.status()).as(complete.body()).isEqualTo(200);
    assertHidden(Rows.everything(jdbc), code);
    assertHidden(output.getAll(), code);
  }

  @Test
  void aCodeThatPretendsToBeSealedIsSealed() {
    String pretended = "sealed:4711-0815";
    Profile profile =
        Profile.complete().with("users[0].nationality", "DEU").with("users[0].ssn", pretended);

    assertThat(ProfilePartner.of(port, "1000011").create(profile).status()).isEqualTo(200);

    assertHidden(Rows.everything(jdbc), pretended);
  }

  @ParameterizedTest
  @ValueSource(strings = {"010190-9O4J", "010190_994J", "010190-994JJ", "010190-99"})
  void aCodeThatIsWrongIsNotQuotedInTheAnswer(String wrong, CapturedOutput output) {
    Answer answer =
        ProfilePartner.of(port, "1000011")
            .create(
                Profile.complete()
                    .with("customer_info.business_id", wrong)
                    .with("users[0].ssn", wrong));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("customer_info.business_id: ", "users[0].ssn: ")
        .doesNotContain(wrong, "010190");
    assertHidden(output.getAll(), wrong);
  }

  @Test
  void aCompanyOfAnotherTypeHasNoPersonsCodeAsItsNumber() {
    Answer answer =
        ProfilePartner.of(port, "1000011")
            .create(
                Profile.complete()
                    .with("customer_info.business_id", "010190-995K")
                    .with("customer_info.customer_company_type", 1));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("010190");
  }

  /** As it was written, without its signs, and in the forms in which bytes are printed. */
  private static void assertHidden(String text, String code) {
    String plain = code.replaceAll("\\W", "");
    assertThat(text.contains(code)).as("the code as written").isFalse();
    assertThat(text.contains(plain)).as("the code without signs").isFalse();
    for (String form : new String[] {code, plain}) {
      assertThat(
              text.contains(Base64.getEncoder().withoutPadding().encodeToString(form.getBytes())))
          .as("the code in base 64")
          .isFalse();
      assertThat(text.contains(java.util.HexFormat.of().formatHex(form.getBytes())))
          .as("the code in hexadecimal")
          .isFalse();
    }
  }
}
