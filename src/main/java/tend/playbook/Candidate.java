package tend.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tend.engine.Fired.Reach;
import tend.facts.About;

/**
 * A match among all those of one account, with what is asked of it again and again.
 *
 * @param rule the rule with its playbook: "respond-to-comments/answer-the-rest"
 * @param subject the key of what it speaks of; empty for the account
 * @param about the waiting interaction it is about; null for anything else
 */
record Candidate(Match match, String rule, String subject, @Nullable About about) {
  private static final Comparator<Candidate> BY_SUBJECT =
      (one, other) -> one.subject.compareTo(other.subject);
  private static final Comparator<List<Candidate>> STRONGEST =
      (some, others) -> Match.STRONGEST.compare(some.get(0).match, others.get(0).match);

  /** The most pressing first. */
  static final Comparator<Candidate> RANK =
      Comparator.comparing(Candidate::match, Match.STRONGEST).thenComparing(BY_SUBJECT);

  /** Where a rule stands; null is nowhere. */
  private record Place(@Nullable Playbook playbook, int place) {
    boolean isOf(Match match) {
      return place == match.place() && match.playbook().equals(playbook);
    }
  }

  /** All of them, the most pressing first, the same whatever order they were found in. */
  static List<Candidate> ranked(List<Match> matches) {
    Map<Place, List<Candidate>> byRule = new LinkedHashMap<>();
    Place last = new Place(null, -1);
    List<Candidate> some = List.of();
    for (Match match : matches) {
      if (!last.isOf(match)) {
        last = new Place(match.playbook(), match.place());
        some = byRule.computeIfAbsent(last, place -> new ArrayList<>());
      }
      some.add(of(match, some.isEmpty() ? ruleOf(match) : some.get(0).rule()));
    }
    List<List<Candidate>> rules = new ArrayList<>(byRule.values());
    rules.sort(STRONGEST);
    List<Candidate> all = new ArrayList<>(matches.size());
    for (List<Candidate> ofRule : rules) {
      ofRule.sort(BY_SUBJECT);
      all.addAll(ofRule);
    }
    return all;
  }

  /**
   * One on its own.
   *
   * @param rule the rule with its playbook
   */
  static Candidate of(Match match, String rule) {
    Object subject = match.fired().subject();
    return subject instanceof About about
        ? new Candidate(match, rule, about.id(), about)
        : new Candidate(match, rule, Recommending.subjectId(subject), null);
  }

  /** The rule of a match with its playbook. */
  static String ruleOf(Match match) {
    return match.playbook().id() + "/" + match.rule().name();
  }

  /** The waiting interaction of one that is about one. */
  About waiting() {
    return Objects.requireNonNull(about);
  }

  Reach reach() {
    return match.fired().reach();
  }
}
