package io.gatehouse.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.testing.Profile;
import io.gatehouse.testing.ProfilePartner;
import io.gatehouse.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A mail speaks the customer's language: the one that was given, else that of its country. */
@ServerTest
class MailLanguageTest {
  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "fin, fi, täydennä yrityksesi tiedot",
    "swe, sv, komplettera företagets uppgifter",
    "nor, nb, fullfør opplysningene om bedriften",
    "eng, en, complete your company's details"
  })
  void theLanguageThatWasGiven(String code, String tag, String subject) {
    assertSpeaks("1000011", Profile.minimal().with("customer_info.language", code), tag, subject);
  }

  @ParameterizedTest
  @CsvSource({
    "FIN, fi, täydennä yrityksesi tiedot",
    "SWE, sv, komplettera företagets uppgifter",
    "NOR, nb, fullfør opplysningene om bedriften",
    "DEU, en, complete your company's details"
  })
  void elseTheLanguageOfTheCountry(String country, String tag, String subject) {
    Profile profile =
        switch (country) {
          case "SWE" -> Profile.completeSwedish().without("users");
          case "NOR" -> Profile.completeNorwegian().without("users");
          default -> Profile.minimal();
        };
    assertSpeaks("1000011", profile.with("customer_info.country", country), tag, subject);
  }

  @ParameterizedTest
  @CsvSource({"1000021, sv", "1000031, nb"})
  void elseTheLanguageOfTheMarket(String cid, String tag) {
    Profile profile =
        cid.equals("1000021") ? Profile.completeSwedish() : Profile.completeNorwegian();
    assertSpeaks(cid, profile.without("users").without("customer_info.country"), tag, "");
  }

  @Test
  void aMailOfASandboxSaysSo() {
    ProfilePartner partner = ProfilePartner.of(port, "1000011");
    Profile profile = Profile.minimal().with("customer_info.language", "eng");
    partner.create(profile);

    JsonNode mail = partner.mail(profile.email());

    assertThat(mail.path("subject").stringValue()).startsWith("[Sandbox] ");
    assertThat(mail.path("text").stringValue()).contains("Nothing in it is real");
    assertThat(mail.path("html").stringValue()).contains("Nothing in it is real");
  }

  private void assertSpeaks(String cid, Profile profile, String tag, String subject) {
    ProfilePartner partner = ProfilePartner.of(port, cid);
    assertThat(partner.create(profile).status()).isEqualTo(201);

    JsonNode mail = partner.mail(profile.email());

    assertThat(mail.path("subject").stringValue()).contains(subject);
    assertThat(mail.path("html").stringValue()).contains("lang=\"" + tag + "\"");
    String link = mail.path("links").get(0).stringValue();
    assertThat(mail.path("text").stringValue()).contains(link);
    assertThat(mail.path("html").stringValue()).contains(link);
  }
}
