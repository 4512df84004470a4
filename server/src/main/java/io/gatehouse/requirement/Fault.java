package io.gatehouse.requirement;

import java.util.List;

/**
 * What is wrong with one answer. {@code code} is stable; its text stands in {@code
 * texts/faults_*.properties}, takes {@code arguments} by position, and says what to do.
 *
 * @param path in the words of the field catalogue, with indexes
 */
public record Fault(String path, Code code, List<String> arguments) {
  public Fault {
    arguments = List.copyOf(arguments);
  }

  Fault(String path, Code code, Object... arguments) {
    this(path, code, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** Kinds of fault. The comment names the arguments. */
  public enum Code {
    /** */
    REQUIRED,
    /** what was expected, what was given */
    WRONG_TYPE,
    /** most characters */
    TOO_LONG,
    /** */
    FORBIDDEN_CHARACTER,
    /** allowed values */
    NOT_AN_OPTION,
    /** smallest, largest */
    OUT_OF_RANGE,
    /** */
    NOT_AN_EMAIL,
    /** an example */
    NOT_A_PHONE,
    /** */
    NOT_A_WEBSITE,
    /** */
    NOT_A_COUNTRY,
    /** an example */
    NOT_A_POSTAL_CODE,
    /** an example, what is wrong in English, the key of that sentence, its arguments */
    NOT_A_NUMBER_OF_THIS_KIND,
    /** the country whose prefix is missing */
    WRONG_VAT_COUNTRY,
    /** */
    ACCOUNT_TYPE_NOT_IN_COUNTRY,
    /** most entries */
    TOO_MANY
  }
}
