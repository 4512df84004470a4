package io.gatehouse.screening.match;

import io.gatehouse.screening.entry.BirthDate;
import io.gatehouse.screening.entry.Gender;
import io.gatehouse.screening.entry.Identifier;
import java.util.Locale;
import java.util.Set;

/** One thing that speaks for or against a hit. */
public sealed interface Finding {

  /** Bits for the hit; negative when it speaks against it. */
  double evidence();

  /** The finding as a sentence for the person who decides. */
  String inWords();

  /** Words of both names belong together. */
  record WordsAgree(String asked, String listed, Agreement how, double similarity, double evidence)
      implements Finding {
    @Override
    public String inWords() {
      return how == Agreement.SAME
          ? "“%s” is in both names".formatted(asked)
          : String.format(
              Locale.ROOT,
              "“%s” and “%s”: %s (%.0f %%)",
              asked,
              listed,
              how.inWords(),
              similarity * 100);
    }
  }

  /** A word of the name that was asked for is not in the listed name. */
  record OnlyAsked(String word) implements Finding {
    @Override
    public double evidence() {
      return 0;
    }

    @Override
    public String inWords() {
      return "“%s” is not in the listed name".formatted(word);
    }
  }

  /** A word of the listed name was not asked for. */
  record OnlyListed(String word) implements Finding {
    @Override
    public double evidence() {
      return 0;
    }

    @Override
    public String inWords() {
      return "“%s” is only in the listed name".formatted(word);
    }
  }

  /** The name that was asked for is longer than any name; its end was not compared. */
  record NameCut(int lettersCompared) implements Finding {
    @Override
    public double evidence() {
      return 0;
    }

    @Override
    public String inWords() {
      return String.format(
          Locale.ROOT, "only the first %,d letters of the name were compared", lettersCompared);
    }
  }

  /** The listed name is one that the issuer calls weak. */
  record WeakAlias() implements Finding {
    @Override
    public double evidence() {
      return -6;
    }

    @Override
    public String inWords() {
      return "the list marks this alias as weak";
    }
  }

  /** Both dates of birth are known. */
  record Births(BirthDate asked, BirthDate listed, double evidence) implements Finding {
    @Override
    public String inWords() {
      String verdict = evidence > 0 ? "agree" : evidence < 0 ? "contradict" : "are near";
      return "dates of birth %s: %s and %s".formatted(verdict, asked, listed);
    }
  }

  /** Both sides name countries. */
  record Countries(Set<String> asked, Set<String> listed, double evidence) implements Finding {
    @Override
    public String inWords() {
      return "%s: %s and %s"
          .formatted(
              evidence > 0 ? "a country is the same" : "no country is the same",
              String.join(", ", asked.stream().sorted().toList()),
              String.join(", ", listed.stream().sorted().toList()));
    }
  }

  /** Both genders are known. */
  record Genders(Gender asked, Gender listed, double evidence) implements Finding {
    @Override
    public String inWords() {
      return "gender %s: %s and %s"
          .formatted(
              evidence > 0 ? "agrees" : "contradicts",
              asked.name().toLowerCase(Locale.ROOT),
              listed.name().toLowerCase(Locale.ROOT));
    }
  }

  /** The same number is on both sides. */
  record SameIdentifier(Identifier asked, Identifier listed, double evidence) implements Finding {
    @Override
    public String inWords() {
      String kind = listed.type().isEmpty() ? "identifier" : listed.type();
      return "the %s is the same".formatted(kind);
    }
  }
}
