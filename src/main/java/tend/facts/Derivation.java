package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.BusinessClock;
import tend.model.Covered;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.CommentReader;
import tend.signals.Judgement;
import tend.signals.Reading;

/**
 * One pass over time-sorted activity, then one over the conversations it left. Used once, by one
 * thread.
 */
final class Derivation implements SoFar {
  private static final Duration LATELY = Duration.ofDays(7);
  private static final Comparator<Person> WARMEST =
      (one, other) -> {
        int byLove = Double.compare(-one.love(), -other.love());
        return byLove != 0 ? byLove : one.key().compareTo(other.key());
      };

  private final Account account;
  private final List<Interaction> past;
  private final Instant at;
  private final CommentReader reader = new CommentReader();
  private final BusinessClock clock;
  private final Impostors impostors;
  private final OwnVoice ownVoice;
  private final Peers peers;
  private final Imported imported;
  private final Fans fans;
  private final OwnPosts ownPosts;
  private final List<Aspect> aspects;
  private final Map<String, Conversation> byMember;
  private final Map<String, Conversation> conversations;
  private final Map<String, Person> people;
  private final Map<String, Interaction> shares = new LinkedHashMap<>();
  private final Map<String, Interaction> ownByParent = new HashMap<>();
  private final Map<String, Instant> followers = new HashMap<>();
  private final Map<String, Interaction> likers = new TreeMap<>();
  private final Set<String> writers = new HashSet<>();
  private @Nullable Interaction met;

  /** The row that every aspect asks about, and whether it is to be ignored. */
  private @Nullable Interaction asked;

  private boolean askedIgnored;

  /** The row that was read last, and what it says. */
  private @Nullable Interaction read;

  private Reading reading = Reading.of(null);

  Derivation(Account account, List<Interaction> past, Instant at, List<Effort> elsewhere) {
    this.account = account;
    this.past = past;
    this.at = at;
    this.byMember = new HashMap<>(past.size());
    this.conversations = new LinkedHashMap<>(past.size());
    this.people = new HashMap<>(past.size() / 4);
    this.clock = BusinessClock.of(account);
    this.impostors = Impostors.of(account, past);
    this.ownVoice = new OwnVoice(at);
    this.peers = new Peers(at, past);
    this.imported = Imported.of(past);
    this.fans = new Fans(History.of(past, at));
    this.ownPosts = new OwnPosts(past, at);
    this.aspects = new ArrayList<>(fans.aspects());
    aspects.add(new Crowd(at));
    aspects.add(new Announcing(at));
    aspects.add(ownPosts);
    aspects.add(new OwnPurposes(at, ownPosts));
    aspects.add(new SaidLately(at));
    aspects.add(new Listening(at));
    aspects.add(new Cadence(account, at));
    aspects.add(new Promptly());
    aspects.add(new OwnPlatforms(elsewhere));
    aspects.add(new Challenges());
    aspects.add(new FanWorks());
    aspects.add(new Experiments(at));
  }

  FactSheet sheet(Instant from, Instant to) {
    for (Interaction one : past) {
      take(one);
      for (Aspect aspect : aspects) {
        aspect.take(one, this);
      }
    }
    List<WaitingComment> waiting = new ArrayList<>();
    List<Conversation> stale = new ArrayList<>();
    for (Conversation one : conversations.values()) {
      if (one.waiting() && !one.ignored()) {
        if (isStale(one)) {
          stale.add(one);
        } else {
          waiting.add(waiting(one));
        }
      }
    }
    waiting.sort(Comparator.comparing(WaitingComment::since).thenComparing(WaitingComment::id));
    HealthCount health = new HealthCount(at, from, to);
    conversations.values().forEach(health::count);
    List<WaitingShare> unthanked = waitingShares();
    Returning returning = fans.returning(this);
    return new FactSheet(
        account,
        at,
        List.copyOf(waiting),
        stale.isEmpty() ? null : stale(stale),
        unthanked,
        HealthCount.answering(conversations.values(), at, waiting.size(), imported),
        fans(waiting, unthanked),
        health.total(
            imported, waiting.size(), stale.size(), activeFollowers(), followers(), returning),
        ownByThread(),
        habits(returning),
        imported,
        past.stream().filter(Interaction::own).map(Interaction::at).toList(),
        AnswerWeeks.of(conversations.values(), at));
  }

  /** The health of each of those weeks; weeks of which nothing was imported are unknown. */
  List<HealthWeek> weeks(List<HealthWeek.Span> spans) {
    Comers comers = new Comers(spans.stream().map(HealthWeek.Span::to).toList());
    for (Interaction one : past) {
      take(one);
      comers.take(one, came(one));
    }
    History history = History.of(past, at);
    List<HealthWeek> weeks = new ArrayList<>();
    for (HealthWeek.Span span : spans) {
      HealthCount count = new HealthCount(at, span.from(), span.to());
      conversations.values().forEach(count::count);
      weeks.add(count.week(span, holds(span, history), comers, weeks.size(), history));
    }
    return weeks;
  }

  /** Whether the imports say anything of that time: they begin before its end and end after it. */
  private boolean holds(HealthWeek.Span span, History history) {
    Instant since = history.since();
    boolean begun = imported.conversations() && since != null && !since.isAfter(span.to());
    return begun && !past.get(past.size() - 1).at().isBefore(span.from());
  }

  private List<Object> habits(Returning returning) {
    List<Object> habits = new ArrayList<>(ownVoice.facts(imported));
    habits.addAll(peers.facts(followers(), imported));
    boolean verified = Boolean.TRUE.equals(account.preferences().verified());
    habits.add(new Self(account.name(), account.platform(), verified));
    habits.add(returning);
    aspects.forEach(a -> habits.addAll(a.facts(this)));
    if (!likers.isEmpty()) {
      habits.add(likers());
    }
    return habits;
  }

  @SuppressWarnings("ReferenceEquality") // the very row just asked about, not one like it
  private boolean isUnreal(Interaction one) {
    if (asked != one) {
      asked = one;
      askedIgnored = impostors.isOne(one) || reading(one).judgement().spam();
    }
    return askedIgnored;
  }

  private Likers likers() {
    List<Likers.Liker> warmest = new ArrayList<>();
    likers.forEach(
        (key, like) -> {
          Person person = people.get(key);
          double love = person == null ? 0 : person.love();
          warmest.add(new Likers.Liker(key, like.shownName(), love, like.url()));
        });
    warmest.sort(
        Comparator.comparingDouble((Likers.Liker l) -> -l.love()).thenComparing(Likers.Liker::id));
    return new Likers(warmest.size(), warmest);
  }

  /** Who liked lately; whoever wrote lately is answered instead. */
  private void likedOrWrote(Interaction one) {
    if (one.author().isEmpty() || one.at().isBefore(at.minus(LATELY))) {
      return;
    }
    if (one.kind() == Kind.REACTION && !writers.contains(one.author())) {
      likers.put(one.author(), one);
    } else if (one.kind() != Kind.REACTION && one.kind() != Kind.FOLLOWER) {
      writers.add(one.author());
      likers.remove(one.author());
    }
  }

  private void take(Interaction one) {
    if (one.own()) {
      ownVoice.take(one, reading(one));
      peers.take(one, answeredBy(one));
      takeOwn(one);
      return;
    }
    peers.take(one, null);
    likedOrWrote(one);
    switch (one.kind()) {
      case COMMENT, MENTION, MESSAGE -> open(one);
      case REPLY -> reply(one);
      case SHARE -> {
        shares.put(one.id(), one);
        met(one);
      }
      case REACTION -> met(one);
      case FOLLOWER -> followers.put(one.author(), one.at());
      case POST, OUTREACH, PEER -> {
        // somebody else's post, or rows about others: no conversation with this account
      }
    }
  }

  @Override
  public @Nullable String answeredBy(Interaction own) {
    String parent = own.parent();
    Conversation within = parent == null ? null : byMember.get(parent);
    return within == null ? null : within.authorOf(parent);
  }

  /** Only words answer: liking or passing on what somebody said leaves them waiting. */
  private void takeOwn(Interaction own) {
    if (own.kind() == Kind.REACTION || own.kind() == Kind.SHARE) {
      return;
    }
    String parent = own.parent();
    if (parent == null) {
      if (own.kind() == Kind.COMMENT) {
        enter(own, new Conversation(own, judged(own), false));
      }
      return;
    }
    ownByParent.put(parent, own);
    Conversation within = threadOf(own, parent);
    if (within != null) {
      byMember.put(own.id(), within);
      if (!within.answered() && !within.opener.own()) {
        ownVoice.answers(own, within, reading(own));
      }
      within.add(own);
    }
  }

  private void open(Interaction one) {
    String parent = one.parent();
    Conversation within = parent == null ? null : byMember.get(parent);
    if (within != null) {
      join(within, one);
      return;
    }
    Judgement judged = judged(one);
    boolean ignored = isUnreal(one);
    enter(one, new Conversation(one, judged, ignored));
    if (!ignored) {
      met(one);
    }
  }

  private void reply(Interaction one) {
    String parent = one.parent();
    Conversation within = parent == null ? null : threadOf(one, parent);
    if (within == null) {
      open(one);
    } else {
      join(within, one);
    }
  }

  private void join(Conversation within, Interaction one) {
    byMember.put(one.id(), within);
    if (!isUnreal(one)) {
      within.add(one);
      met(one);
    }
  }

  private void enter(Interaction opener, Conversation conversation) {
    byMember.put(opener.id(), conversation);
    conversations.put(opener.id(), conversation);
  }

  /** By the parent, or for ids of the shape "thread.reply" by their first half. */
  private @Nullable Conversation threadOf(Interaction one, String parent) {
    Conversation direct = byMember.get(parent);
    if (direct != null) {
      return direct;
    }
    int dot = one.id().indexOf('.');
    return dot < 0 ? null : byMember.get(one.id().substring(0, dot));
  }

  private void met(Interaction one) {
    if (!one.author().isEmpty()) {
      people.computeIfAbsent(one.author(), Person::new).met(one, at);
      met = one;
    }
  }

  private boolean isStale(Conversation one) {
    return one.newestWaiting().at().isBefore(at.minus(FactSheet.STALE_AFTER));
  }

  private WaitingComment waiting(Conversation one) {
    Interaction newest = one.newestWaiting();
    Person person = people.get(newest.author());
    Unanswered words = Unanswered.of(one.unanswered(), reader);
    boolean firstTime =
        person != null
            && !one.opener.own()
            && !one.cameBack()
            && !person.first().isBefore(one.opener.at());
    return new WaitingComment(
        one.opener.id(),
        newest.id(),
        newest.author(),
        newest.shownName(),
        newest.kind().word(),
        words.kind().word(),
        words.question(),
        words.quick(),
        one.cameBack(),
        firstTime && newest.author().equals(one.opener.author()),
        hours(one.unanswered().get(0).at()),
        clock.between(one.unanswered().get(0).at(), at).toMinutes() / 60.0,
        words.words(),
        person == null ? 0 : person.love(),
        person == null ? 0 : person.comments(),
        peers.isOne(newest.author()),
        ownPosts.ageHours(one),
        newest.at(),
        newest);
  }

  private StaleThreads stale(List<Conversation> stale) {
    stale.sort(Comparator.comparing(c -> c.newestWaiting(), Interaction.BY_TIME));
    Interaction newest = stale.get(stale.size() - 1).newestWaiting();
    Instant oldest = stale.get(0).unanswered().get(0).at();
    for (Conversation one : stale) {
      Instant first = one.unanswered().get(0).at();
      oldest = first.isBefore(oldest) ? first : oldest;
    }
    return new StaleThreads(
        stale.size(),
        Duration.between(oldest, at).toDays(),
        newest.id(),
        newest.at(),
        stale.stream().map(c -> new Covered(c.opener.id(), c.newestWaiting().id())).toList());
  }

  private List<WaitingShare> waitingShares() {
    List<WaitingShare> out = new ArrayList<>();
    for (Interaction share : shares.values()) {
      boolean thanked = ownByParent.containsKey(share.id());
      boolean recent = !share.at().isBefore(at.minus(FactSheet.STALE_AFTER));
      if (!thanked && recent && !reader.read(share.text()).spam()) {
        Person person = people.get(share.author());
        out.add(
            new WaitingShare(
                share.id(),
                share.author(),
                share.shownName(),
                person == null ? 0 : person.love(),
                person == null ? 0 : person.comments(),
                person == null ? 0 : person.shares(),
                peers.isOne(share.author()),
                hours(share.at()),
                share.at(),
                share));
      }
    }
    return List.copyOf(out);
  }

  private List<Fan> fans(List<WaitingComment> waiting, List<WaitingShare> unthanked) {
    Set<String> waits = new HashSet<>();
    waiting.forEach(w -> waits.add(w.author()));
    unthanked.forEach(s -> waits.add(s.author()));
    List<Person> warmest = new ArrayList<>(people.values());
    warmest.sort(WARMEST);
    List<Fan> all = new ArrayList<>(warmest.size());
    for (Person person : warmest) {
      all.add(fans.fan(person, all.size() + 1, waits.contains(person.key()), this));
    }
    return Collections.unmodifiableList(all);
  }

  private Map<String, List<Interaction>> ownByThread() {
    Map<String, List<Interaction>> out = new HashMap<>();
    conversations.forEach(
        (id, one) -> {
          if (one.answered()) {
            out.put(id, List.copyOf(one.own()));
          }
        });
    shares
        .keySet()
        .forEach(
            id -> Stream.ofNullable(ownByParent.get(id)).forEach(o -> out.put(id, List.of(o))));
    return Collections.unmodifiableMap(out);
  }

  private @Nullable Integer activeFollowers() {
    if (followers.isEmpty() || !imported.deeds()) {
      return null;
    }
    int active = 0;
    for (String follower : followers.keySet()) {
      Person person = people.get(follower);
      if (person != null && !person.last().isBefore(at.minus(Duration.ofDays(30)))) {
        active++;
      }
    }
    return active;
  }

  private double hours(Instant then) {
    return Duration.between(then, at).toMinutes() / 60.0;
  }

  @Override
  public Account account() {
    return account;
  }

  @Override
  public Instant at() {
    return at;
  }

  @Override
  public Imported imported() {
    return imported;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very row just read, not one like it
  public Reading reading(Interaction one) {
    if (read != one) {
      read = one;
      reading = Reading.of(one.text());
    }
    return reading;
  }

  @Override
  public Judgement judged(Interaction one) {
    return reading(one).judgement();
  }

  @Override
  public boolean ignored(Interaction one) {
    return !one.own() && isUnreal(one);
  }

  @Override
  public @Nullable Conversation conversationOf(Interaction one) {
    return byMember.get(one.id());
  }

  @Override
  public boolean came(Interaction one) {
    return met != null && met.id().equals(one.id());
  }

  @Override
  public @Nullable Person person(String key) {
    return people.get(key);
  }

  @Override
  public @Nullable Boolean isPeer(String key) {
    return peers.isOne(key);
  }

  @Override
  public Collection<Person> people() {
    return people.values();
  }

  @Override
  public Collection<Conversation> conversations() {
    return conversations.values();
  }

  @Override
  public @Nullable Integer followers() {
    return followers.isEmpty() ? null : followers.size();
  }
}
