package tend.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All statements of the packs in force, by key. Immutable; threads may share it. */
public record Policies(List<Statement> statements) {
  /** Said beside whatever a policy says. */
  public static final String NO_ADVICE = "These are facts with a source, not legal advice.";

  /** Nothing is gated. */
  public static final Policies NONE = new Policies(List.of());

  public Policies {
    statements = statements.stream().sorted(Comparator.comparing(Statement::key)).toList();
  }

  /** The statement of that key, such as "linkedin/no-contests". */
  public Optional<Statement> find(String key) {
    for (Statement one : statements) { // asked for each rule that fires
      if (one.key().equals(key)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
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
}
