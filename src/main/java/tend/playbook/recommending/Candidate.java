package tend.playbook.recommending;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tend.engine.Fired.Reach;
import tend.facts.About;
import tend.playbook.Match;

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

  /** The most pressing first. */
  static final Comparator<Candidate> RANK =
      Comparator.comparing(Candidate::match, Match.STRONGEST).thenComparing(BY_SUBJECT);

  /** Matches of one rule that were found one after another. */
  private record Run(Match first, int from, int to) {}

  private static final Comparator<Run> BY_RULE =
      (one, other) -> Match.STRONGEST.compare(one.first(), other.first());

  /** All of them, the most pressing first, the same whatever order they were found in. */
  static List<Candidate> ranked(List<Match> matches) {
    List<Run> runs = runs(matches);
    Candidate[] all = new Candidate[matches.size()];
    int to = 0;
    int from = 0;
    Match rule = null;
    for (Run run : runs) {
      if (rule == null || Match.STRONGEST.compare(rule, run.first()) != 0) {
        Arrays.sort(all, from, to, BY_SUBJECT);
        from = to;
        rule = run.first();
      }
      String name = ruleOf(run.first());
      for (int i = run.from(); i < run.to(); i++) {
        all[to++] = of(matches.get(i), name);
      }
    }
    Arrays.sort(all, from, to, BY_SUBJECT);
    return Arrays.asList(all);
  }

  /** Those of the most pressing rule first. */
  private static List<Run> runs(List<Match> matches) {
    List<Run> runs = new ArrayList<>();
    int to;
    for (int from = 0; from < matches.size(); from = to) {
      Match first = matches.get(from);
      to = from + 1;
      while (to < matches.size() && isSameRule(first, matches.get(to))) {
        to++;
      }
      runs.add(new Run(first, from, to));
    }
    runs.sort(BY_RULE);
    return runs;
  }

  private static boolean isSameRule(Match one, Match other) {
    return one.place() == other.place() && one.playbook().equals(other.playbook());
  }

  /**
   * One on its own.
   *
   * @param rule the rule with its playbook
   */
  static Candidate of(Match match, String rule) {
    return new Candidate(match, rule, match.subject(), match.about());
  }

  /** The rule of a match with its playbook. */
  static String ruleOf(Match match) {
    return match.playbook().fullName(match.place());
  }

  /** The waiting interaction of one that is about one. */
  About waiting() {
    return Objects.requireNonNull(about);
  }

  Reach reach() {
    return match.fired().reach();
  }
}
