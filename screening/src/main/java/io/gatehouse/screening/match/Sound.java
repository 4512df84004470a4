package io.gatehouse.screening.match;

/**
 * How a word sounds, whatever tongue wrote it: its consonants, grouped by how they are confused.
 */
final class Sound {

  private Sound() {}

  /**
   * The sounds of the consonants in order. Vowels, y, w and h only count at the beginning, where
   * all vowels are one sound and h is written kh by some. Two spellings of a name in Latin script
   * mostly have equal keys.
   */
  static String key(String word) {
    StringBuilder key = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); ) {
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      char sound = sound(word.charAt(i), next);
      i += isPair(word.charAt(i), next) ? 2 : 1;
      boolean first = key.isEmpty() && i <= 2;
      if (sound == '-' ? first : key.isEmpty() || key.charAt(key.length() - 1) != sound) {
        key.append(sound == '-' ? firstVowel(word) : sound);
      }
    }
    return key.toString();
  }

  private static char firstVowel(String word) {
    return word.charAt(0) == 'h' ? 'K' : 'A';
  }

  /**
   * The consonants only, as scripts without vowels write them. W and y are vowels there as often as
   * not, v has no letter of its own, and p is written as b.
   */
  static String consonants(String word) {
    StringBuilder key = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); ) {
      char c = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      char sound = withoutVowels(c, next);
      i += isPair(c, next) ? 2 : 1;
      boolean repeated = !key.isEmpty() && key.charAt(key.length() - 1) == sound;
      if (sound != '-' && !repeated) {
        key.append(sound);
      }
    }
    return key.toString();
  }

  private static char withoutVowels(char c, char next) {
    return switch (c) {
      case 'v' -> '-';
      case 'p' -> next == 'h' ? 'F' : 'B';
      case 'm' -> 'M';
      default -> sound(c, next);
    };
  }

  /** The class in which the first sound of a word falls; words seldom differ there by mistake. */
  static char first(String word) {
    if (word.isEmpty()) {
      return ' ';
    }
    char sound = sound(word.charAt(0), word.length() > 1 ? word.charAt(1) : ' ');
    return word.charAt(0) == 'h' ? 'K' : sound;
  }

  private static boolean isPair(char c, char next) {
    return (next == 'h' && "cgkpstzdbr".indexOf(c) >= 0) || (c == 'c' && next == 'k');
  }

  private static char sound(char c, char next) {
    if (next == 'h') {
      switch (c) {
        case 'c', 's' -> {
          return 'S';
        }
        case 'p' -> {
          return 'F';
        }
        case 'z' -> {
          return 'J';
        }
        default -> {}
      }
    }
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w' -> '-';
      case 'b' -> 'B';
      case 'p' -> 'P';
      case 'c' -> next == 'e' || next == 'i' || next == 'y' ? 'S' : 'K';
      case 'k', 'q', 'g' -> 'K';
      case 'd', 't' -> 'T';
      case 'f', 'v' -> 'F';
      case 'j' -> 'J';
      case 's', 'z', 'x' -> 'S';
      case 'l' -> 'L';
      case 'm', 'n' -> 'N';
      case 'r' -> 'R';
      default -> c;
    };
  }
}
