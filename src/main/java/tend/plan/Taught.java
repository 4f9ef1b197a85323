package tend.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tend.model.Answer;
import tend.model.DayPlan.TurnedOff;
import tend.model.Item;
import tend.model.Lesson;
import tend.model.Recommendation;
import tend.model.ScorePart;

/**
 * What an account's "not for me" answers taught: people left in peace, rules turned off, rules
 * shown less. Undoing an answer takes its lesson back.
 *
 * @param people keys of persons nothing is suggested about
 * @param off rules turned off, by "playbook/rule"
 * @param less rules that count less
 */
public record Taught(Set<String> people, Map<String, TurnedOff> off, Set<String> less) {
  /** How long "doesn't sound like me" counts. */
  public static final Duration SEASON = Duration.ofDays(90);

  private static final int LESS = -100;

  public Taught {
    people = Set.copyOf(people);
    off = Map.copyOf(off);
    less = Set.copyOf(less);
  }

  /** An answer with the item it was given to. */
  public record Given(Answer answer, Item item) {}

  /** What those answers teach at that moment. */
  public static Taught by(List<Given> answers, Instant at) {
    Set<String> people = new TreeSet<>();
    Map<String, TurnedOff> off = new HashMap<>();
    Set<String> less = new TreeSet<>();
    for (Given given : answers) {
      Recommendation what = given.item().what();
      Optional<Lesson> lesson = Lesson.in(given.answer().reason());
      boolean known = !given.answer().at().isAfter(at);
      if (lesson.isPresent() && known) {
        switch (lesson.get()) {
          case PERSON -> Optional.ofNullable(what.subject().person()).ifPresent(people::add);
          case RULE_OFF ->
              off.put(rule(what), new TurnedOff(rule(what), what.title(), given.item().id()));
          case LESS -> {
            if (given.answer().at().plus(SEASON).isAfter(at)) {
              less.add(rule(what));
            }
          }
          case FACTS -> {
            // hides its item and is kept for whoever owns the rules
          }
        }
      }
    }
    return new Taught(people, off, less);
  }

  /** The rules turned off, by name. */
  public List<TurnedOff> turnedOff() {
    return List.copyOf(new TreeMap<>(off).values());
  }

  /**
   * The list without the rules turned off, those that count less further down.
   *
   * @param items best first
   */
  public Ranked apply(List<Item> items) {
    Ranked all = Ranked.of(items);
    if (off.isEmpty() && less.isEmpty()) {
      return all;
    }
    List<Item> gone = new ArrayList<>();
    List<Item> lower = new ArrayList<>();
    for (Ranked.Piece piece : all.pieces()) {
      for (Item item : isAbout(piece) ? piece : List.<Item>of()) {
        boolean isOff = off.containsKey(rule(item.what()));
        if (isOff || less.contains(rule(item.what()))) {
          gone.add(item);
          if (!isOff) {
            lower.add(lesser(item));
          }
        }
      }
    }
    return all.changed(gone, lower);
  }

  private boolean isAbout(Ranked.Piece piece) {
    return !Collections.disjoint(piece.rules(), off.keySet())
        || !Collections.disjoint(piece.rules(), less);
  }

  static String rule(Recommendation what) {
    return what.playbook() + "/" + what.rule();
  }

  private static Item lesser(Item item) {
    List<ScorePart> parts = new ArrayList<>(item.scoreParts());
    parts.add(new ScorePart("declined", LESS));
    return new Item(item.id(), item.what(), item.score() + LESS, parts, item.due());
  }
}
