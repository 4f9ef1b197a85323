package tend.signals.intent;

import java.util.List;
import java.util.regex.Pattern;
import tend.signals.words.ContentWords;
import tend.signals.words.Links;
import tend.signals.words.Phrases;
import tend.signals.words.Words;

/** Praise and thanks in an own text, and whether anything of its own stands beside them. */
public final class Praise {
  private static final int MOST_FORMULA = 14;
  private static final int MOST_THANKS = 14;
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?i)\\b(?:thanks|thank you|thx) (?:so much |a lot )?for (?:sharing|posting)(?:"
              + " (?:this|it|that))?(?: (?:with|to) (?:us|me|all|everyone|everybody|the"
              + " world))?\\b");
  private static final List<String> ANY_WORK =
      List.of("post", "content", "video", "photo", "picture", "pic", "work", "stuff", "share");
  private static final Phrases WORDS = Phrases.named("praise");

  private Praise() {}

  /** Whether it praises; thanks are none. */
  public static boolean in(String text) {
    List<String> words = Words.of(text);
    return WORDS.allIn(words).stream().anyMatch(found -> !Cues.THANKS.in(found));
  }

  /** Whether it is "thanks for sharing" and says nothing of what was shared. */
  public static boolean isFormula(String text) {
    return FORMULA.matcher(text).find()
        && Words.of(text).size() <= MOST_FORMULA
        && !isOfItsOwn(FORMULA.matcher(text).replaceAll(" "));
  }

  /** Whether it is short and thanks, without a link: people thank many with the same words. */
  public static boolean isThanks(String text) {
    return Words.of(text).size() <= MOST_THANKS && Cues.THANKS.in(text) && !Links.in(text);
  }

  private static boolean isOfItsOwn(String text) {
    ContentWords words = ContentWords.of(text);
    for (int i = 0; i < words.size(); i++) {
      if (!words.isCalled(i) && !ANY_WORK.contains(words.root(i))) {
        return true;
      }
    }
    return false;
  }
}
