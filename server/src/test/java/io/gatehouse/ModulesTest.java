package io.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

/**
 * The house: every module keeps its inside to itself, none is part of a circle, and the plan of it
 * is true.
 */
class ModulesTest {
  private static final Path DOCS = Path.of("..", "docs");

  /** Libraries of our own are no rooms of the house, whether they come as classes or as a jar. */
  private static final DescribedPredicate<JavaClass> LIBRARIES =
      JavaClass.Predicates.resideInAnyPackage(
          "io.gatehouse.identifiers..", "io.gatehouse.screening..");

  private final ApplicationModules modules = ApplicationModules.of(Gatehouse.class, LIBRARIES);

  @Test
  void modulesKeepTheirInsideToThemselvesAndFormNoCircle() {
    modules.verify();
  }

  /**
   * After a change of the house, run this with {@code -Ddocs.write=true}. The plan is compared, not
   * its picture: that depends on the fonts of the machine.
   */
  @Test
  void thePlanInTheDocumentationShowsTheModulesAsTheyAre() throws IOException {
    String plan = plan();
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(DOCS.resolve("modules.puml"), plan);
      Files.writeString(DOCS.resolve("modules.svg"), picture(plan));
    }
    assertThat(DOCS.resolve("modules.puml")).content(StandardCharsets.UTF_8).isEqualTo(plan);
  }

  private String plan() throws IOException {
    Path folder = Path.of("target", "modules");
    new Documenter(modules, Documenter.Options.defaults().withOutputFolder(folder.toString()))
        .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));
    // Laid out by PlantUML itself: nothing has to be installed.
    return inOrder(Files.readString(folder.resolve("components.puml")))
        .replaceFirst("@startuml[^\n]*\n", "@startuml\n!pragma layout smetana\n");
  }

  /**
   * Modules and arrows come in the order of a hash: sorted, so that equal plans are equal texts.
   */
  private static String inOrder(String plan) {
    // What kind of use it is shows nothing at this distance.
    List<String> lines =
        new ArrayList<>(plan.lines().map(line -> line.replaceAll(" : \"[^\"]*\"$", "")).toList());
    for (String part : List.of("  component ", "Gatehouse.")) {
      List<String> sorted = lines.stream().filter(line -> line.startsWith(part)).sorted().toList();
      Iterator<String> next = sorted.iterator();
      lines.replaceAll(line -> line.startsWith(part) ? next.next() : line);
    }
    return String.join("\n", lines) + "\n";
  }

  private static String picture(String plan) throws IOException {
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    new SourceStringReader(plan).outputImage(svg, new FileFormatOption(FileFormat.SVG));
    return svg.toString(StandardCharsets.UTF_8)
            .replaceAll("<\\?plantuml-src[^?]*\\?>|<!--[^>]*-->", "")
        + "\n";
  }
}
