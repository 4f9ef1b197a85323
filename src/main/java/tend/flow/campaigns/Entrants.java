package tend.flow.campaigns;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.facts.TakingPart;
import tend.facts.derivation.Doubts;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.PersonKey;
import tend.model.Visibility;
import tend.plan.draw.Entry;
import tend.plan.draw.Reason;
import tend.plan.draw.Terms;
import tend.signals.words.Handles;
import tend.signals.words.Hashtags;
import tend.signals.words.Mentions;

/**
 * Everybody who did something to take part, as an account's activity tells: comments under a post,
 * or public words with a hashtag. Used by one thread.
 */
final class Entrants {
  private final Terms terms;
  private final Doubts doubts;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Interaction> people = new TreeMap<>();
  private final Map<String, Set<String>> calledBy = new LinkedHashMap<>();

  private Entrants(Terms terms, Doubts doubts) {
    this.terms = terms;
    this.doubts = doubts;
  }

  /**
   * @param past all activity up to the draw, oldest first
   */
  static Entrants of(Account account, List<Interaction> past, Terms terms) {
    Entrants all = new Entrants(terms, Doubts.about(account, past));
    Set<String> under = new HashSet<>();
    for (Interaction one : past) {
      if (terms.post() == null ? all.carriesHashtag(one) : isUnder(terms.post(), one, under)) {
        all.add(one);
      }
    }
    return all;
  }

  /** Also in a thread of which the source names the post at its head only. */
  private static boolean isUnder(String post, Interaction one, Set<String> under) {
    boolean word = one.kind() == Kind.COMMENT || one.kind() == Kind.REPLY;
    String parent = one.parent();
    boolean found =
        word
            && one.visibility() != Visibility.DIRECT
            && (post.equals(one.post())
                || post.equals(parent)
                || (parent != null && under.contains(parent)));
    if (found) {
      under.add(one.id());
    }
    return found;
  }

  private boolean carriesHashtag(Interaction one) {
    return TakingPart.isPossibleBy(one.kind())
        && one.visibility() != Visibility.DIRECT
        && hasHashtag(one);
  }

  private boolean hasHashtag(Interaction one) {
    String hashtag = terms.hashtag();
    return hashtag == null || TakingPart.hashtags(one).contains(Hashtags.key(hashtag));
  }

  private void add(Interaction one) {
    String key = PersonKey.of(one);
    entries.add(new Entry(one.id(), key, one.at(), against(one)));
    if (key != null) {
      people.put(key, one);
      calledBy.computeIfAbsent(key, Entrants::onlyItself).add(Handles.of(one.shownName()));
    }
  }

  private static Set<String> onlyItself(String key) {
    return new HashSet<>(Set.of(Handles.of(key)));
  }

  private Set<Reason> against(Interaction one) {
    Set<Reason> against = EnumSet.noneOf(Reason.class);
    String mention = terms.mention();
    String answer = terms.answer();
    boolean reply =
        terms.post() != null && one.parent() != null && !one.parent().equals(terms.post());
    add(against, Reason.OWN, one.own());
    add(against, Reason.IMPOSTOR, doubts.impostor(one));
    add(against, Reason.SPAM, !terms.notSpam().contains(one.id()) && doubts.spam(own(one.text())));
    add(against, Reason.REPLY, reply && !terms.replies());
    add(against, Reason.NO_HASHTAG, !hasHashtag(one));
    add(
        against,
        Reason.NO_MENTION,
        mention != null && !Handles.in(one.text()).contains(Handles.of(mention)));
    add(against, Reason.NO_ANSWER, answer != null && !Mentions.in(one.text(), answer));
    add(against, Reason.SUSPICIOUS, doubts.suspicious(one.author()));
    return against;
  }

  /** What somebody wrote of their own accord: whoever does as asked must not look worse by it. */
  private @Nullable String own(@Nullable String text) {
    return without("#", terms.hashtag(), without("@", terms.mention(), text));
  }

  private static @Nullable String without(
      String sign, @Nullable String asked, @Nullable String text) {
    return asked == null || text == null
        ? text
        : Pattern.compile(
                Pattern.quote(sign + asked) + "(?![\\p{L}\\p{N}_])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text)
            .replaceAll("");
  }

  private static void add(Set<Reason> to, Reason reason, boolean holds) {
    if (holds) {
      to.add(reason);
    }
  }

  /** All of them, also those that do not count. */
  List<Entry> entries() {
    return entries;
  }

  /** The keys of whoever is called that: by their key or by a name they had. */
  List<String> called(String keyOrName) {
    String asked = Handles.of(keyOrName);
    return calledBy.entrySet().stream()
        .filter(e -> e.getValue().contains(asked))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The newest entry of that person. */
  @Nullable Interaction newest(String key) {
    return people.get(key);
  }

  /** How many are known by a name only. */
  long unkeyed() {
    return people.values().stream().filter(one -> one.authorId() == null).count();
  }
}
