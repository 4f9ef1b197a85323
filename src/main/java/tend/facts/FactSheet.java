package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.RepliesByThread;

/**
 * Everything one account's activity means at one moment. The same activity gives the same sheet, in
 * whatever order it was read. Immutable once derived; threads may share it.
 *
 * @param waiting what waits lately, no thread twice
 * @param longest what of that has waited longest; null where nothing waits
 * @param fans everybody who ever interacted, each once, warmest first
 * @param habits facts about the account's own texts and its peers; no peer, topic, hashtag and work
 *     twice
 * @param ownByThread the account's replies in each thread, oldest first
 * @param imported which kinds of rows ever came
 * @param ownMoments when the account itself did anything, oldest first
 * @param answerWeeks how the comments of each of the last weeks were answered, oldest first
 */
public record FactSheet(
    Account account,
    Instant at,
    List<WaitingComment> waiting,
    @Nullable WaitingComment longest,
    @Nullable StaleThreads stale,
    List<WaitingShare> shares,
    Answering answering,
    List<Fan> fans,
    Health health,
    RepliesByThread ownByThread,
    List<Object> habits,
    Imported imported,
    List<Instant> ownMoments,
    List<AnswerWeek> answerWeeks) {

  /** After this long without an answer a thread no longer makes an item of its own. */
  public static final Duration STALE_AFTER = Duration.ofDays(30);

  /**
   * The same sheet, had those people never come: for those a person wants nothing suggested about.
   */
  public FactSheet without(Set<String> people) {
    if (people.isEmpty()) {
      return this;
    }
    List<WaitingComment> left = waiting.stream().filter(w -> !people.contains(w.author())).toList();
    return new FactSheet(
        account,
        at,
        left,
        longest(left),
        stale,
        shares.stream().filter(s -> !people.contains(s.author())).toList(),
        answering,
        fans.stream().filter(f -> !people.contains(f.id())).toList(),
        health,
        ownByThread,
        habits.stream().flatMap(fact -> without(fact, people)).toList(),
        imported,
        ownMoments,
        answerWeeks);
  }

  private static Stream<Object> without(Object fact, Set<String> people) {
    if (fact instanceof Peer peer && people.contains(peer.id())) {
      return Stream.empty();
    }
    if (fact instanceof Thing thing && thing.person() != null && people.contains(thing.person())) {
      return Stream.empty();
    }
    if (fact instanceof Topic topic) {
      return Stream.of(topic.without(people));
    }
    if (fact instanceof Likers likers) {
      List<Likers.Liker> left =
          likers.people().stream().filter(l -> !people.contains(l.id())).toList();
      return left.isEmpty() ? Stream.empty() : Stream.of(new Likers(left.size(), left));
    }
    return Stream.of(fact);
  }

  /** What of that has waited longest; null where it is nothing. */
  public static @Nullable WaitingComment longest(List<WaitingComment> waiting) {
    WaitingComment longest = null;
    for (WaitingComment one : waiting) {
      longest = longest == null || one.waitedLonger(longest) ? one : longest;
    }
    return longest;
  }

  /** All facts that rules see, in a fixed order. */
  public List<Object> facts() {
    int most = waiting.size() + shares.size() + 2 + habits.size() + fans.size();
    List<Object> all = new ArrayList<>(most);
    parts().forEach(all::addAll);
    return all;
  }

  /** The same, list after list: for whoever need not have them in one. */
  public List<List<?>> parts() {
    List<?> settled = stale == null ? List.of(answering) : List.of(stale, answering);
    return List.of(waiting, shares, settled, habits, fans);
  }

  /** All facts of one kind about habits, things and peers. */
  public <T> List<T> habits(Class<T> kind) {
    return habits.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The moment that lies so many days before that of the sheet, to the second. */
  public Instant daysAgo(double days) {
    return at.minusSeconds(Math.round(days * Duration.ofDays(1).toSeconds()));
  }

  /** The newest own reply in that thread. */
  public Optional<Interaction> ownReplyIn(String thread) {
    List<Interaction> own = ownByThread.in(thread);
    return own.isEmpty() ? Optional.empty() : Optional.of(own.get(own.size() - 1));
  }

  /** The first own reply there from that moment on: what waited then is dealt with since. */
  public Optional<Interaction> ownReplyIn(String thread, Instant since) {
    return ownByThread.in(thread).stream().filter(own -> !own.at().isBefore(since)).findFirst();
  }
}
