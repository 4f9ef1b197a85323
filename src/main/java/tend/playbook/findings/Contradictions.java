package tend.playbook.findings;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.facts.Settings;
import tend.playbook.Numbers;
import tend.playbook.Rule;
import tend.playbook.analysis.Aspect;
import tend.playbook.analysis.Circumstances;

/** Finds rules whose sentences can never hold together, for anybody or for some. Used once. */
final class Contradictions {
  private static final String CODE = "TD050";
  private static final String HELP = "change one of the numbers, or take one of the sentences out";
  private final Placed placed;
  private final List<Whom> some = new ArrayList<>();
  private final List<Clash> clashes = new ArrayList<>();

  private Contradictions(Placed placed) {
    this.placed = placed;
  }

  /**
   * Two sentences that exclude each other.
   *
   * @param first null where the other one can never hold by itself, or not on its platforms
   */
  private record Clash(Whom whom, Rule.@Nullable Said first, Rule.Said second) {
    boolean isAlike(Clash other) {
      return second.equals(other.second) && Objects.equals(first, other.first);
    }
  }

  /** Tells what is wrong; true where the rule never fires for anybody. */
  static boolean tell(Placed placed, Findings findings) {
    return new Contradictions(placed).tell(findings);
  }

  private boolean tell(Findings findings) {
    List<Whom> all = placed.whoms();
    List<Whom> possible = all.stream().filter(w -> !isElsewhere(w)).toList();
    (possible.isEmpty() ? all : possible).forEach(this::look);
    if (clashes.isEmpty()) {
      return false;
    }
    if (clashes.size() == some.size()) {
      Clash first = clashes.get(0);
      findings.sentence(
          CODE, placed, first.second(), "this rule never fires: " + words(first), HELP);
      return true;
    }
    if (clashes.get(0).whom().names().isEmpty()) {
      only(clashes.get(0), findings);
    } else {
      told().forEach(clash -> never(clash, findings));
    }
    return false;
  }

  private void never(Clash clash, Findings findings) {
    String whom = "for " + clash.whom().words();
    String message = whom + " this rule never fires: " + words(clash);
    findings.sentence(CODE, placed, clash.second(), message, HELP);
  }

  /** Where it never fires but for those of whom some overrides speak. */
  private void only(Clash usual, Findings findings) {
    List<Whom> silent = clashes.stream().map(Clash::whom).toList();
    List<Whom> able = some.stream().filter(w -> !silent.contains(w)).toList();
    String whom =
        able.stream()
            .filter(w -> able.stream().noneMatch(o -> !o.equals(w) && o.isPartOf(w)))
            .map(Whom::words)
            .collect(joining(" or "));
    String message = "this rule fires for " + whom + " only: elsewhere " + words(usual);
    findings.sentence(CODE, placed, usual.second(), message, HELP);
  }

  /** Each clash for the fewest overrides that bring it about. */
  private List<Clash> told() {
    List<Clash> told = new ArrayList<>();
    for (Clash clash : clashes) {
      boolean covered =
          told.stream().anyMatch(t -> t.isAlike(clash) && t.whom().isPartOf(clash.whom()));
      if (!covered) {
        told.add(clash);
      }
    }
    return told;
  }

  /** Whether the rule itself, or its playbook, speaks of other platforms than the override. */
  private boolean isElsewhere(Whom whom) {
    Circumstances all = placed.in(whom);
    return all.of(Whom.PLATFORM).isEmpty();
  }

  private void look(Whom whom) {
    some.add(whom);
    placed.in(whom).impossible().ifPresent(aspect -> clashes.add(clash(whom, aspect)));
  }

  private Clash clash(Whom whom, Aspect aspect) {
    List<Circumstances> each = placed.eachIn(whom);
    Circumstances before = placed.before(whom);
    for (int second = 0; second < each.size(); second++) {
      if (each.get(second).and(before).of(aspect).isEmpty()) {
        return new Clash(whom, null, placed.rule.when().get(second));
      }
      for (int first = 0; first < second; first++) {
        if (each.get(first).and(each.get(second)).of(aspect).isEmpty()) {
          return new Clash(whom, placed.rule.when().get(first), placed.rule.when().get(second));
        }
      }
    }
    throw new IllegalStateException(placed.name() + ": nothing excludes " + aspect);
  }

  private String words(Clash clash) {
    Settings settings = placed.settings(clash.whom());
    Rule.Said first = clash.first();
    String second = "\"" + clash.second().read(settings) + "\"";
    if (first == null) {
      return second
          + " can never hold"
          + numbers(settings, clash.whom(), Stream.of(clash.second()));
    }
    return second
        + " excludes \""
        + first.read(settings)
        + "\" of line "
        + first.line()
        + numbers(settings, clash.whom(), Stream.of(first, clash.second()));
  }

  /** Where the numbers come from. */
  private static String numbers(Settings settings, Whom whom, Stream<Rule.Said> said) {
    String where = whom.names().isEmpty() ? "" : " there";
    String numbers =
        said.flatMap(s -> s.values().stream())
            .flatMap(v -> v.setting().stream())
            .distinct()
            .map(name -> "[" + name + "] is " + Numbers.exact(settings.number(name)) + where)
            .collect(joining(" and "));
    return numbers.isEmpty() ? "" : ", since " + numbers;
  }
}
