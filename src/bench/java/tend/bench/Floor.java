package tend.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.Effort;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Reading;

/**
 * The shipped playbooks written by hand for one purpose: to know what evaluation must cost at
 * least. One pass over the rows, numbers instead of facts, no engine, no evidence, no words; what
 * no rule looks at is not counted, and what is dear is only worked out where it can matter. Its
 * answers are held against the product's on every run, so it cannot drift. Judgements about texts
 * are asked of the same readers, which keep them. Used once for one account.
 */
final class Floor {
  private final FloorBook book;
  private final FloorTexts texts;
  private final FloorPosts posts;
  private final FloorCrowd crowd;
  private final FloorPeers peers;
  private final FloorPeople people;
  private final FloorChallenges challenges;
  private final FloorWorks works;
  private final FloorTrials trials;
  private final FloorTopics topics;
  private final FloorPlatforms platforms;
  private final Map<String, FloorWord> words;
  private final List<FloorTalk> talks = new ArrayList<>();
  private final Map<String, FloorShare> shares = new HashMap<>();
  private final List<FloorShare> inOrder = new ArrayList<>();

  /** What own rows name that was not seen by then. */
  private final Set<String> early = new HashSet<>();

  private Floor(Account account, Instant at, int rows, List<Effort> elsewhere) {
    this.book = new FloorBook(account, new FloorTime(account, at));
    this.words = new HashMap<>(rows);
    this.texts = new FloorTexts(book);
    this.posts = new FloorPosts(book);
    this.crowd = new FloorCrowd(book);
    this.peers = new FloorPeers(book, crowd);
    this.people = new FloorPeople(book, posts, peers);
    this.challenges = new FloorChallenges(book);
    this.works = new FloorWorks(book);
    this.trials = new FloorTrials(book, posts);
    this.topics = new FloorTopics(book, posts);
    this.platforms = new FloorPlatforms(book, elsewhere);
  }

  /** What is recommended, in no order. */
  static List<FloorItem> evaluate(
      Account account, List<Interaction> oldestFirst, Instant at, List<Effort> elsewhere) {
    Floor floor = new Floor(account, at, oldestFirst.size(), elsewhere);
    int end = floor.ahead(oldestFirst, at);
    for (int i = 0; i < end; i++) {
      floor.row(oldestFirst.get(i));
    }
    floor.items();
    return floor.book.items;
  }

  /** What must be known before the first row: names, posts and peers; says where the rows end. */
  private int ahead(List<Interaction> oldestFirst, Instant at) {
    List<Interaction> own = new ArrayList<>();
    int end = 0;
    for (Interaction row : oldestFirst) {
      if (row.at().compareTo(at) > 0) {
        break;
      }
      end++;
      if (row.own()) {
        own.add(row);
        if (row.kind() == Kind.POST) {
          posts.add(row);
        }
      }
      if (row.kind() == Kind.PEER) {
        peers.told(row);
      }
    }
    book.names(own);
    return end;
  }

  private void row(Interaction row) {
    long when = row.at().toEpochMilli();
    Kind kind = row.kind();
    book.seen(row.own(), kind);
    if (row.own()) {
      own(row, kind, when);
    } else {
      others(row, kind, when, book.soul(row.author()));
    }
  }

  private void own(Interaction row, Kind kind, long when) {
    String parent = row.parent();
    FloorWord to = parent == null ? null : words.get(parent);
    FloorSoul answered = to == null ? null : to.author;
    Reading said = Reading.of(row.text());
    texts.own(row, kind, when, said);
    if (kind == Kind.PEER) {
      peers.peer(row, book.soul(row.author()));
    } else {
      peers.own(row, kind, when, said, answered);
    }
    FloorWord word =
        kind == Kind.REACTION || kind == Kind.SHARE ? null : ownWord(row, when, said, to);
    platforms.own(kind, when);
    attention(row, kind, when, answered, word);
    works.take(row, kind, when, null);
  }

  /** Only words answer; they open a conversation of their own where they name nothing. */
  private @Nullable FloorWord ownWord(
      Interaction row, long when, Reading said, @Nullable FloorWord to) {
    String parent = row.parent();
    if (parent == null) {
      if (row.kind() == Kind.COMMENT) {
        return enter(new FloorTalk(row, when, book.soul(row.author()), said, false));
      }
      return null;
    }
    FloorWord within = to;
    if (within == null) {
      FloorShare share = shares.get(parent);
      if (share == null) {
        early.add(parent);
      } else {
        share.thanked = true;
      }
      within = byFirstHalf(row);
    }
    if (within == null) {
      return null;
    }
    FloorTalk talk = within.talk;
    FloorWord word = new FloorWord(row, when, book.soul(row.author()), said, talk);
    words.put(row.id(), word);
    if (!talk.hasOwn && !talk.row.own()) {
      texts.firstAnswer(row, when, said, talk.said);
    }
    talk.answers(word, to);
    return word;
  }

  /** For ids of the shape "thread.reply". */
  private @Nullable FloorWord byFirstHalf(Interaction row) {
    int dot = row.id().indexOf('.');
    return dot < 0 ? null : words.get(row.id().substring(0, dot));
  }

  private FloorTalk enter(FloorTalk talk) {
    words.put(talk.row.id(), talk);
    talks.add(talk);
    return talk;
  }

  private void attention(
      Interaction row,
      Kind kind,
      long when,
      @Nullable FloorSoul answered,
      @Nullable FloorWord word) {
    switch (kind) {
      case OUTREACH -> people.visited(row, when);
      case COMMENT, REPLY, MESSAGE, MENTION -> {
        if (word != null && word.talk != word && kind != Kind.MENTION) {
          people.answered(word.talk, when);
        }
        if (word != null && answered != null && kind != Kind.MESSAGE) {
          posts.answer(word);
        }
      }
      case SHARE -> people.passedOn(row, when, answered);
      case POST -> ownPost(row, when);
      case REACTION, FOLLOWER, PEER -> {
        // no attention that others would see
      }
    }
  }

  private void ownPost(Interaction row, long when) {
    people.callsOut(row, when);
    FloorPost post = posts.get(row.id());
    if (post != null) {
      challenges.ownPost(row, when, post.said);
      post.seen = true;
      trials.ownPost(post);
    }
  }

  private void others(Interaction row, Kind kind, long when, FloorSoul who) {
    if (kind == Kind.PEER) {
      peers.peer(row, who);
    } else {
      peers.came(row, kind, when, who);
    }
    if (when >= book.time.week && !who.key.isEmpty()) {
      people.lately(kind, who);
    }
    FloorTalk within = null;
    switch (kind) {
      case COMMENT, REPLY, MENTION, MESSAGE -> within = said(row, kind, when, who);
      case SHARE -> share(row, when, who);
      case REACTION -> {
        deed(when);
        crowd.liked(row, when);
        crowd.came(when, who);
        met(row, kind, when, who);
      }
      case FOLLOWER -> crowd.follows(row, when, who);
      case POST -> {
        people.place(row, who);
        challenges.entry(row, when, Reading.of(row.text()), who);
      }
      case OUTREACH, PEER -> {
        if (kind == Kind.PEER && row.url() != null) {
          people.place(row, who);
        }
      }
    }
    works.take(row, kind, when, who);
    if (when >= book.time.season && !ignored(row, who, within)) {
      trials.came(row, kind, when, who, within);
    }
  }

  /** Judged already where it stands in a conversation. */
  private boolean ignored(Interaction row, FloorSoul who, @Nullable FloorTalk within) {
    return within == null ? book.ignored(row, who) : lastIgnored;
  }

  private boolean lastIgnored;

  private void deed(long when) {
    book.since = book.since == FloorSoul.NEVER ? when : book.since;
    book.until = when;
  }

  private void met(Interaction row, Kind kind, long when, FloorSoul who) {
    if (!who.key.isEmpty()) {
      people.came(row, kind, when, who);
    }
  }

  private void share(Interaction row, long when, FloorSoul who) {
    deed(when);
    FloorShare share = new FloorShare(row, when, who);
    share.thanked = !early.isEmpty() && early.contains(row.id());
    shares.put(row.id(), share);
    inOrder.add(share);
    crowd.came(when, who);
    met(row, Kind.SHARE, when, who);
    if (!who.key.isEmpty()) {
      posts.came(row, when, who);
    }
    challenges.entry(row, when, Reading.of(row.text()), who);
  }

  /** Somebody else's words, in the conversation that they stand in. */
  private FloorTalk said(Interaction row, Kind kind, long when, FloorSoul who) {
    deed(when);
    crowd.came(when, who);
    String parent = row.parent();
    FloorWord to = parent == null ? null : words.get(parent);
    if (to == null && parent != null && kind == Kind.REPLY) {
      to = byFirstHalf(row);
    }
    Reading said = Reading.of(row.text());
    boolean ignored = book.ignored(row, who, said);
    lastIgnored = ignored;
    FloorWord word;
    if (to == null) {
      word = enter(new FloorTalk(row, when, who, said, ignored));
    } else {
      word = new FloorWord(row, when, ignored ? null : who, said, to.talk);
      words.put(row.id(), word);
      if (!ignored) {
        to.talk.heard(word, who);
      }
    }
    if (!ignored) {
      came(row, kind, when, who);
    }
    if (kind == Kind.COMMENT) {
      crowd.comment(ignored);
    }
    if (kind == Kind.MENTION) {
      people.place(row, who);
    }
    if (kind != Kind.MESSAGE) {
      posts.said(word, ignored);
      topics.said(word, ignored);
      challenges.entry(row, when, said, who);
    }
    return word.talk;
  }

  private void came(Interaction row, Kind kind, long when, FloorSoul who) {
    met(row, kind, when, who);
    if (!who.key.isEmpty()) {
      posts.came(row, when, who);
    }
    if (kind == Kind.COMMENT || kind == Kind.REPLY) {
      platforms.said(when, who);
    }
  }

  private void items() {
    FloorWaits waits = new FloorWaits(book, talks);
    new FloorComments(book, posts, challenges).items(talks, inOrder);
    waits.items();
    texts.items();
    posts.items(waits.monthComments);
    trials.items();
    crowd.items(posts.quietAsked, texts.monthPosts(), trials.quietDays());
    people.items();
    challenges.items();
    works.items();
    topics.items();
    platforms.items();
  }
}
