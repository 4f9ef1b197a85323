package tend.facts.derivation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.facts.Effort;
import tend.facts.FactSheet;
import tend.facts.Health;
import tend.facts.HealthWeek;
import tend.facts.Imported;
import tend.model.Account;
import tend.model.Activity;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.OwnMoments;
import tend.signals.Judgement;
import tend.signals.Reading;

/**
 * Finds the facts in what happened: one pass over time-sorted activity, then one over the
 * conversations it left. Used by one thread.
 */
public final class Derivation implements SoFar {
  private final Account account;
  private Activity past;
  private final Instant at;
  private final Ago ago;
  final Unreal unreal;
  final OwnVoice ownVoice;
  final Peers peers;
  private final Imported imported;
  final Fans fans;
  final OwnPosts ownPosts;
  final List<Aspect> aspects;
  final Shown shown;
  final Threads threads;
  final People people;
  final Shares shares = new Shares();
  final Followers followers = new Followers();
  final Likes likes;
  private final Conclusions conclusions;
  private OwnMoments ownMoments;

  /** The newest row: who did it, the numbers of it and of what it answers. */
  private @Nullable Interaction row;

  private Person by;
  private int number;
  private int parent;

  /** The conversation it stands in, whose words it answers, whether it counts as coming. */
  private @Nullable Conversation within;

  private @Nullable Person answered;
  private boolean came;

  Derivation(Account account, Activity past, Instant at, List<Effort> elsewhere) {
    this.account = account;
    this.past = past;
    this.at = at;
    this.ago = new Ago(at);
    this.threads = new Threads(past.size());
    this.people = new People(ago, past.people());
    this.by = people.of("");
    this.likes = new Likes(at);
    List<Interaction> ahead = ahead(past);
    this.unreal = new Unreal(Impostors.of(account, ahead));
    this.ownVoice = new OwnVoice(at);
    this.peers = new Peers(at, ahead, people);
    this.imported = Imported.of(past);
    this.fans = new Fans(History.of(past, at));
    this.ownPosts = new OwnPosts(ahead, at);
    this.aspects = aspects(elsewhere);
    this.shown = new Shown(aspects);
    this.ownMoments = OwnMoments.ofOwn(past);
    this.conclusions = new Conclusions(this);
  }

  /**
   * Derives the sheet from all activity up to and including {@code at}; what came later is not
   * looked at.
   */
  public static FactSheet sheet(Account account, List<Interaction> activity, Instant at) {
    return sheet(account, activity, at, List.of());
  }

  /**
   * The same for a creator of several accounts.
   *
   * @param elsewhere what the creator's other accounts brought of late, in any order
   */
  public static FactSheet sheet(
      Account account, List<Interaction> activity, Instant at, List<Effort> elsewhere) {
    return new Derivation(account, upTo(at, activity), at, elsewhere).read().sheet();
  }

  /** The health of what was opened from {@code from} to {@code to}, seen at {@code at}. */
  public static Health health(
      Account account, List<Interaction> activity, Instant from, Instant to, Instant at) {
    return new Derivation(account, upTo(at, activity), at, List.of()).read().health(from, to);
  }

  /** The health of each of those weeks, seen at {@code at}, in one pass over the activity. */
  public static List<HealthWeek> healthByWeek(
      Account account, List<Interaction> activity, List<HealthWeek.Span> weeks, Instant at) {
    return new Derivation(account, upTo(at, activity), at, List.of()).weeks(weeks);
  }

  /** What happened up to and including that moment, oldest first. */
  static Activity upTo(Instant at, List<Interaction> activity) {
    return Activity.of(activity).upTo(at);
  }

  /**
   * What must be known before the first row: all own posts, all about peers, and those own rows
   * that name the account otherwise than the one before.
   */
  private static List<Interaction> ahead(Activity past) {
    List<Interaction> ahead = new ArrayList<>();
    int own = Activity.NONE;
    for (int row = 0; row < past.size(); row++) {
      Kind kind = past.kind(row);
      boolean known = !past.own(row) || (own >= 0 && past.isNamedAlike(own, row));
      own = past.own(row) ? row : own;
      if (!known || kind == Kind.PEER || (kind == Kind.POST && past.own(row))) {
        ahead.add(past.get(row));
      }
    }
    return ahead;
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
    all.add(new Promptly(at));
    all.add(new OwnPlatforms(at, elsewhere));
    all.add(new Challenges(at));
    all.add(new FanWorks(at));
    all.add(new Experiments(at));
    return all;
  }

  /** Reads all of it. */
  Derivation read() {
    for (int i = 0; i < past.size(); i++) {
      shown.show(take(i), this);
    }
    return this;
  }

  /**
   * Takes in a row later than all others where that can be done; else it is unchanged and all must
   * be read anew.
   *
   * @param longer all rows so far, that one the last
   */
  boolean add(Activity longer, int added) {
    conclusions.added();
    past = longer;
    Interaction next = past.get(added);
    if (threads.of(past.number(added)) != null || !fans.added(next)) {
      return false;
    }
    if (next.own() && next.kind() == Kind.POST) {
      if (isNamed(next.id(), added)) {
        return false;
      }
      ownPosts.post(next);
    }
    Conversation before = joins(next) ? threadOf(next, threads.of(past.parent(added))) : null;
    if (before != null) {
      conclusions.changes(before);
    }
    Interaction one = take(added);
    if (one.own()) {
      ownMoments = ownMoments.with(longer, added);
    }
    shown.show(one, this);
    Conversation after = before != null ? before : within;
    if (after != null) {
      conclusions.changed(after);
    }
    tell(one, after);
    return true;
  }

  /** Whether any of the first rows is called that or names it as what it stands under. */
  private boolean isNamed(String id, int rows) {
    for (Interaction one : past.subList(0, rows)) {
      if (id.equals(one.id()) || id.equals(one.parent()) || id.equals(one.post())) {
        return true;
      }
    }
    return false;
  }

  private void tell(Interaction one, @Nullable Conversation changed) {
    if (one.own() || shares.isThanked(one.id())) {
      conclusions.ownCame();
    }
    if (came) {
      conclusions.came(by, changed);
    }
  }

  /** Whether it may become part of a conversation. */
  private static boolean joins(Interaction one) {
    return switch (one.kind()) {
      case COMMENT, REPLY, MENTION, MESSAGE -> true;
      case POST, FOLLOWER, OUTREACH, PEER -> one.own();
      case SHARE, REACTION -> false;
    };
  }

  /** What it means, as it stands. */
  FactSheet sheet() {
    return conclusions.sheet();
  }

  /** The health of what was opened between two moments. */
  Health health(Instant from, Instant to) {
    return conclusions.health(from, to);
  }

  /** Which facts went and came since this was last asked, or since the first sheet. */
  LiveSheet.Changed takeChanges() {
    return conclusions.takeChanges();
  }

  /** The health of each of those weeks; weeks of which nothing was imported are unknown. */
  List<HealthWeek> weeks(List<HealthWeek.Span> spans) {
    Comers comers = new Comers(spans.stream().map(HealthWeek.Span::to).toList());
    for (int i = 0; i < past.size(); i++) {
      Interaction one = take(i);
      comers.take(one, came(one));
    }
    History history = History.of(past, at);
    List<HealthWeek> weeks = new ArrayList<>();
    for (HealthWeek.Span span : spans) {
      HealthCount count = new HealthCount(at, span.from(), span.to());
      threads.all().forEach(count::add);
      weeks.add(count.week(span, holds(span, history), comers, weeks.size(), history));
    }
    return weeks;
  }

  /** Whether the imports say anything of that time: they begin before its end and end after it. */
  private boolean holds(HealthWeek.Span span, History history) {
    Instant since = history.since();
    boolean begun = imported.conversations() && since != null && !since.isAfter(span.to());
    return begun && !past.at(past.size() - 1).isBefore(span.from());
  }

  private Interaction take(int next) {
    Interaction one = past.get(next);
    row = one;
    number = past.number(next);
    parent = past.parent(next);
    by = people.author(past.who(next), one);
    came = false;
    within = null;
    Conversation direct = threads.of(parent);
    answered = direct == null || !one.own() ? null : threads.saidBy(parent);
    peers.take(one, by, answered);
    if (one.own()) {
      ownVoice.take(one, this);
      takeOwn(one, direct);
    } else {
      likes.take(one, by);
      takeOther(one, direct);
    }
    return one;
  }

  private void takeOther(Interaction one, @Nullable Conversation direct) {
    switch (one.kind()) {
      case COMMENT, MENTION, MESSAGE -> open(one, direct);
      case REPLY -> open(one, threadOf(one, direct));
      case SHARE -> {
        shares.take(one);
        met(one);
      }
      case REACTION -> met(one);
      case FOLLOWER -> {
        followers.take(by);
        people.touchWhoCame(by);
      }
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
    if (direct == null) {
      String named = own.parent();
      if (named == null) {
        if (own.kind() == Kind.COMMENT) {
          enter(own, false);
        }
        return;
      }
      shares.thanked(named, own);
    }
    Conversation thread = threadOf(own, direct);
    if (thread != null) {
      join(thread);
      if (!thread.answered() && !thread.opener.own()) {
        ownVoice.answers(own, thread, reading(own));
      }
      thread.answered(own, parent == thread.row ? null : threads.saidBy(parent));
      threads.said(thread, number, by);
    }
  }

  private void open(Interaction one, @Nullable Conversation thread) {
    boolean ignored = unreal.is(one);
    if (thread == null) {
      enter(one, ignored);
    } else {
      join(thread);
      if (!ignored) {
        thread.heard(one, by, parent);
        threads.said(thread, number, by);
      }
    }
    if (!ignored) {
      met(one);
    }
  }

  /** A reply may name it by the first half of its own id, of the shape "thread.reply". */
  private @Nullable Conversation threadOf(Interaction one, @Nullable Conversation direct) {
    if (direct != null || one.parent() == null || !(one.own() || one.kind() == Kind.REPLY)) {
      return direct;
    }
    int dot = one.id().indexOf('.');
    return dot < 0 ? null : threads.of(past.find(one.id().substring(0, dot)));
  }

  private void enter(Interaction opener, boolean ignored) {
    Conversation conversation = new Conversation(opener, number, by, judged(opener), ignored);
    threads.enter(number, conversation);
    within = conversation;
  }

  private void join(Conversation thread) {
    threads.join(thread, number);
    within = thread;
  }

  private void met(Interaction one) {
    if (!one.author().isEmpty()) {
      people.touch(by);
      people.met(by, one);
      came = true;
    }
  }

  /** All rows so far. */
  Activity past() {
    return past;
  }

  /** When the account itself did anything, oldest first. */
  List<Instant> ownMoments() {
    return ownMoments;
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
    return isRow(one) ? within : threads.of(past.find(one.id()));
  }

  @Override
  public @Nullable String answeredBy(Interaction own) {
    Person whose = isRow(own) ? answered : null;
    return whose == null ? null : whose.key();
  }

  @Override
  public boolean came(Interaction one) {
    return came && isRow(one);
  }

  @Override
  public Person person(String key) {
    return people.touched(key);
  }

  @Override
  public Person author(Interaction one) {
    Person person = isRow(one) ? by : people.of(one.author());
    people.touch(person);
    return person;
  }

  @Override
  public void touch(Person person) {
    people.touch(person);
  }

  @Override
  public @Nullable Boolean isPeer(Person person) {
    return peers.isOne(person);
  }

  @Override
  public List<Person> people() {
    return people.all();
  }

  @Override
  public List<Conversation> conversations() {
    return threads.all();
  }

  @Override
  public @Nullable Integer followers() {
    return followers.count();
  }
}
