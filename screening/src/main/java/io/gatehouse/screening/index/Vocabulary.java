package io.gatehouse.screening.index;

import io.gatehouse.screening.match.Affix;
import io.gatehouse.screening.match.Letters;
import io.gatehouse.screening.match.TokenSimilarity;
import io.gatehouse.screening.match.WeighedToken;
import io.gatehouse.screening.name.GivenNames;
import io.gatehouse.screening.name.Token;
import io.gatehouse.screening.name.TokenKind;
import java.util.function.IntConsumer;

/** All words of a list's names, each once, found again by whatever is alike them. */
final class Vocabulary {

  private static final int MOST_EDITS = 2;

  private final WeighedToken[] words;

  /** Letters of each word, to tell quickly what is too far away. */
  private final long[] masks;

  private final HashedPostings keys;
  private final HashedPostings byConsonants;
  private final HashedPostings consonantalByConsonants;

  Vocabulary(WeighedToken[] words) {
    this.words = words;
    masks = new long[words.length];
    HashedPostings.Builder filed = new HashedPostings.Builder();
    HashedPostings.Builder all = new HashedPostings.Builder();
    HashedPostings.Builder consonantal = new HashedPostings.Builder();
    for (int id = 0; id < words.length; id++) {
      Token word = words[id].token();
      masks[id] = Letters.mask(word.text());
      file(word, id, filed);
      if (word.kind().isDistinctive() || word.kind() == TokenKind.PARTICLE) {
        int key = Keys.consonants(TokenSimilarity.consonants(word));
        (word.consonantal() ? consonantal : all).add(key, id);
      }
    }
    keys = filed.build();
    byConsonants = all.build();
    consonantalByConsonants = consonantal.build();
  }

  private static void file(Token word, int id, HashedPostings.Builder filed) {
    filed.add(Keys.text(word.text()), id);
    if (mayBeMistyped(word)) {
      Keys.struck(word.text(), key -> filed.add(key, id));
    }
    if (word.kind().isDistinctive()) {
      TokenSimilarity.soundKey(word).ifPresent(key -> filed.add(Keys.sound(key), id));
    }
  }

  int size() {
    return words.length;
  }

  WeighedToken get(int id) {
    return words[id];
  }

  /** Takes a word that is alike. */
  interface Alike {
    void word(int id, double similarity);
  }

  /** Calls back with every word that agrees with this one in the least. */
  void forEachAlike(Token word, Alike alike) {
    IntSet seen = new IntSet();
    IntConsumer check =
        id -> {
          if (seen.add(id)) {
            double similarity = TokenSimilarity.of(word, words[id].token());
            if (similarity > 0) {
              alike.word(id, similarity);
            }
          }
        };
    keys.forEach(Keys.text(word.text()), check);
    GivenNames.related(word.text()).forEach(name -> keys.forEach(Keys.text(name), check));
    if (mayBeMistyped(word)) {
      long mask = Letters.mask(word.text());
      IntConsumer checkMask =
          id -> {
            if (Letters.mayBeWithin(MOST_EDITS, mask, masks[id])) {
              check.accept(id);
            }
          };
      Keys.struck(word.text(), key -> keys.forEach(key, checkMask));
    }
    if (word.kind().isDistinctive()) {
      keys.forEach(Keys.text(word.text(), 0, 1), check);
      TokenSimilarity.soundKey(word).ifPresent(key -> keys.forEach(Keys.sound(key), check));
      forEachOfConsonants(word, check);
    }
    if (word.kind() == TokenKind.PARTICLE) {
      int key = Keys.consonants(TokenSimilarity.consonants(word));
      byConsonants.forEach(key, check);
      consonantalByConsonants.forEach(key, check);
    }
  }

  /** Words with vowels and without are compared by consonants; two with vowels never are. */
  private void forEachOfConsonants(Token word, IntConsumer check) {
    int key = Keys.consonants(TokenSimilarity.consonants(word));
    consonantalByConsonants.forEach(key, check);
    if (word.consonantal()) {
      byConsonants.forEach(key, check);
    }
  }

  private static boolean mayBeMistyped(Token word) {
    return word.kind() != TokenKind.LEGAL_FORM && word.kind() != TokenKind.INITIAL;
  }

  /** Calls back with every word that is written exactly like this stretch of letters. */
  void forEachWritten(CharSequence letters, int from, int to, IntConsumer found) {
    keys.forEach(
        Keys.text(letters, from, to),
        id -> {
          String text = words[id].token().text();
          if (text.length() == to - from && text.contentEquals(letters.subSequence(from, to))) {
            found.accept(id);
          }
        });
  }

  /** Whether letters are, with one mistake at most, an affix that the list has. */
  boolean hasAffix(String letters) {
    boolean[] found = {false};
    Keys.struck(
        letters,
        key ->
            keys.forEach(
                key,
                id -> {
                  Token word = words[id].token();
                  found[0] |=
                      word.kind() == TokenKind.AFFIX && Affix.isMistyped(letters, word.text());
                }));
    return found[0];
  }

  boolean contains(CharSequence letters, int from, int to) {
    boolean[] found = {false};
    forEachWritten(letters, from, to, id -> found[0] = true);
    return found[0];
  }
}
