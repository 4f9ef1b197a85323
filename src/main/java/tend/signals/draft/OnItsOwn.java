package tend.signals.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tend.signals.CommentKind;
import tend.signals.CommentReader;
import tend.signals.Judgement;
import tend.signals.intent.Bait;
import tend.signals.intent.Cues;
import tend.signals.intent.Praise;
import tend.signals.intent.Swaps;
import tend.signals.words.Marks;

/** What the words of a draft alone give away, whoever writes them and wherever they go. */
final class OnItsOwn {
  private static final int FEW_WORDS = 2;
  private static final int FEW_LETTERS = 4;
  private static final int QUICK_PRAISE = 5;
  private static final int MANY_MENTIONS = 4;
  private static final int LOUD_WORDS = 4;
  private static final Pattern LOUD_MARKS = Pattern.compile("[!！]{3,}");
  private static final Pattern SHORTENER =
      Pattern.compile(
          "(?i)^(?:https?://)?(?:www\\.)?(?:bit\\.ly|tinyurl\\.com|goo\\.gl|ow\\.ly|is\\.gd|v\\.gd|t\\.co"
              + "|buff\\.ly|rebrand\\.ly|cutt\\.ly|shorturl\\.at|tiny\\.cc|rb\\.gy|t\\.ly|adf\\.ly|bl\\.ink"
              + "|lnkd\\.in|trib\\.al|dlvr\\.it|s\\.id|shorte\\.st)(?:/.*)?$");
  private static final CommentReader READER = new CommentReader();
  private final String text;
  private final Answered answered;
  private final Marks marks;
  private final List<Warning> found = new ArrayList<>();

  private OnItsOwn(Draft draft) {
    this.text = draft.text();
    this.answered = Answered.of(draft.answered());
    this.marks = Marks.of(text);
  }

  static List<Warning> warnings(Draft draft) {
    OnItsOwn one = new OnItsOwn(draft);
    one.asks();
    one.saysLittle();
    one.loud();
    one.crowded();
    return one.found;
  }

  private void asks() {
    Swaps.in(text)
        .ifPresent(
            words ->
                found.add(
                    Warning.error(
                        Code.SWAP,
                        "this trades attention, which platforms punish and people see through;"
                            + " leave the trade out",
                        "it says: " + words)));
    Bait.in(text)
        .ifPresent(
            words ->
                found.add(
                    Warning.of(
                        Code.BAIT,
                        "this fishes for reactions; ask something you want to know instead",
                        "it says: " + words)));
  }

  private void saysLittle() {
    Judgement judged = READER.read(text);
    if (judged.question() || answered.thanks() || agrees()) {
      return;
    }
    if (isGeneric(judged)) {
      found.add(
          Warning.of(
              Code.GENERIC_PRAISE,
              "this fits any post; name one thing you saw, heard or wonder about",
              judged.signals().toArray(String[]::new)));
    } else if (isShort() && !answered.question() && !Cues.THANKS.in(text)) {
      found.add(
          Warning.of(
              Code.TOO_SHORT,
              "this is hardly an answer to one person; say one thing more",
              marks.words().size() == 1 ? "1 word" : marks.words().size() + " words"));
    }
  }

  /** A yes or a no is an answer wherever something was said to be agreed with. */
  private boolean agrees() {
    return answered.something()
        && !Praise.in(text)
        && (Cues.AGREES.in(text) || Cues.DECLINES.in(text));
  }

  /** Thanking is never general praise, but for the formula under somebody's post. */
  private boolean isGeneric(Judgement judged) {
    if (Praise.isFormula(text)) {
      return true;
    }
    boolean empty = judged.kind() == CommentKind.GENERIC && !marks.words().isEmpty();
    boolean quick = judged.kind() == CommentKind.PRAISE && marks.words().size() <= QUICK_PRAISE;
    return (empty || quick) && !Cues.THANKS.in(text) && !(answered.question() && !Praise.in(text));
  }

  private boolean isShort() {
    boolean number =
        marks.words().stream().anyMatch(w -> w.codePoints().anyMatch(Character::isDigit));
    int letters = marks.words().stream().mapToInt(w -> w.codePointCount(0, w.length())).sum();
    boolean unspaced =
        marks.words().stream().anyMatch(w -> w.codePoints().anyMatch(Character::isIdeographic));
    return !number
        && marks.links().isEmpty()
        && (unspaced ? letters <= FEW_LETTERS : marks.words().size() <= FEW_WORDS);
  }

  private void loud() {
    List<String> loud = marks.words().stream().filter(OnItsOwn::isLoud).toList();
    Matcher marksInARow = LOUD_MARKS.matcher(text);
    if (loud.size() >= LOUD_WORDS && 2 * loud.size() > marks.words().size()) {
      found.add(
          Warning.of(
              Code.SHOUTING,
              "capitals read as shouting; write it in small letters",
              loud.size() + " of " + marks.words().size() + " words in capitals"));
    } else if (marksInARow.find()) {
      found.add(
          Warning.of(
              Code.SHOUTING,
              "several exclamation marks in a row read as shouting; one is enough",
              "it has " + marksInARow.group()));
    }
  }

  private static boolean isLoud(String word) {
    return word.length() > 1
        && word.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase)
        && word.codePoints().anyMatch(Character::isUpperCase);
  }

  private void crowded() {
    Set<String> people = Set.copyOf(marks.mentions());
    if (people.size() >= MANY_MENTIONS) {
      found.add(
          Warning.of(
              Code.MANY_MENTIONS,
              "tagging many people at once calls those it is not for; tag whom it concerns",
              people.size() + " people are tagged"));
    }
    Optional<String> shortened =
        marks.links().stream().filter(l -> SHORTENER.matcher(l).matches()).findFirst();
    shortened.ifPresent(
        link ->
            found.add(
                Warning.of(
                    Code.SHORTENED_LINK,
                    "people cannot see where this link leads; use the full address",
                    link)));
  }
}
