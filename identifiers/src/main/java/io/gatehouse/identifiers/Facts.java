package io.gatehouse.identifiers;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be read from a number alone, without asking any register.
 *
 * @param birthDate of the person, where the number holds it in full
 * @param sex of the person, where the number encodes it
 * @param series the series that a personal number was given from
 * @param test whether the number is synthetic, made for tests: it names nobody
 * @param details whatever else the kind encodes, such as {@code country}, {@code bank}, {@code
 *     entity}, {@code region}, {@code scheme}, in the order of the number
 */
public record Facts(
    Optional<LocalDate> birthDate,
    Optional<Sex> sex,
    Optional<Series> series,
    boolean test,
    Map<String, String> details) {

  /** The series of a personal number: who was given it and by whom. */
  public enum Series {
    /** Given to residents entered in the population register. */
    ORDINARY,
    /** Swedish samordningsnummer: day of birth + 60. */
    COORDINATION,
    /** Norwegian D-number, for people who do not live there: day of birth + 40. */
    D_NUMBER,
    /** Norwegian H-number, given by a health body: month of birth + 40. */
    H_NUMBER,
    /** Temporary number, used inside one institution. */
    TEMPORARY
  }

  static final Facts NONE =
      new Facts(Optional.empty(), Optional.empty(), Optional.empty(), false, Map.of());

  public Facts {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  static Facts person(LocalDate birthDate, @Nullable Sex sex, Series series, boolean test) {
    return new Facts(
        Optional.of(birthDate), Optional.ofNullable(sex), Optional.of(series), test, Map.of());
  }

  /** Facts with the given names and values in turn; pairs with an empty value are left out. */
  static Facts details(String... namesAndValues) {
    Map<String, String> details = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        details.put(namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return new Facts(Optional.empty(), Optional.empty(), Optional.empty(), false, details);
  }

  /** These facts and one detail more. */
  Facts with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(details);
    more.put(name, value);
    return new Facts(birthDate, sex, series, test, more);
  }

  /** First year of the century of birth, such as 1900. */
  public Optional<Integer> century() {
    return birthDate.map(date -> date.getYear() / 100 * 100);
  }

  /** All facts by name, in a fixed order, as they are shown in JSON. */
  public Map<String, String> asMap() {
    Map<String, String> map = new LinkedHashMap<>();
    birthDate.ifPresent(date -> map.put("birth_date", date.toString()));
    century().ifPresent(century -> map.put("century", century.toString()));
    sex.ifPresent(value -> map.put("sex", lowerCase(value)));
    series.ifPresent(value -> map.put("series", lowerCase(value)));
    if (test) {
      map.put("test", "true");
    }
    map.putAll(details);
    return Collections.unmodifiableMap(map);
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }
}
