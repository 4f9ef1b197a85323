package tend.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks for, before anyone's hours, budget or answers are looked at.
 *
 * @param rule the rule's name within its playbook
 * @param doing the verb-first line of the rule, such as "Answer the question"
 * @param occurrence the newest interaction waiting, or the start of the period for items about the
 *     account
 * @param since when the newest waiting thing arrived; the clock of {@code within} starts here
 * @param within working time in which it should be done
 * @param done the kind of evidence that ticks it by itself
 * @param love the fan love of the person it is about, 0 where nobody in particular
 * @param question whether it answers a question
 * @param covers what is dealt with once it is done; one for a single comment, many for a session
 */
public record Recommendation(
    String account,
    String playbook,
    String rule,
    String title,
    String doing,
    String why,
    Group group,
    Priority priority,
    Subject subject,
    String occurrence,
    Instant since,
    Duration within,
    int minutes,
    @Nullable String done,
    double love,
    boolean question,
    List<Covered> covers,
    List<Evidence> evidence,
    List<Source> sources) {

  public Recommendation {
    covers = Covered.copyOf(covers);
    evidence = WhenAsked.copyOf(evidence);
    sources = List.copyOf(sources);
  }

  /**
   * The same recommendation for only some of what it covers, as pressing as before: where it names
   * them said of those, since they wait and in the minutes that they take; else in its share of
   * minutes.
   *
   * @param some in the order of {@link #covers}, at least one
   */
  public Recommendation covering(List<Covered> some) {
    if (covers instanceof CoveredTogether together) {
      Recommendation said = together.left(some);
      Subject there = subject.at(said.subject.url());
      return with(
          said.since, said.doing, there, said.covers, said.minutes, said.evidence, said.sources);
    }
    int time = Math.max(1, (minutes * some.size() + covers.size() - 1) / covers.size());
    return with(since, doing, subject, some, time, evidence, sources);
  }

  /**
   * The same recommendation with all its words, which knows nothing any more of what it was made
   * from; empty where it has yet to say something of that, such as who is left of several.
   */
  public Optional<Recommendation> settled() {
    if (Covered.isMore(covers)) {
      return Optional.empty();
    }
    boolean isSettled = !(evidence instanceof WhenAsked);
    return Optional.of(isSettled ? this : with(List.copyOf(evidence), sources));
  }

  /** The same with what it covers from elsewhere. */
  Recommendation withCovers(List<Covered> all) {
    return with(since, doing, subject, all, minutes, evidence, sources);
  }

  /** The same recommendation with other evidence and sources. */
  public Recommendation with(List<Evidence> others, List<Source> from) {
    return with(since, doing, subject, covers, minutes, others, from);
  }

  private Recommendation with(
      Instant waiting,
      String words,
      Subject about,
      List<Covered> covered,
      int time,
      List<Evidence> said,
      List<Source> from) {
    return new Recommendation(
        account,
        playbook,
        rule,
        title,
        words,
        why,
        group,
        priority,
        about,
        occurrence,
        waiting,
        within,
        time,
        done,
        love,
        question,
        covered,
        said,
        from);
  }
}
