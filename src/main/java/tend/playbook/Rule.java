package tend.playbook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.engine.Fired.Reach;
import tend.engine.drl.DrlRule;
import tend.facts.Settings;
import tend.model.Group;
import tend.model.Priority;
import tend.model.Source;
import tend.policy.Suggestion;

/**
 * One rule of a playbook that passed the checker.
 *
 * @param line where it starts in its file, from 1
 * @param effort working time of one subject
 * @param within business time in which it should be done
 * @param action what it suggests that policies have a say in; null when they have none
 * @param when its sentences; none for a rule that a developer wrote in DRL
 * @param then its action; null for such a rule
 * @param drl such a rule; null for one in sentences
 * @param done the evidence that ticks its items by itself, null when only a person can
 */
public record Rule(
    String name,
    String path,
    int line,
    String title,
    String why,
    Priority priority,
    Group group,
    Duration effort,
    Duration within,
    @Nullable String done,
    List<Source> sources,
    @Nullable Suggestion action,
    List<Said> when,
    @Nullable Said then,
    @Nullable DrlRule drl) {
  public Rule {
    sources = List.copyOf(sources);
    when = List.copyOf(when);
  }

  /** Every sentence it says, the action last. */
  public List<Sentence> sentences() {
    return Stream.concat(when.stream(), Stream.ofNullable(then)).map(Said::sentence).toList();
  }

  /** What it asks for when it fires, without what it asks of the facts. */
  public Rule asking() {
    return new Rule(
        name, "", 0, title, why, priority, group, effort, within, done, sources, action, List.of(),
        null, null);
  }

  /** Whether it says the same, wherever it stands; settings are compared by their names. */
  public boolean readsLike(Rule other) {
    return asking().equals(other.asking()) && texts().equals(other.texts());
  }

  private List<String> texts() {
    return drl != null
        ? List.of(drl.drl())
        : Stream.concat(when.stream(), Stream.ofNullable(then)).map(Said::text).toList();
  }

  /** The names of the settings that it is held against. */
  public Set<String> settings() {
    return drl != null
        ? drl.settings().stream().map(DrlRule.Written::text).collect(Collectors.toSet())
        : Stream.concat(when.stream(), Stream.ofNullable(then))
            .flatMap(said -> said.values().stream())
            .flatMap(value -> value.setting().stream())
            .collect(Collectors.toSet());
  }

  /** Whether it may ask who stands behind so many others. */
  boolean looksBehind(int places, Settings settings) {
    return drl != null
        ? drl.drl().contains("place")
        : when.stream().anyMatch(said -> said.looksBehind(places, settings));
  }

  /** What it recommends something for, as its sentences call it; empty for the account. */
  public Optional<String> target() {
    return Optional.ofNullable(then).flatMap(t -> t.sentence().needs());
  }

  /** For what it recommends something, as its action says; the account for a rule in DRL. */
  public Reach reach() {
    return switch (then == null ? "" : then.sentence().verb()) {
      case "recommendFor" -> Reach.ONE;
      case "addToSession" -> Reach.SESSION;
      case "recommendForPerson", "recommendForPeople" -> Reach.PERSON;
      case "gather" -> Reach.PEOPLE;
      case "recommendForTexts" -> Reach.TEXTS;
      case "recommendForThing" -> Reach.THING;
      case "recommendForAll" -> Reach.ALL_OF_THEM;
      default -> Reach.ACCOUNT;
    };
  }

  /**
   * A line of the rule as the sentence it is.
   *
   * @param text as the author wrote it
   */
  public record Said(Sentence sentence, List<Sentence.Value> values, String text, int line) {
    public Said {
      values = List.copyOf(values);
    }

    /** The first number in it. */
    public Optional<Sentence.Value> number() {
      return values.stream().filter(v -> !v.type().quoted).findFirst();
    }

    boolean looksBehind(int places, Settings settings) {
      Sentence.Shows shows = sentence.shows();
      return shows != null
          && shows.property().equals("place")
          && number().map(one -> one.number(settings) > places).orElse(true);
    }

    /** The sentence with the account's numbers in place of the settings' names. */
    public String read(Settings settings) {
      return sentence.read(
          values.stream()
              .map(v -> v.setting().isPresent() ? Numbers.plain(v.number(settings)) : v.written())
              .toList());
    }
  }
}
