package io.gatehouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class IdCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aValidNumberIsPrintedAsOneJsonObject() {
    assertThat(run("id", "check", "FI", "vat_alv", "fi 19274001")).isZero();
    assertThat(out.toString().strip())
        .isEqualTo(
            """
            {"valid":true,"canonical":"FI19274001","human":"FI19274001","reason":null,\
            "explanation":null,"facts":{"business_id":"1927400-1"}}""");
  }

  @Test
  void anInvalidNumberIsNoErrorOfTheCommand() {
    assertThat(run("id", "check", "FI", "ytunnus", "1927400-2")).isZero();
    assertThat(out.toString())
        .contains("\"valid\":false", "\"reason\":\"CHECK_DIGIT\"", "\"canonical\":null", "1 would");
  }

  @Test
  void strictTakesOnlyWhatIsPrescribed() {
    run("id", "check", "--strict", "FI", "ytunnus", "19274001");
    assertThat(out.toString()).contains("\"valid\":false", "1927400-1");
  }

  @Test
  void anUnknownKindEndsWithTwoAndSaysWhatIsKnown() {
    assertThat(run("id", "check", "FI", "nothing", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("ytunnus", "hetu");
    assertThat(run("id", "check", "FI", "ytunnus")).isEqualTo(2);
  }

  @Test
  void kindsOfNoSingleCountryAreFoundWithoutAStarToo() {
    run("id", "check", "any", "iban", "DE89 3704 0044 0532 0130 00");
    assertThat(out.toString()).contains("\"canonical\":\"DE89370400440532013000\"");
  }

  @Test
  void detectionPrintsTheCandidatesBestFirst() {
    assertThat(run("id", "detect", "556016-0680")).isZero();
    assertThat(out.toString()).startsWith("[{\"country\":\"SE\",\"kind\":\"orgnr\"");
  }

  @Test
  void linesComeBackWithTheVerdictAdded() throws IOException {
    StringWriter checked = new StringWriter();
    new IdCsv(false)
        .check(
            stream(
                """
                \uFEFFcountry,kind,value
                FI,ytunnus,19274001
                se,orgnr,"556016-0681"
                *,phone,"+46 8 123,45 67"
                ,,
                FI,nothing,"a ""quoted"" one"
                FI,ytunnus
                NO,orgnr,923609016,extra
                """),
            checked);
    assertThat(checked)
        .hasToString(
            """
            country,kind,value,valid,canonical,reason
            FI,ytunnus,19274001,true,1927400-1,
            se,orgnr,556016-0681,false,,CHECK_DIGIT
            *,phone,"+46 8 123,45 67",false,,CHARACTERS
            ,,,false,,UNKNOWN_KIND
            FI,nothing,"a ""quoted"" one",false,,UNKNOWN_KIND
            FI,ytunnus,false,,INCOMPLETE_LINE
            NO,orgnr,923609016,extra,true,923609016,
            """);
  }

  @Test
  void withoutAHeaderNoneIsWritten() throws IOException {
    StringWriter checked = new StringWriter();
    new IdCsv(false).check(stream("FI,ytunnus,1927400-1"), checked);
    assertThat(checked).hasToString("FI,ytunnus,1927400-1,true,1927400-1,\n");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private int run(String... arguments) {
    return new CommandLine(new Main())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
