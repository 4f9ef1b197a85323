package tend.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tend.model.MadeBefore;

/**
 * All statements of the packs in force, by key. Unchangeable, but for rulings that are kept since
 * every evaluation asks for the same; threads may share it.
 */
public final class Policies {
  /** Said beside whatever a policy says. */
  public static final String NO_ADVICE = "These are facts with a source, not legal advice.";

  /** Nothing is gated. */
  public static final Policies NONE = new Policies(List.of());

  private static final int MOST_RULINGS = 1_000;
  private final List<Statement> statements;
  private final Map<String, Statement> byKey = new HashMap<>();
  private final MadeBefore<Asked, Ruling> rulings = new MadeBefore<>(MOST_RULINGS);

  /** Those statements, in whatever order. */
  public Policies(List<Statement> statements) {
    this.statements = statements.stream().sorted(Comparator.comparing(Statement::key)).toList();
    this.statements.forEach(one -> byKey.putIfAbsent(one.key(), one));
  }

  /** What a ruling depends on beside the statements. */
  record Asked(Set<String> regions, LocalDate day, String platform, Suggestion what) {}

  /** The statements, by key. */
  public List<Statement> statements() {
    return statements;
  }

  /** The statement of that key, such as "linkedin/no-contests". */
  public Optional<Statement> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The ruling on that, made by these statements when it is first asked for. */
  Ruling ruling(Asked asked, Supplier<Ruling> making) {
    return rulings.of(asked, a -> making.get());
  }

  /** The keys, sorted. */
  public List<String> keys() {
    return statements.stream().map(Statement::key).toList();
  }

  /**
   * What holds on that platform for people of any of these regions, the platform's own first; no
   * region means all.
   */
  public List<Statement> on(String platform, Set<String> regions) {
    return statements.stream()
        .filter(s -> s.holdsOn(platform, regions))
        .sorted(Comparator.comparing((Statement s) -> s.platforms().isEmpty()))
        .toList();
  }

  /** The names of the packs, sorted. */
  public List<String> packs() {
    return statements.stream().map(Statement::pack).distinct().toList();
  }

  /** How many were read too long before that day; of one pack, or of all with null. */
  public long staleOn(LocalDate day, @Nullable String pack) {
    return statements.stream()
        .filter(s -> pack == null || s.pack().equals(pack))
        .filter(s -> s.isStaleOn(day))
        .count();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Policies another && another.statements.equals(statements);
  }

  @Override
  public int hashCode() {
    return statements.hashCode();
  }

  @Override
  public String toString() {
    return "Policies" + statements;
  }
}
