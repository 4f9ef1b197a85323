package tend.signals.intent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.signals.words.Lists;
import tend.signals.words.Phrases;
import tend.signals.words.Scripts;
import tend.signals.words.Words;

/**
 * What somebody does with their words, by lists of phrases in several languages that anyone can
 * read (resources {@code signals/*.txt}): whole words where words stand apart, anywhere where a
 * script sets no spaces. Threads may share it.
 */
public final class Cues {
  /** Invites to take part in something. */
  public static final Cues INVITES = new Cues("invites");

  /** Asks whether something that somebody made may be shown. */
  public static final Cues ASKS_PERMISSION = new Cues("asks-permission");

  /** Agrees to what was asked. */
  public static final Cues AGREES = new Cues("agrees");

  /** Says no to what was asked. */
  public static final Cues DECLINES = new Cues("declines");

  /** Wants what was shown taken down again. */
  public static final Cues WITHDRAWS = new Cues("withdraws");

  /** Proposes making something together. */
  public static final Cues PROPOSES = new Cues("proposes-together");

  /** Thanks. */
  public static final Cues THANKS = new Cues("thanks");

  private final Beginnings beginnings;
  private final Phrases phrases;
  private final List<String> unspaced;

  private Cues(String list) {
    this.beginnings = Beginnings.named(list);
    this.phrases = Phrases.named(list);
    this.unspaced =
        Lists.named(list).stream()
            .map(String::strip)
            .filter(line -> !line.startsWith("#") && Scripts.isUnspaced(line))
            .toList();
  }

  /** Whether the text does that; no text does nothing. */
  public boolean in(@Nullable String text) {
    return text != null
        && ((beginnings.mayBeIn(text) && phrases.firstIn(Words.of(text)).isPresent())
            || unspaced.stream().anyMatch(text::contains));
  }
}
