package tend.playbook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tend.model.Nearest;
import tend.policy.Effect;
import tend.policy.GatedAction;
import tend.policy.Requirement;
import tend.policy.Variant;

/** Reads what a statement of a policy does. */
final class PolicyEffects {
  static final List<String> KEYS =
      List.of("refuses", "allows", "requires", "hashtag", "discourages", "caps");
  private static final List<String> COUNTS =
      List.of("posts", "replies", "follows", "hashtags", "write-points", "quota-units");
  private static final List<String> PERIODS = List.of("hour", "day", "post");
  private static final int MOST = 1_000_000_000;
  private final Problems problems;
  private final List<Effect> effects = new ArrayList<>();

  PolicyEffects(Problems problems) {
    this.problems = problems;
  }

  /** All that it does; a statement that does nothing is reported. */
  List<Effect> of(YamlTree statement) {
    statement.get("refuses").ifPresent(this::refuses);
    map(statement, "allows", List.of("of", "only-if"), this::allows);
    map(statement, "requires", List.of("of", "what"), this::requires);
    map(statement, "hashtag", List.of("of", "any"), this::hashtag);
    statement.get("discourages").ifPresent(at -> effects.add(new Effect.Discourages(actions(at))));
    map(statement, "caps", List.of("count", "per", "most", "for"), this::caps);
    if (KEYS.stream().allMatch(key -> statement.lacks(key, PolicyFile.STATEMENT_KEYS))) {
      problems.error(
          "TD041",
          statement,
          "this statement does nothing",
          "add one of: " + String.join(", ", KEYS));
    }
    return effects;
  }

  private interface Reader {
    void read(YamlTree at);
  }

  private void map(YamlTree statement, String key, List<String> keys, Reader reader) {
    statement
        .map(key, problems)
        .ifPresent(
            at -> {
              at.onlyKeys(key, keys, problems);
              for (String part : keys) {
                boolean optional = part.equals("only-if") || part.equals("for");
                if (!optional && at.lacks(part, keys)) {
                  problems.error("TD041", at, key + " has no " + part, "add " + part + ": to it");
                }
              }
              reader.read(at);
            });
  }

  private void refuses(YamlTree at) {
    Set<GatedAction> actions = EnumSet.noneOf(GatedAction.class);
    Set<Variant> variants = EnumSet.noneOf(Variant.class);
    List<String> known =
        Stream.concat(GatedAction.words().stream(), Variant.words().stream()).toList();
    for (YamlTree word : at.items()) {
      oneOf(word, known, problems);
      String written = word.text().orElse("");
      GatedAction.of(written).ifPresent(actions::add);
      Variant.of(written).ifPresent(variants::add);
    }
    effects.add(new Effect.Refuses(actions, variants));
  }

  private void allows(YamlTree at) {
    effects.add(new Effect.Allows(of(at, "of"), at.text("only-if")));
  }

  private void requires(YamlTree at) {
    List<Requirement> what =
        at.get("what").stream()
            .flatMap(w -> read(w, Requirement.words(), Requirement::of).stream())
            .toList();
    effects.add(new Effect.Requires(of(at, "of"), what));
  }

  private void hashtag(YamlTree at) {
    List<String> words =
        at.get("any").stream()
            .flatMap(a -> a.items().stream())
            .flatMap(w -> w.text().stream())
            .toList();
    effects.add(new Effect.EntryHashtag(of(at, "of"), words));
  }

  private void caps(YamlTree at) {
    at.get("count").ifPresent(c -> oneOf(c, COUNTS, problems));
    at.get("per").ifPresent(p -> oneOf(p, PERIODS, problems));
    at.get("for").ifPresent(f -> oneOf(f, List.of("unverified"), problems));
    int most = at.get("most").map(m -> whole(m, "a limit", problems)).orElse(0);
    effects.add(
        new Effect.Caps(
            Optional.ofNullable(at.text("count")).orElse(""),
            Optional.ofNullable(at.text("per")).orElse(""),
            most,
            at.get("for").isPresent()));
  }

  private Set<GatedAction> of(YamlTree at, String key) {
    return at.get(key).map(this::actions).orElse(Set.of());
  }

  private Set<GatedAction> actions(YamlTree at) {
    Set<GatedAction> actions = EnumSet.noneOf(GatedAction.class);
    actions.addAll(read(at, GatedAction.words(), GatedAction::of));
    return actions;
  }

  private <T> List<T> read(YamlTree at, List<String> known, Function<String, Optional<T>> of) {
    List<T> read = new ArrayList<>();
    for (YamlTree word : at.items()) {
      oneOf(word, known, problems);
      word.text().flatMap(of).ifPresent(read::add);
    }
    return read;
  }

  static void oneOf(YamlTree at, List<String> known, Problems problems) {
    String written = at.text().orElse("a list");
    if (!known.contains(written)) {
      problems.error(
          "TD012",
          at,
          "\"" + written + "\" is not one of the words that may stand here",
          Nearest.help(written, known));
    }
  }

  /** A whole number above zero; anything else is reported and counts as one. */
  static int whole(YamlTree at, String what, Problems problems) {
    String written = at.text().orElse("a list");
    if (written.matches("[1-9]\\d{0,9}") && Long.parseLong(written) <= MOST) {
      return Integer.parseInt(written);
    }
    problems.error("TD041", at, "\"" + written + "\" is no number of " + what, "write digits only");
    return 1;
  }
}
