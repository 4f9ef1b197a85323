package tend.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Judgement;
import tend.signals.Reading;

/**
 * One pass over time-sorted activity, then one over the conversations it left. Used by one thread.
 */
final class Derivation implements SoFar {
  private static final Comparator<Person> WARMEST =
      (one, other) -> {
        int byLove = Double.compare(other.love(), one.love());
        return byLove != 0 ? byLove : one.key().compareTo(other.key());
      };

  private final Account account;
  private final List<Interaction> past;
  private final Instant at;
  private final Ago ago;
  private final Unreal unreal;
  private final OwnVoice ownVoice;
  private final Peers peers;
  private final Imported imported;
  private final Fans fans;
  private final OwnPosts ownPosts;
  private final List<Aspect> aspects;
  private final Shown shown;
  private final Threads threads;
  private final People people;
  private final Shares shares = new Shares();
  private final Followers followers = new Followers();
  private final Likes likes;
  private Grown<Instant> ownMoments = Grown.of(List.of());

  /** The newest row, the conversation it stands in, whose words it answers, whether it counts. */
  private @Nullable Interaction row;

  private @Nullable Conversation within;
  private @Nullable String answered;
  private boolean came;

  Derivation(Account account, List<Interaction> past, Instant at, List<Effort> elsewhere) {
    this.account = account;
    this.past = past;
    this.at = at;
    this.ago = new Ago(at);
    this.threads = new Threads(past.size());
    this.people = new People(ago, past.size());
    this.likes = new Likes(at);
    this.unreal = new Unreal(Impostors.of(account, past));
    this.ownVoice = new OwnVoice(at);
    this.peers = new Peers(at, past);
    this.imported = Imported.of(past);
    this.fans = new Fans(History.of(past, at));
    this.ownPosts = new OwnPosts(past, at);
    this.aspects = aspects(elsewhere);
    this.shown = new Shown(aspects);
  }

  private List<Aspect> aspects(List<Effort> elsewhere) {
    List<Aspect> all = new ArrayList<>(fans.aspects());
    all.add(new Crowd(at));
    all.add(new Announcing(at));
    all.add(ownPosts);
    all.add(new OwnPurposes(at, ownPosts));
    all.add(new SaidLately(at));
    all.add(new Listening(at));
    all.add(new Cadence(account, at));
    all.add(new Promptly());
    all.add(new OwnPlatforms(elsewhere));
    all.add(new Challenges(at));
    all.add(new FanWorks(at));
    all.add(new Experiments(at));
    return all;
  }

  /** Reads all of it. */
  Derivation read() {
    for (Interaction one : past) {
      take(one);
      shown.show(one, this);
    }
    return this;
  }

  /**
   * Takes in a row later than all others where that can be done; else it is unchanged and all must
   * be read anew.
   */
  boolean add(Interaction one) {
    if (!fans.added(one)) {
      return false;
    }
    take(one);
    shown.show(one, this);
    return true;
  }

  /** What it means, as it stands, with the health of what was opened between two moments. */
  FactSheet sheet(Instant from, Instant to) {
    Waiting waiting = new Waiting(this, people, peers, ownPosts);
    List<WaitingComment> comments = waiting.lately();
    List<WaitingShare> unthanked = waitingShares();
    Returning returning = fans.returning(this);
    return new FactSheet(
        account,
        at,
        comments,
        waiting.stale(),
        unthanked,
        HealthCount.answering(threads.all(), at, comments.size(), imported),
        fans.facts(warmest(), this),
        health(from, to, comments.size(), waiting.staleCount(), returning),
        ownByThread(),
        habits(returning),
        imported,
        ownMoments,
        AnswerWeeks.of(threads.all(), at));
  }

  private Health health(Instant from, Instant to, int waiting, int stale, Returning returning) {
    HealthCount health = new HealthCount(at, from, to);
    for (Conversation one : threads.all()) {
      health.count(one);
    }
    return health.total(
        imported, waiting, stale, followers.active(this), followers.count(), returning);
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
      threads.all().forEach(count::count);
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
    habits.addAll(peers.facts(followers(), imported, people));
    boolean verified = Boolean.TRUE.equals(account.preferences().verified());
    habits.add(new Self(account.name(), account.platform(), verified));
    habits.add(returning);
    for (Aspect aspect : aspects) {
      habits.addAll(aspect.facts(this));
    }
    Likers likers = likes.fact(people);
    if (likers != null) {
      habits.add(likers);
    }
    return habits;
  }

  private void take(Interaction one) {
    row = one;
    came = false;
    Conversation direct = threads.of(one.parent());
    within = null;
    answered = direct == null || !one.own() ? null : direct.authorOf(one.parent());
    peers.take(one, answered, people);
    if (one.own()) {
      ownMoments = ownMoments.with(one.at());
      ownVoice.take(one, this);
      takeOwn(one, direct);
    } else {
      likes.take(one);
      takeOther(one, direct);
    }
  }

  private void takeOther(Interaction one, @Nullable Conversation direct) {
    switch (one.kind()) {
      case COMMENT, MENTION, MESSAGE -> open(one, direct);
      case REPLY -> open(one, direct != null || one.parent() == null ? direct : threads.named(one));
      case SHARE -> {
        shares.take(one);
        met(one);
      }
      case REACTION -> met(one);
      case FOLLOWER -> followers.take(one);
      case POST, OUTREACH, PEER -> {
        // somebody else's post, or rows about others: no conversation with this account
      }
    }
  }

  /** Only words answer: liking or passing on what somebody said leaves them waiting. */
  private void takeOwn(Interaction own, @Nullable Conversation direct) {
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
    if (direct == null) {
      shares.thanked(parent, own);
    }
    Conversation thread = direct != null ? direct : threads.named(own);
    if (thread != null) {
      join(own, thread);
      if (!thread.answered() && !thread.opener.own()) {
        ownVoice.answers(own, thread, reading(own));
      }
      thread.add(own);
    }
  }

  private void open(Interaction one, @Nullable Conversation thread) {
    boolean ignored = unreal.is(one);
    if (thread == null) {
      enter(one, new Conversation(one, judged(one), ignored));
    } else {
      join(one, thread);
      if (!ignored) {
        thread.add(one);
      }
    }
    if (!ignored) {
      met(one);
    }
  }

  private void enter(Interaction opener, Conversation conversation) {
    threads.enter(opener, conversation);
    within = conversation;
  }

  private void join(Interaction one, Conversation thread) {
    threads.join(thread, one);
    within = thread;
  }

  private void met(Interaction one) {
    if (!one.author().isEmpty()) {
      people.met(people.of(one.author()), one);
      came = true;
    }
  }

  private List<WaitingShare> waitingShares() {
    List<WaitingShare> out = new ArrayList<>();
    for (Interaction share : shares.unthanked(at.minus(FactSheet.STALE_AFTER))) {
      if (!unreal.isSpam(share)) {
        Person person = people.of(share.author());
        person.waits++;
        out.add(waiting(share, person));
      }
    }
    return List.copyOf(out);
  }

  private WaitingShare waiting(Interaction share, Person person) {
    return new WaitingShare(
        share.id(),
        share.author(),
        share.shownName(),
        person.love(),
        person.comments(),
        person.shares(),
        peers.isOne(person),
        ago.hours(share.at()),
        share.at(),
        share);
  }

  private Person[] warmest() {
    Person[] warmest = people.all().toArray(new Person[0]);
    Arrays.sort(warmest, WARMEST);
    return warmest;
  }

  private Map<String, List<Interaction>> ownByThread() {
    Map<String, List<Interaction>> out = new HashMap<>();
    for (Conversation one : threads.all()) {
      if (one.answered()) {
        out.put(one.opener.id(), one.own());
      }
    }
    shares.thanked((id, own) -> out.put(id, List.of(own)));
    return Collections.unmodifiableMap(out);
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
  public Ago ago() {
    return ago;
  }

  @Override
  public Imported imported() {
    return imported;
  }

  @Override
  public Reading reading(Interaction one) {
    return unreal.reading(one);
  }

  @Override
  public Judgement judged(Interaction one) {
    return reading(one).judgement();
  }

  @Override
  public boolean ignored(Interaction one) {
    return !one.own() && unreal.is(one);
  }

  @SuppressWarnings("ReferenceEquality") // the very row, not one like it
  private boolean isRow(Interaction one) {
    return one == row;
  }

  @Override
  public @Nullable Conversation conversationOf(Interaction one) {
    return isRow(one) ? within : threads.of(one.id());
  }

  @Override
  public @Nullable String answeredBy(Interaction own) {
    return isRow(own) ? answered : null;
  }

  @Override
  public boolean came(Interaction one) {
    return came && isRow(one);
  }

  @Override
  public Person person(String key) {
    return people.of(key);
  }

  @Override
  public @Nullable Boolean isPeer(Person person) {
    return peers.isOne(person);
  }

  @Override
  public Collection<Person> people() {
    return people.all();
  }

  @Override
  public Collection<Conversation> conversations() {
    return threads.all();
  }

  @Override
  public @Nullable Integer followers() {
    return followers.count();
  }
}
