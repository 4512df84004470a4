package io.gatehouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.screening.ListLoader;
import io.gatehouse.screening.ListSource;
import io.gatehouse.screening.WatchLists;
import io.gatehouse.screening.list.ListFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScreenCommandTest {
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;

  @Test
  void eachNameComesBackWithItsGravestHit() throws IOException {
    StringWriter out = new StringWriter();
    screenCsv()
        .screen(
            in(
                """
                name,birth_date,country,type
                Velimir Zarkunof,1955-04-28,ru,person
                Anna Brandtholm,,,person
                "  ",,,
                """),
            out);

    assertThat(out.toString().lines())
        .satisfiesExactly(
            header ->
                assertThat(header)
                    .isEqualTo("name,outcome,similarity,evidence,list,entry,matched_name"),
            hit ->
                assertThat(hit)
                    .matches(
                        "Velimir Zarkunof,MATCH,0\\.9\\d{3},\\d\\d\\.\\d,own,Z1,\"ZARKUNOV, Velimir\""),
            stranger -> assertThat(stranger).isEqualTo("Anna Brandtholm,CLEAR,,,,,"),
            nothingToCompare -> assertThat(nothingToCompare).isEqualTo("  ,REVIEW,,,,,"));
  }

  @Test
  void pairsComeBackWithAllTheirColumns() throws IOException {
    StringWriter out = new StringWriter();
    new MatchPairsCsv(Progress.silent())
        .compare(
            in(
                """
                schema,name1,name2,note
                Person,Velimir Zarkunov,ZARKUNOV Velimir,"a, b"
                Company,Orvak GmbH,Orvak GmbH,
                """),
            out);

    assertThat(out.toString().lines())
        .containsExactly(
            "schema,name1,name2,note,similarity,outcome",
            "Person,Velimir Zarkunov,ZARKUNOV Velimir,\"a, b\",1.0000,MATCH",
            "Company,Orvak GmbH,Orvak GmbH,,1.0000,REVIEW");
  }

  @Test
  void aListThatIsNotThereOrOfNoKnownFormatEndsTheCommand() {
    assertThat(run("screen", "--list", "eu-xml:" + directory.resolve("nowhere.xml"))).isEqualTo(1);
    assertThat(err.toString()).contains("The list eu-xml is refused");
    assertThat(run("screen", "--list", "fax:list")).isEqualTo(2);
    assertThat(err.toString()).contains("FORMAT:PATH", "ofac-csv");
    assertThat(run("screen")).isEqualTo(2);
  }

  private ScreenCsv screenCsv() throws IOException {
    Path file = directory.resolve("own.csv");
    Files.writeString(
        file,
        "id,name,type,birth_date,country\nZ1,\"ZARKUNOV, Velimir\",person,1955-04-28,Russia\n");
    WatchLists lists = new WatchLists(new ListLoader(Clock.systemUTC()));
    lists.load(new ListSource("own", ListFormat.CSV, file));
    return new ScreenCsv(lists, Progress.silent());
  }

  private int run(String... arguments) {
    return new CommandLine(new Main()).setErr(new PrintWriter(err, true)).execute(arguments);
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
