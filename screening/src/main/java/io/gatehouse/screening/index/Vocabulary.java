package io.gatehouse.screening.index;

import io.gatehouse.screening.match.Affix;
import io.gatehouse.screening.match.TokenSimilarity;
import io.gatehouse.screening.match.WeighedToken;
import io.gatehouse.screening.name.GivenNames;
import io.gatehouse.screening.name.Token;
import io.gatehouse.screening.name.TokenKind;
import java.util.BitSet;
import java.util.function.IntConsumer;

/** All words of a list's names, each once, found again by whatever is alike them. */
final class Vocabulary {

  private final WeighedToken[] words;
  private final HashedPostings keys;

  Vocabulary(WeighedToken[] words) {
    this.words = words;
    HashedPostings.Builder filed = new HashedPostings.Builder();
    for (int id = 0; id < words.length; id++) {
      file(words[id].token(), id, filed);
    }
    keys = filed.build();
  }

  private static void file(Token word, int id, HashedPostings.Builder filed) {
    filed.add(Keys.text(word.text()), id);
    if (word.kind() != TokenKind.LEGAL_FORM && word.kind() != TokenKind.INITIAL) {
      Keys.struck(word.text(), key -> filed.add(key, id));
    }
    if (word.kind().isDistinctive()) {
      TokenSimilarity.soundKey(word).ifPresent(key -> filed.add(Keys.sound(key), id));
      filed.add(Keys.consonants(TokenSimilarity.consonants(word)), id);
    }
  }

  int size() {
    return words.length;
  }

  WeighedToken get(int id) {
    return words[id];
  }

  /** Calls back with every word that agrees with this one in the least. */
  void forEachAlike(Token word, IntConsumer alike) {
    BitSet seen = new BitSet();
    IntConsumer check =
        id -> {
          if (!seen.get(id)) {
            seen.set(id);
            if (TokenSimilarity.of(word, words[id].token()) > 0) {
              alike.accept(id);
            }
          }
        };
    keys.forEach(Keys.text(word.text()), check);
    GivenNames.related(word.text()).forEach(name -> keys.forEach(Keys.text(name), check));
    if (word.kind() != TokenKind.LEGAL_FORM && word.kind() != TokenKind.INITIAL) {
      Keys.struck(word.text(), key -> keys.forEach(key, check));
    }
    if (word.kind().isDistinctive()) {
      keys.forEach(Keys.text(word.text(), 0, 1), check);
      TokenSimilarity.soundKey(word).ifPresent(key -> keys.forEach(Keys.sound(key), check));
      keys.forEach(Keys.consonants(TokenSimilarity.consonants(word)), check);
    }
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
