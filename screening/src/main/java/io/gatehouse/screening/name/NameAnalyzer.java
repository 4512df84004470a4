package io.gatehouse.screening.name;

import io.gatehouse.screening.name.Splitter.Piece;
import java.util.ArrayList;
import java.util.List;

/** Takes a name apart. Knows no state; may be used from many threads. */
public final class NameAnalyzer {

  /**
   * So many characters of a name are read. No name is longer, and no input can hold the matcher up.
   */
  public static final int LONGEST_NAME = 1_000;

  private NameAnalyzer() {}

  /** The words of a name, read in the given style; none when it has no letter or digit. */
  public static AnalyzedName analyze(String name, NameStyle style) {
    boolean cut = name.length() > LONGEST_NAME;
    String read = cut ? name.substring(0, LONGEST_NAME) : name;
    List<Token> tokens =
        style == NameStyle.PERSON
            ? personTokens(Splitter.split(givenNamesFirst(read)))
            : organisationTokens(Splitter.split(read), style);
    return new AnalyzedName(style, tokens, cut);
  }

  /** "SURNAME, Given" in the order of speech, in which words may be written together. */
  private static String givenNamesFirst(String name) {
    int comma = name.indexOf(',');
    return comma < 0 || comma != name.lastIndexOf(',')
        ? name
        : name.substring(comma + 1) + " " + name.substring(0, comma);
  }

  private static List<Token> personTokens(List<Piece> pieces) {
    List<Token> tokens = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      tokens.addAll(PersonWords.tokens(piece.text(), piece.consonantal()));
    }
    return orWords(tokens, pieces);
  }

  private static List<Token> organisationTokens(List<Piece> separate, NameStyle style) {
    List<Piece> pieces = joinLetters(separate);
    List<String> words = pieces.stream().map(Piece::text).toList();
    List<Token> tokens = new ArrayList<>(words.size());
    for (int at = 0; at < words.size(); ) {
      LegalForms.Found form = style == NameStyle.VESSEL ? null : LegalForms.at(words, at);
      if (form != null) {
        tokens.add(Token.of(form.code(), TokenKind.LEGAL_FORM));
        at += form.words();
      } else {
        Piece piece = pieces.get(at++);
        Token token =
            OrganisationWords.token(piece.text(), piece.consonantal(), style, tokens.isEmpty());
        addJoiningNumbers(token, tokens);
      }
    }
    return orWords(tokens, pieces);
  }

  /** S.A.R.L. is one word, and so is A/S. */
  private static List<Piece> joinLetters(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>(pieces.size());
    boolean letters = false;
    for (Piece piece : pieces) {
      boolean letter = piece.text().length() == 1;
      if (letter && letters && piece.tied()) {
        Piece before = joined.removeLast();
        joined.add(new Piece(before.text() + piece.text(), before.consonantal(), before.tied()));
      } else {
        joined.add(piece);
      }
      letters = letter;
    }
    return joined;
  }

  private static void addJoiningNumbers(Token token, List<Token> tokens) {
    if (!tokens.isEmpty() && OrganisationWords.makeOneNumber(tokens.getLast(), token)) {
      int tens = Integer.parseInt(tokens.removeLast().text());
      tokens.add(
          Token.of(Integer.toString(tens + Integer.parseInt(token.text())), TokenKind.NUMBER));
    } else {
      tokens.add(token);
    }
  }

  /** When a name has small words only ("The Group", "Al"), they are the name. */
  private static List<Token> orWords(List<Token> tokens, List<Piece> pieces) {
    boolean hasSubstance =
        tokens.stream().anyMatch(t -> t.kind().isDistinctive() || t.kind() == TokenKind.NUMBER);
    if (hasSubstance) {
      return tokens;
    }
    List<Token> words = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      TokenKind kind = piece.text().length() == 1 ? TokenKind.INITIAL : TokenKind.WORD;
      words.add(new Token(piece.text(), kind, piece.consonantal()));
    }
    return words;
  }
}
