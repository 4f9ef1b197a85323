package tend.signals.draft;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tend.model.Issue.Level;
import tend.model.Kind;
import tend.signals.CannedPhrases;
import tend.signals.Copies;
import tend.signals.Reading;
import tend.signals.Voice;
import tend.signals.draft.Draft.Place;
import tend.signals.intent.Praise;
import tend.signals.intent.Promotion;
import tend.signals.words.Marks;

/** What a draft has in common with the account's own texts: too much, or too little. */
final class Familiar {
  private static final Duration LATELY = Duration.ofDays(90);
  private static final int MOST_QUOTED = 80;
  private static final int MOST_NAMED = 3;
  private static final int LEAST_TEXTS = 20;
  private static final int LEAST_TIMES = 5;
  private static final double LEAST_PERCENT = 20;
  private final Draft draft;
  private final List<Draft.Own> lately;
  private final List<Warning> found = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private Familiar(Draft draft) {
    this.draft = draft;
    this.lately =
        draft.own().stream()
            .filter(o -> !o.text().isBlank() && !o.row().at().isBefore(draft.at().minus(LATELY)))
            .toList();
  }

  static DraftCheck.Findings findings(Draft draft) {
    Familiar one = new Familiar(draft);
    one.copies();
    one.canned();
    one.voice();
    return new DraftCheck.Findings(one.found, one.unknown);
  }

  private void copies() {
    if (lately.isEmpty()) {
      unknown.add("Whether it repeats you: no own text of the last 90 days is known.");
    }
    List<Draft.Own> same = Copies.of(draft.text(), lately, Draft.Own::text);
    if (same.size() <= mayRepeat()) {
      return;
    }
    List<String> evidence = new ArrayList<>();
    for (int i = same.size() - 1; i >= 0 && evidence.size() < MOST_NAMED; i--) {
      evidence.add(named(same.get(i)));
    }
    found.add(
        new Warning(
            Code.COPY_OF_OWN,
            Level.WARNING,
            "you wrote nearly the same before; say what is meant for this one",
            evidence));
  }

  /** A standard answer may be given twice, thanks again and again, and promotion only once. */
  private int mayRepeat() {
    boolean links = !Marks.of(draft.text()).links().isEmpty();
    if (Promotion.in(draft.text()).isPresent() || (links && draft.place() == Place.ELSEWHERE)) {
      return 0;
    }
    if (Praise.isThanks(draft.text())) {
      return Integer.MAX_VALUE;
    }
    return draft.place() == Place.UNDER_OWN ? 1 : 0;
  }

  /** Never the words of what only some may read. */
  private static String named(Draft.Own own) {
    String to = own.toSame() ? ", to the same person" : "";
    String when = day(own) + to;
    return own.row().quotable() ? when + ": " + shortened(own.text()) : when + ", not public";
  }

  private static String day(Draft.Own own) {
    return LocalDate.ofInstant(own.row().at(), ZoneOffset.UTC).toString();
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= MOST_QUOTED
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MOST_QUOTED))) + "…";
  }

  private void canned() {
    List<Reading> texts =
        lately.stream().filter(o -> o.row().quotable()).map(Familiar::reading).toList();
    if (texts.size() < LEAST_TEXTS) {
      return;
    }
    Optional<CannedPhrases.Phrase> phrase = CannedPhrases.of(texts).in(Reading.of(draft.text()));
    phrase
        .filter(p -> p.count() >= LEAST_TIMES && p.percent() >= LEAST_PERCENT)
        .filter(p -> 2 * p.length() >= Marks.of(draft.text()).words().size())
        .ifPresent(
            p ->
                found.add(
                    Warning.of(
                        Code.CANNED_PHRASE,
                        "you say this word by word to many; say it differently, or leave it out",
                        String.format(
                            Locale.ROOT,
                            "\"%s\" stands in %d of your last %d texts",
                            p.words(),
                            p.count(),
                            p.texts()))));
  }

  private void voice() {
    Voice voice = Voice.of(like());
    if (voice.texts() < Voice.LEAST_TEXTS) {
      unknown.add(
          String.format(
              Locale.ROOT,
              "Whether it sounds like you: %d own texts of %d words and more are known, and %d are"
                  + " needed.",
              voice.texts(),
              Voice.LEAST_WORDS,
              Voice.LEAST_TEXTS));
    } else if (!voice.known()) {
      unknown.add("Whether it sounds like you: your own texts are too much alike to tell.");
    } else if (!voice.canTell(Reading.of(draft.text()))) {
      unknown.add(
          "Whether it sounds like you: under " + Voice.LEAST_WORDS + " words nothing can be said.");
    } else {
      List<String> departures = voice.departures(Reading.of(draft.text()));
      if (!departures.isEmpty()) {
        found.add(
            new Warning(
                Code.UNLIKE_YOU,
                Level.WARNING,
                "this does not sound like you; read it aloud and say it your way",
                departures));
      }
    }
  }

  /** Own texts of the same sort where there are enough, else all: posts read unlike answers. */
  private List<Reading> like() {
    List<Reading> all =
        draft.own().stream()
            .filter(o -> !o.text().isBlank() && o.row().kind() != Kind.MESSAGE)
            .map(Familiar::reading)
            .toList();
    List<Reading> same =
        draft.own().stream()
            .filter(o -> !o.text().isBlank() && o.row().kind() != Kind.MESSAGE)
            .filter(o -> (o.row().kind() != Kind.POST) == draft.toOther())
            .map(Familiar::reading)
            .toList();
    return same.size() >= Voice.LEAST_TEXTS ? same : all;
  }

  private static Reading reading(Draft.Own own) {
    return Reading.of(own.text());
  }
}
