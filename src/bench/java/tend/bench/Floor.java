package tend.bench;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.BusinessClock;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.CommentKind;
import tend.signals.CommentReader;
import tend.signals.Copies;
import tend.signals.Judgement;
import tend.signals.Links;

/**
 * Some of the shipped playbooks written by hand for one purpose: to know what evaluation must cost
 * at least. One pass over the rows, numbers instead of facts, no engine, no evidence, no words. Its
 * answers are held against the product's on every run, so it cannot drift. Judgements about texts
 * are asked of the same reader, which keeps them. Used once for one account.
 */
final class Floor {
  /** The playbooks it is written for. */
  static final Set<String> PLAYBOOKS =
      Set.of(
          "respond-to-comments",
          "avoid-link-spam",
          "write-individually",
          "collaborate-in-your-niche");

  private static final Set<String> NICHE =
      Set.of(
          "answer-peers",
          "visit-peers-who-came",
          "meet-peers-with-your-topics",
          "ask-a-peer-you-talk-with");

  private static final long HOUR = 3_600_000L;
  private static final long DAY = 24 * HOUR;
  private static final long MONTH = 30 * DAY;
  private static final int SESSION = 8;

  private static final Set<String> LEFT_OUT =
      Set.of("write-individually/answer-in-more-than-a-word");
  private final CommentReader reader = new CommentReader();
  private final Account account;
  private final Instant at;
  private final BusinessClock clock;
  private final long now;
  private final Map<String, Talk> talks = new LinkedHashMap<>();
  private final Map<String, Talk> member = new HashMap<>();
  private final Map<String, Soul> souls = new HashMap<>();
  private final Map<String, Interaction> shares = new LinkedHashMap<>();
  private final Set<String> ownParents = new HashSet<>();
  private final Set<String> followers = new HashSet<>();
  private final Set<String> likers = new HashSet<>();
  private final Set<String> writers = new HashSet<>();
  private final TreeMap<String, Interaction> peers = new TreeMap<>();
  private final Map<String, int[]> visits = new HashMap<>();
  private final Set<String> ownTopics = new HashSet<>();
  private final List<Interaction> outreach = new ArrayList<>();
  private final List<Interaction> posts = new ArrayList<>();
  private final List<Interaction> written = new ArrayList<>();
  private final Set<String> ownNames = new HashSet<>();
  private final Set<String> ownKeys = new HashSet<>();
  private final List<String> out = new ArrayList<>();

  private Floor(Account account, Instant at) {
    this.account = account;
    this.at = at;
    this.clock = BusinessClock.of(account);
    this.now = at.toEpochMilli();
  }

  /** Whether it is written for that rule. */
  static boolean writes(String playbook, String rule) {
    return PLAYBOOKS.contains(playbook)
        && !LEFT_OUT.contains(playbook + "/" + rule)
        && (!playbook.equals("collaborate-in-your-niche") || NICHE.contains(rule));
  }

  /** One line a recommendation: rule, subject, occurrence and what it covers; sorted. */
  static List<String> evaluate(Account account, List<Interaction> oldestFirst, Instant at) {
    Floor floor = new Floor(account, at);
    floor.names(oldestFirst);
    for (Interaction row : oldestFirst) {
      if (row.at().isAfter(at)) {
        break;
      }
      floor.row(row);
    }
    floor.comments();
    floor.sharers();
    floor.habits();
    floor.niche();
    floor.out.sort(null);
    return floor.out;
  }

  private static final class Soul {
    double love;
    int comments;
    long first = Long.MAX_VALUE;
  }

  private static final class Talk {
    final Interaction opener;
    final boolean ignored;
    final Map<String, String> authors = new HashMap<>(4);
    final Set<String> answered = new HashSet<>(4);
    final List<Interaction> waiting = new ArrayList<>(2);
    @Nullable String lastOther;
    boolean hasOwn;

    Talk(Interaction opener, boolean ignored) {
      this.opener = opener;
      this.ignored = ignored;
      authors.put(opener.id(), opener.author());
      if (!opener.own()) {
        lastOther = opener.author();
        waiting.add(opener);
      }
    }

    void add(Interaction next) {
      authors.put(next.id(), next.author());
      String author = next.author();
      if (next.own()) {
        hasOwn = true;
        answered.add(opener.author());
        String parent = next.parent();
        String named = parent == null || parent.equals(opener.id()) ? null : authors.get(parent);
        String whom = named != null ? named : lastOther;
        if (whom != null) {
          answered.add(whom);
        }
        waiting.clear();
        return;
      }
      lastOther = author;
      if (author.equals(opener.author())
          || answered.contains(author)
          || (opener.own() && opener.id().equals(next.parent()))) {
        waiting.add(next);
      }
    }
  }

  private record Open(String id, String newest, double love, long since) {
    static final Comparator<Open> WARMEST =
        Comparator.comparingDouble((Open o) -> -o.love)
            .thenComparingLong(Open::since)
            .thenComparing(Open::id);
  }

  private void names(List<Interaction> rows) {
    ownNames.add(fold(account.name()));
    String me = account.me();
    if (me != null) {
      ownKeys.add(me);
    }
    for (Interaction row : rows) {
      if (row.own() && !row.at().isAfter(at)) {
        String name = row.authorName();
        String key = row.authorId();
        if (name != null) {
          ownNames.add(fold(name));
        }
        if (key != null) {
          ownKeys.add(key);
        }
      }
    }
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private boolean impostor(Interaction row) {
    String name = row.authorName();
    String key = row.authorId();
    return name != null
        && key != null
        && !ownKeys.isEmpty()
        && !ownKeys.contains(key)
        && ownNames.contains(fold(name));
  }

  private void row(Interaction row) {
    long when = row.at().toEpochMilli();
    if (row.own()) {
      own(row, when);
      return;
    }
    String author = row.author();
    if (row.kind() == Kind.PEER) {
      peers.put(author, row);
    } else if (when >= now - 90 * DAY
        && row.kind() != Kind.FOLLOWER
        && row.kind() != Kind.REACTION) {
      visits.computeIfAbsent(author, k -> new int[2])[0]++;
    }
    if (when >= now - 7 * DAY && !author.isEmpty()) {
      liked(row, author);
    }
    switch (row.kind()) {
      case COMMENT, MENTION, MESSAGE -> open(row);
      case REPLY -> reply(row);
      case SHARE -> {
        shares.put(row.id(), row);
        met(row, when);
      }
      case REACTION -> met(row, when);
      case FOLLOWER -> followers.add(author);
      case POST, OUTREACH, PEER -> {
        // others' work
      }
    }
  }

  private void liked(Interaction row, String author) {
    if (row.kind() == Kind.REACTION) {
      if (!writers.contains(author)) {
        likers.add(author);
      }
    } else if (row.kind() != Kind.FOLLOWER) {
      writers.add(author);
      likers.remove(author);
    }
  }

  private void own(Interaction row, long when) {
    String parent = row.parent();
    if (when >= now - 90 * DAY) {
      Talk within = parent == null ? null : member.get(parent);
      String answered = within == null ? null : within.authors.get(parent);
      if (row.kind() == Kind.POST) {
        ownTopics.addAll(topics(row.topics()));
      } else if (answered != null) {
        visits.computeIfAbsent(answered, k -> new int[2])[1]++;
      } else if (row.kind() == Kind.OUTREACH && parent != null) {
        visits.computeIfAbsent(parent, k -> new int[2])[1]++;
      }
    }
    if (when >= now - MONTH) {
      lately(row);
    }
    if (parent == null) {
      if (row.kind() == Kind.COMMENT) {
        enter(row, false);
      }
      return;
    }
    ownParents.add(parent);
    Talk talk = talk(row, parent);
    if (talk != null) {
      member.put(row.id(), talk);
      talk.add(row);
    }
  }

  private void lately(Interaction row) {
    switch (row.kind()) {
      case POST -> posts.add(row);
      case OUTREACH -> {
        outreach.add(row);
        written.add(row);
      }
      case COMMENT, REPLY -> written.add(row);
      case SHARE, MENTION, REACTION, FOLLOWER, MESSAGE, PEER -> {
        // no public words
      }
    }
  }

  private @Nullable Talk talk(Interaction row, String parent) {
    Talk direct = member.get(parent);
    if (direct != null) {
      return direct;
    }
    int dot = row.id().indexOf('.');
    return dot < 0 ? null : member.get(row.id().substring(0, dot));
  }

  private void enter(Interaction opener, boolean ignored) {
    Talk talk = new Talk(opener, ignored);
    member.put(opener.id(), talk);
    talks.put(opener.id(), talk);
  }

  private void open(Interaction row) {
    String parent = row.parent();
    Talk within = parent == null ? null : member.get(parent);
    if (within != null) {
      join(within, row);
      return;
    }
    boolean ignored = reader.read(row.text()).spam() || impostor(row);
    enter(row, ignored);
    if (!ignored) {
      met(row, row.at().toEpochMilli());
    }
  }

  private void reply(Interaction row) {
    String parent = row.parent();
    Talk within = parent == null ? null : talk(row, parent);
    if (within == null) {
      open(row);
    } else {
      join(within, row);
    }
  }

  private void join(Talk within, Interaction row) {
    member.put(row.id(), within);
    if (!impostor(row) && !reader.read(row.text()).spam()) {
      within.add(row);
      met(row, row.at().toEpochMilli());
    }
  }

  private void met(Interaction row, long when) {
    String author = row.author();
    if (author.isEmpty()) {
      return;
    }
    Soul soul = souls.computeIfAbsent(author, k -> new Soul());
    soul.first = Math.min(soul.first, when);
    boolean light = row.kind() == Kind.REACTION;
    int weight = row.kind() == Kind.MESSAGE ? 0 : light ? 1 : 3;
    long months = (now - when) / MONTH;
    soul.love += weight * Math.pow(0.9, (double) months);
    if (!light && row.kind() != Kind.SHARE) {
      soul.comments++;
    }
  }

  private double waited(long then) {
    long minutes = (now - then) / 60_000L;
    return minutes / 60.0;
  }

  private void comments() {
    List<Open> thanks = new ArrayList<>();
    List<Open> day = new ArrayList<>();
    List<Open> rest = new ArrayList<>();
    List<Talk> stale = new ArrayList<>();
    int opened = 0;
    int answered = 0;
    for (Talk talk : talks.values()) {
      long opening = talk.opener.at().toEpochMilli();
      if (!talk.opener.own()
          && talk.opener.kind() == Kind.COMMENT
          && opening >= now - MONTH
          && opening <= now - DAY) {
        opened++;
        answered += talk.hasOwn ? 1 : 0;
      }
      if (!talk.waiting.isEmpty() && !talk.ignored) {
        Interaction newest = talk.waiting.get(talk.waiting.size() - 1);
        if (newest.at().toEpochMilli() < now - MONTH) {
          stale.add(talk);
        } else {
          waiting(talk, newest, thanks, day, rest);
        }
      }
    }
    sessions("thank-in-a-session", thanks);
    sessions("answer-what-waited-a-working-day", day);
    sessions("answer-the-rest", rest);
    stale(stale);
    if (opened >= 10 && 100 * ((double) answered / opened) < 50) {
      about("respond-to-comments/keep-an-answering-slot", "account/" + account.name());
    }
  }

  private void waiting(
      Talk talk, Interaction newest, List<Open> thanks, List<Open> day, List<Open> rest) {
    CommentKind kind = CommentKind.GENERIC;
    boolean question = false;
    boolean concern = false;
    int words = 0;
    for (Interaction said : talk.waiting) {
      Judgement judged = reader.read(said.text());
      question |= judged.question();
      concern |= judged.kind() == CommentKind.CONCERN;
      words = Math.max(words, judged.words());
      kind = judged.kind();
    }
    Soul soul = souls.get(newest.author());
    double hours = waited(talk.waiting.get(0).at().toEpochMilli());
    boolean back = talk.hasOwn;
    boolean first =
        soul != null
            && !talk.opener.own()
            && !back
            && soul.first >= talk.opener.at().toEpochMilli()
            && newest.author().equals(talk.opener.author());
    int comments = soul == null ? 0 : soul.comments;
    int patience = account.platform().equals("youtube") ? 8 : 4;
    boolean cold = hours >= 168;
    CommentKind main = concern ? CommentKind.CONCERN : question ? CommentKind.QUESTION : kind;
    boolean quick =
        main == CommentKind.GENERIC
            || main == CommentKind.GREETING
            || (main == CommentKind.PRAISE && words <= 6);
    Instant from = talk.waiting.get(0).at();
    double working = clock.between(from, at).toMinutes() / 60.0;
    // a concern outweighs a question in what the comment mainly is; both may hold at once
    String rule =
        concern && !cold
            ? "respond-to-comments/answer-concerns"
            : question && hours >= patience && !cold
                ? "respond-to-comments/answer-questions-first"
                : peers.containsKey(newest.author())
                    ? "collaborate-in-your-niche/answer-peers"
                    : question && hours < patience
                        ? "respond-to-comments/answer-new-questions"
                        : back
                            ? "respond-to-comments/answer-back"
                            : newest.kind() == Kind.MESSAGE && working >= 0.5
                                ? "respond-to-comments/answer-messages"
                                : comments >= 3 && !cold
                                    ? "respond-to-comments/answer-regulars"
                                    : newest.kind() == Kind.MENTION && !quick
                                        ? "respond-to-comments/answer-mentions"
                                        : question && cold
                                            ? "respond-to-comments/answer-cold-questions"
                                            : concern
                                                ? "respond-to-comments/answer-cold-concerns"
                                                : first && words >= 8
                                                    ? "respond-to-comments/welcome-newcomers"
                                                    : null;
    double love = soul == null ? 0 : soul.love;
    String id = talk.opener.id();
    if (rule != null) {
      Kind said = newest.kind();
      String shown = said == Kind.REPLY ? "comment" : said.word();
      out.add(rule + "|" + shown + "/" + id + "|" + newest.id() + "|" + id + "@" + newest.id());
      return;
    }
    (quick ? thanks : working >= 9 ? day : rest)
        .add(new Open(id, newest.id(), love, newest.at().toEpochMilli()));
  }

  private void sessions(String rule, List<Open> open) {
    open.sort(Open.WARMEST);
    for (int i = 0; i < open.size(); i += SESSION) {
      List<Open> part = open.subList(i, Math.min(open.size(), i + SESSION));
      Comparator<Open> byTime = Comparator.comparingLong(Open::since).thenComparing(Open::id);
      Open oldest = part.stream().min(byTime).orElseThrow();
      Open newest = part.stream().max(byTime).orElseThrow();
      StringBuilder line = new StringBuilder("respond-to-comments/").append(rule);
      line.append("|session/").append(oldest.id).append('|').append(newest.newest).append('|');
      part.forEach(o -> line.append(o.id).append('@').append(o.newest).append(';'));
      out.add(line.substring(0, line.length() - 1));
    }
  }

  private void stale(List<Talk> stale) {
    if (stale.isEmpty()) {
      return;
    }
    stale.sort(Comparator.comparing(t -> t.waiting.get(t.waiting.size() - 1), Interaction.BY_TIME));
    StringBuilder covers = new StringBuilder();
    String last = "";
    for (Talk talk : stale) {
      last = talk.waiting.get(talk.waiting.size() - 1).id();
      covers.append(talk.opener.id()).append('@').append(last).append(';');
    }
    out.add(
        "respond-to-comments/decide-on-old-threads|session/"
            + stale.get(0).opener.id()
            + "|"
            + last
            + "|"
            + covers.substring(0, covers.length() - 1));
  }

  private void sharers() {
    List<Open> open = new ArrayList<>();
    for (Interaction share : shares.values()) {
      long when = share.at().toEpochMilli();
      if (when >= now - MONTH
          && !ownParents.contains(share.id())
          && !reader.read(share.text()).spam()) {
        Soul soul = souls.get(share.author());
        open.add(new Open(share.id(), share.id(), soul == null ? 0 : soul.love, when));
      }
    }
    sessions("thank-sharers", open);
    if (likers.size() >= 3) {
      about("respond-to-comments/visit-people-who-like", "session/likers");
    }
  }

  /** Once a week. */
  private void about(String rule, String subject) {
    String week = monday().toString();
    out.add(rule + "|" + subject + "|" + week + "|" + rule + "@" + week);
  }

  private LocalDate monday() {
    return LocalDate.ofInstant(at, account.zone())
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private void habits() {
    List<Interaction> links = outreach.stream().filter(o -> Links.in(o.text())).toList();
    if (links.size() >= 2) {
      texts("avoid-link-spam/no-links-in-others-threads", links);
    }
    List<Interaction> generic =
        outreach.stream().filter(o -> o.text() != null && isEmptyTalk(o, false)).toList();
    if (generic.size() >= 5) {
      texts("write-individually/say-what-you-liked", generic);
    }
    List<Interaction> linkPosts = posts.stream().filter(p -> Links.in(p.text())).toList();
    if (posts.size() >= 8 && 100.0 * linkPosts.size() / posts.size() >= 60) {
      texts("avoid-link-spam/fewer-link-posts", linkPosts);
    }
    copies();
  }

  private boolean isEmptyTalk(Interaction own, boolean praiseToo) {
    CommentKind kind = reader.read(own.text()).kind();
    return kind == CommentKind.GENERIC
        || kind == CommentKind.GREETING
        || (praiseToo && kind == CommentKind.PRAISE);
  }

  private void copies() {
    List<Interaction> candidates = new ArrayList<>();
    for (Interaction own : written) {
      if (own.text() != null
          && own.quotable()
          && (own.kind() == Kind.OUTREACH || !isEmptyTalk(own, true))) {
        candidates.add(own);
      }
    }
    List<Interaction> most = List.of();
    int people = 1;
    for (List<Interaction> group : Copies.among(candidates, w -> String.valueOf(w.text()))) {
      Set<String> places = new HashSet<>();
      for (Interaction one : group) {
        String parent = one.parent();
        String post = one.post();
        places.add(
            parent != null
                ? parent
                : post != null && one.kind() == Kind.OUTREACH ? post : one.id());
      }
      if (places.size() > people) {
        people = places.size();
        most = group;
      }
    }
    if (people >= 3) {
      texts("write-individually/no-same-words-to-many", most);
    }
  }

  private void texts(String name, List<Interaction> oldestFirst) {
    StringBuilder covers = new StringBuilder();
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      String id = oldestFirst.get(i).id();
      covers.append(name).append('/').append(id).append('@').append(id).append(';');
    }
    String newest = oldestFirst.get(oldestFirst.size() - 1).id();
    out.add(
        name + "|texts/" + newest + "|" + newest + "|" + covers.substring(0, covers.length() - 1));
  }

  private void niche() {
    peers.forEach(
        (key, row) -> {
          int[] counts = visits.getOrDefault(key, new int[2]);
          Set<String> shared = new HashSet<>(topics(row.topics()));
          boolean known = row.topics() != null && !ownTopics.isEmpty();
          shared.retainAll(ownTopics);
          Long audience = row.audience();
          boolean fits =
              known
                  && shared.size() >= 2
                  && audience != null
                  && !followers.isEmpty()
                  && (double) audience / followers.size() <= 5;
          if (counts[0] >= 2 && counts[1] < 1) {
            peer("visit-peers-who-came", key);
          } else if (fits && counts[1] < 1) {
            peer("meet-peers-with-your-topics", key);
          }
          if (fits && counts[0] >= 2 && counts[1] >= 2) {
            peer("ask-a-peer-you-talk-with", key);
          }
        });
  }

  private void peer(String rule, String key) {
    String name = "collaborate-in-your-niche/" + rule;
    String month = LocalDate.ofInstant(at, account.zone()).withDayOfMonth(1).toString();
    out.add(name + "|person/" + key + "|" + month + "|" + name + "/" + key + "@" + month);
  }

  private static List<String> topics(@Nullable String joined) {
    return joined == null
        ? List.of()
        : Arrays.stream(joined.split(";", -1))
            .filter(t -> !t.isBlank())
            .map(t -> t.strip().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
  }
}
