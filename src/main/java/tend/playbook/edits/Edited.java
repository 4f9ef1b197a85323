package tend.playbook.edits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.playbook.Playbook;
import tend.playbook.Rule;

/**
 * One playbook as it is and as it would be; null where one side has none. Immutable.
 *
 * @param before as it is
 * @param after as it would be
 */
public record Edited(@Nullable Playbook before, @Nullable Playbook after) {

  /** What became of a rule. */
  public enum State {
    NEW,
    GONE,
    CHANGED
  }

  /** The playbooks that are not the same on both sides, by id. */
  public static List<Edited> between(Collection<Playbook> before, Collection<Playbook> after) {
    Map<String, Playbook> was = byId(before);
    Map<String, Playbook> is = byId(after);
    TreeSet<String> ids = new TreeSet<>(was.keySet());
    ids.addAll(is.keySet());
    List<Edited> edited = new ArrayList<>();
    for (String id : ids) {
      Edited one = new Edited(was.get(id), is.get(id));
      if (!Objects.equals(version(one.before), version(one.after))) {
        edited.add(one);
      }
    }
    return edited;
  }

  private static Map<String, Playbook> byId(Collection<Playbook> playbooks) {
    return playbooks.stream().collect(Collectors.toMap(Playbook::id, p -> p));
  }

  private static @Nullable String version(@Nullable Playbook one) {
    return one == null ? null : one.version();
  }

  /** Both sides that there are, the later one first. */
  List<Playbook> sides() {
    return Stream.of(Optional.ofNullable(after), Optional.ofNullable(before))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The playbook's id, the same on both sides. */
  public String id() {
    return sides().get(0).id();
  }

  /**
   * The rules that read differently or are held against another number, by name. What only the
   * files around them say is no edit of a rule.
   */
  public SortedMap<String, State> rules() {
    Map<String, Rule> was = rules(before);
    Map<String, Rule> is = rules(after);
    SortedMap<String, State> states = new TreeMap<>();
    is.forEach(
        (name, rule) -> {
          Rule old = was.get(name);
          if (old == null) {
            states.put(name, State.NEW);
          } else if (!old.readsLike(rule) || !sameNumbers(rule)) {
            states.put(name, State.CHANGED);
          }
        });
    was.keySet().stream().filter(n -> !is.containsKey(n)).forEach(n -> states.put(n, State.GONE));
    return states;
  }

  private static Map<String, Rule> rules(@Nullable Playbook one) {
    return one == null
        ? Map.of()
        : one.rules().stream().collect(Collectors.toMap(Rule::name, r -> r));
  }

  private boolean sameNumbers(Rule rule) {
    return before == null
        || after == null
        || rule.settings().stream().allMatch(name -> before.sameNumber(name, after));
  }
}
