package tend.web.releases;

import java.util.List;

/**
 * The sentences that rules may use.
 *
 * @param asked the words that were looked for; empty for all
 * @param said how many there are
 */
public record VocabularyPage(String asked, String said, List<Chapter> chapters) {
  public VocabularyPage {
    chapters = List.copyOf(chapters);
  }

  /** Sentences about one thing. */
  public record Chapter(String id, String title, List<Phrase> phrases) {
    public Chapter {
      phrases = List.copyOf(phrases);
    }
  }

  /**
   * One sentence, or several that hold the same number differently.
   *
   * @param after where it may stand: "when" or "then"
   * @param used how many rules use it
   */
  public record Phrase(
      List<Piece> pieces, String after, String example, String used, List<Use> uses) {
    public Phrase {
      pieces = List.copyOf(pieces);
      uses = List.copyOf(uses);
    }
  }

  /** Words of a sentence, or a blank with what it takes. */
  public record Piece(String text, boolean blank) {}

  /** A rule that uses it, and where it is read. */
  public record Use(String rule, String url) {}
}
