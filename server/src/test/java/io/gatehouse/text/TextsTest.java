package io.gatehouse.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.country.Language;
import io.gatehouse.identifiers.Reason;
import io.gatehouse.requirement.Fault;
import io.gatehouse.requirement.Field;
import io.gatehouse.requirement.Fields;
import io.gatehouse.requirement.Kind;
import io.gatehouse.requirement.Need;
import io.gatehouse.requirement.Requirement;
import io.gatehouse.requirement.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is said to people can be said in each of their languages. */
class TextsTest {
  private static final Pattern NAMED_IN_CODE =
      Pattern.compile(
          "\"((?:mail|field|fault|page|wizard|document|questions|questionnaire|signing)\\.[a-zA-Z0-9_.]*)\"");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  private final Texts english = Texts.in(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasTheSameKeys(Language language) {
    assertThat(Texts.in(language).keys()).isEqualTo(english.keys());
  }

  @ParameterizedTest
  @EnumSource
  void noTranslationDropsWhatATextIsAbout(Language language) {
    Texts texts = Texts.in(language);

    assertThat(english.keys())
        .filteredOn(key -> !arguments(texts.get(key)).equals(arguments(english.get(key))))
        .isEmpty();
  }

  private static Set<String> arguments(String pattern) {
    return ARGUMENT.matcher(pattern).results().map(r -> r.group(1)).collect(Collectors.toSet());
  }

  @Test
  void everyKeyThatCodeNamesExists() throws IOException {
    Set<String> unknown = new TreeSet<>(namedInCode());
    unknown.removeIf(name -> english.has(name) || begins(name));

    assertThat(unknown).isEmpty();
  }

  @Test
  void noTextIsLeftThatNothingNames() throws IOException {
    Set<String> named = namedInCode();
    named.addAll(Reason.sentences().keySet());

    assertThat(english.keys())
        .filteredOn(key -> named.stream().noneMatch(name -> covers(name, key)))
        .isEmpty();
  }

  private boolean begins(String name) {
    return english.keys().stream().anyMatch(key -> covers(name, key));
  }

  private static boolean covers(String name, String key) {
    return key.equals(name) || key.startsWith(name.endsWith(".") ? name : name + ".");
  }

  private static Set<String> namedInCode() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path folder : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher matcher = NAMED_IN_CODE.matcher(Files.readString(file));
          while (matcher.find()) {
            names.add(matcher.group(1));
          }
        }
      }
    }
    return names;
  }

  @Test
  void everyFieldHasALabelAndEveryOptionAName() {
    List<String> needed =
        Fields.all().stream()
            .flatMap(
                field ->
                    Stream.concat(
                        Stream.of(key(field, "label")),
                        options(field.kind()).map(option -> key(field, option.code()))))
            .toList();

    assertThat(english.keys()).containsAll(needed);
  }

  private static String key(Field field, String what) {
    return "field." + field.key() + "." + what;
  }

  private static Stream<Kind.Option> options(Kind kind) {
    return switch (kind) {
      case Kind.Choice choice -> choice.options().stream();
      case Kind.Choices choices -> choices.options().stream();
      case Kind.AccountTypeChoice choice -> choice.options().stream();
      default -> Stream.empty();
    };
  }

  @Test
  void everyFaultSaysWhatToDo() {
    assertThat(english.keys())
        .containsAll(Stream.of(Fault.Code.values()).map(code -> "fault." + code).toList())
        .contains("fault." + Requirement.Reason.NO_LONGER_RIGHT);
  }

  @Test
  void everySentenceAboutNumbersIsTranslated() {
    assertThat(english.keys()).containsAll(Reason.sentences().keySet());
  }

  @Test
  void whatIsRequiredOfPeopleSaysInItsOwnWordsThatItIsMissing() {
    List<String> needed =
        Fields.all().stream()
            .filter(field -> !field.equals(Fields.BUSINESS_ID) && required(field.need()))
            .map(field -> "fault.REQUIRED." + field.key())
            .toList();

    assertThat(english.keys()).containsAll(needed);
  }

  private static boolean required(Need need) {
    return switch (need) {
      case Need.ToStart n -> true;
      case Need.ToFinish n -> true;
      case Need.ToFinishIn n -> true;
      case Need.ToFinishWhen n -> true;
      case Need.Optional n -> false;
      case Need.OptionalIn n -> false;
      case Need.FromPartner n -> false;
    };
  }

  @ParameterizedTest
  @EnumSource
  void everySectionIsNamedAndExplained(Section section) {
    assertThat(english.keys())
        .contains(
            "wizard.section." + section.key() + ".title",
            "wizard.section." + section.key() + ".about",
            "wizard.section." + section.key() + ".lead");
  }
}
