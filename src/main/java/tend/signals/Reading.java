package tend.signals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Worded;
import tend.signals.intent.ContestReader;
import tend.signals.intent.Does;
import tend.signals.intent.PurposeReader;
import tend.signals.spam.SpamModel;
import tend.signals.words.ContentWords;
import tend.signals.words.Handles;
import tend.signals.words.Hashtags;
import tend.signals.words.Kept;
import tend.signals.words.Lists;

/**
 * What one text says, each part of it judged when first asked for and kept with it. A text never
 * changes and is looked at in every evaluation, so the readings of texts seen of late are kept in
 * memory, at most an eighth of the heap and never over 256 MB. The same text is read alike whether
 * it was kept or not. Threads may share it: each part is immutable, and judging one twice does no
 * harm.
 */
public final class Reading implements Worded {
  private static final Kept<Reading> KEPT = new Kept<>(mostCharacters(), Reading::new);
  private static final Reading NONE = new Reading("");
  private static final List<String> SOME =
      List.of(
          "How long did you let it rest? I tried twice; thank you so much, @ana!",
          "Check out my channel www.example.org, subscribe and win. #giveaway",
          "We bake something new tomorrow. What shall it be?");

  private static final int YES = 1;
  private static final int NO = 1 << 16;

  private final String text;

  /** For each thing a text does a bit in the lower half for yes and one in the upper for no. */
  private int does;

  private @Nullable Judgement judgement;
  private @Nullable Tags tags;
  private @Nullable ContentWords content;
  private @Nullable OwnReading own;

  private Reading(String text) {
    this.text = text;
  }

  /** What that text says; no text says nothing. */
  public static Reading of(@Nullable String text) {
    return text == null ? NONE : KEPT.of(text);
  }

  /** The same of the text of a row, which keeps it. */
  public static Reading in(Interaction row) {
    Worded known = row.worded(Reading::of);
    return known == null ? NONE : (Reading) known;
  }

  /**
   * Gets ready what reading takes, for whoever reads soon: the lists, the model and the classes.
   * Keeps nothing and only saves time.
   */
  public static void prepare() {
    for (String some : SOME) {
      Reading reading = new Reading(some);
      reading.judgement();
      for (Does what : Does.values()) {
        reading.does(what);
      }
      reading.content();
      reading.purpose(null);
      reading.contest();
      reading.wording();
      reading.style();
      reading.runs();
    }
  }

  /** Whom it calls by name; see {@link Handles#in}. */
  public List<String> handles() {
    return does(Does.CALL) ? Handles.in(text) : List.of();
  }

  /** What the text says with those words behind it. */
  public Reading with(String words) {
    OwnReading all = own();
    Reading known = all.longer;
    if (known == null || !known.isLongerBy(words, text.length())) {
      known = of(text + " " + words);
      all.longer = known;
    }
    return known;
  }

  private boolean isLongerBy(String words, int length) {
    return text.length() == length + 1 + words.length() && text.endsWith(words);
  }

  /** Lays lists and model, ready to be taken, where the jar is packed from. */
  public static void pack(Path classes) throws IOException {
    Lists.pack(classes);
    SpamModel.pack(classes);
  }

  /** Half of what is kept, at some six bytes a character. */
  private static long mostCharacters() {
    return Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8) / 12;
  }

  @Override
  public String text() {
    return text;
  }

  /** By the text alone: it may have been let go of and read again. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Reading reading && reading.text.equals(text));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** What kind of words these are. */
  public Judgement judgement() {
    Judgement known = judgement;
    if (known == null) {
      known = CommentReader.judge(text);
      judgement = known;
    }
    return known;
  }

  /** Whether there is a text at all, perhaps an empty one. */
  @SuppressWarnings("ReferenceEquality") // an empty text is equal to none, and is one
  public boolean isText() {
    return this != NONE;
  }

  /** Whether it says nothing of its own: thanks or a greeting. */
  public boolean isEmptyTalk() {
    CommentKind kind = judgement().kind();
    return kind == CommentKind.GENERIC || kind == CommentKind.GREETING;
  }

  /** Whether it does that. */
  @SuppressWarnings("EnumOrdinal") // bits that are never stored
  public boolean does(Does what) {
    int bit = what.ordinal();
    int known = does;
    if ((known & ((YES | NO) << bit)) == 0) {
      known = (what.judge(text) ? YES : NO) << bit;
      // another thread's bit may be lost and is then judged again
      does |= known;
    }
    return (known & (YES << bit)) != 0;
  }

  /** Its hashtags as written, without the sign, in the order of the text, repeats included. */
  public List<String> hashtags() {
    return tags().written();
  }

  /** The keys of its hashtags, see {@link Hashtags#key}, one for each. */
  public List<String> hashtagKeys() {
    return tags().keys();
  }

  private Tags tags() {
    Tags known = tags;
    if (known == null) {
      known = Tags.of(text);
      tags = known;
    }
    return known;
  }

  private record Tags(List<String> written, List<String> keys) {
    private static final Tags NONE = new Tags(List.of(), List.of());

    static Tags of(String text) {
      List<String> written = Hashtags.in(text);
      return written.isEmpty()
          ? NONE
          : new Tags(List.copyOf(written), written.stream().map(Hashtags::key).toList());
    }
  }

  /** How a contest that it announces is entered; null where it announces none. */
  public @Nullable Set<ContestReader.Way> contest() {
    return own().contest.of(text).ways();
  }

  /**
   * What a post with that text is for.
   *
   * @param format its form, such as "poll"; null where the source does not say
   */
  public PurposeReader.Purpose purpose(@Nullable String format) {
    OwnReading all = own();
    return (PurposeReader.isPoll(format) ? all.asPoll : all.purpose).of(text);
  }

  /** Whether any of its words could be of a topic. */
  public boolean hasTopicWords() {
    return content().size() > 0;
  }

  /** Its words that could be of a topic. */
  public ContentWords content() {
    ContentWords known = content;
    if (known == null) {
      known = ContentWords.of(text);
      content = known;
    }
    return known;
  }

  Wording wording() {
    return own().wording.of(text);
  }

  Style style() {
    return own().style.of(text);
  }

  Runs runs() {
    return own().runs.of(text);
  }

  private OwnReading own() {
    OwnReading known = own;
    if (known == null) {
      known = new OwnReading();
      own = known;
    }
    return known;
  }
}
