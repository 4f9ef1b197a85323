package tend.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.flow.RuleResult.Reason;
import tend.model.Answer;
import tend.model.Evidence;
import tend.model.Lesson;
import tend.model.Shown;

/** Gathers what became of one rule's items, on all accounts. Used by one thread. */
final class Outcomes {
  private static final String NONE_GIVEN = "none given";
  private static final String OTHER = "other";
  private static final Set<String> NO_REASON =
      Set.of("no reason given", "not this one", "not-this-one");
  private static final Comparator<Reason> MOST =
      Comparator.comparingInt((Reason r) -> -r.count()).thenComparing(Reason::reason);

  private final String rule;
  private final List<Duration> untilDone = new ArrayList<>();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final List<String> words = new ArrayList<>();
  private final Set<String> settings = new TreeSet<>();
  private @Nullable String unwantedOn;
  private int listed;
  private int done;
  private int ticked;
  private int later;
  private int declined;
  private int putOff;
  private int open;
  private int gone;

  Outcomes(String rule) {
    this.rule = rule;
  }

  /**
   * Takes one item in.
   *
   * @param answer what a person said last; null where nothing but "later"
   * @param evidence when a reply ticked it; null where none did
   * @param onTheList whether it is still to do, or postponed
   * @param postponed how often it was
   */
  void add(
      Shown shown,
      @Nullable Answer answer,
      @Nullable Instant evidence,
      boolean onTheList,
      int postponed) {
    listed++;
    later += postponed;
    shown.item().what().evidence().stream()
        .map(Evidence::setting)
        .filter(Objects::nonNull)
        .forEach(settings::add);
    if (answer != null && answer.state() == Answer.State.DONE) {
      done++;
      untilDone.add(Duration.between(shown.first(), answer.at()));
    } else if (answer != null) {
      declined(shown, answer);
    } else if (evidence != null) {
      ticked++;
      untilDone.add(Duration.between(shown.first(), evidence));
    } else {
      left(shown, onTheList, postponed > 0);
    }
  }

  private void declined(Shown shown, Answer answer) {
    declined++;
    unwantedOn = shown.item().what().account();
    String said = Objects.requireNonNullElse(answer.reason(), "");
    Optional<Lesson> lesson = Lesson.in(said);
    boolean none = said.isBlank() || NO_REASON.contains(said);
    reasons.merge(lesson.map(Lesson::word).orElse(none ? NONE_GIVEN : OTHER), 1, Integer::sum);
    String own = lesson.map(l -> said.substring(l.word().length())).orElse(none ? "" : said);
    if (!own.isBlank()) {
      words.add(own.startsWith(":") ? own.substring(1).strip() : own.strip());
    }
  }

  private void left(Shown shown, boolean onTheList, boolean postponed) {
    if (onTheList) {
      open++;
    } else {
      gone++;
    }
    if (postponed) {
      putOff++;
      unwantedOn = shown.item().what().account();
    }
  }

  /** Everything so far. */
  RuleResult result(boolean withWords) {
    List<Reason> why = new ArrayList<>();
    reasons.forEach((reason, count) -> why.add(new Reason(reason, count)));
    why.sort(MOST);
    boolean noisy = Noise.in(listed, done + ticked, declined, putOff);
    return new RuleResult(
        rule,
        listed,
        done,
        ticked,
        later,
        declined,
        putOff,
        why,
        withWords ? words : List.of(),
        open,
        gone,
        median(),
        noisy,
        noisy ? next(why) : null);
  }

  /** What whoever owns the rule does about the noise, in one line. */
  private String next(List<Reason> why) {
    StringBuilder words = new StringBuilder();
    int reacted = done + ticked + declined + putOff;
    words.append("not for me: ").append(declined).append(" of ").append(reacted);
    if (putOff > 0) {
      words.append(", put off and not done: ").append(putOff);
    }
    why.stream()
        .flatMap(r -> Lesson.in(r.reason()).stream())
        .findFirst()
        .ifPresent(l -> words.append("; most often said: ").append(l.label()));
    words.append("; look at its bounds: tend explain --account ").append(unwantedOn);
    words.append(" --rule ").append(rule);
    if (!settings.isEmpty()) {
      words.append(", or change [").append(String.join("], [", settings)).append(']');
    }
    return words.toString();
  }

  /** In hours to the tenth; a reply that an import brought late was there before the item. */
  private @Nullable Double median() {
    if (untilDone.isEmpty()) {
      return null;
    }
    Collections.sort(untilDone);
    Duration middle = untilDone.get((untilDone.size() + 1) / 2 - 1);
    return Math.round(Math.max(0, middle.toMinutes()) / 6.0) / 10.0;
  }
}
