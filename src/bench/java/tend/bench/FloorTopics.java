package tend.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.CommentKind;
import tend.signals.topic.RecurringWords;
import tend.signals.topic.TopicKeys;
import tend.signals.topic.Topics;

/** What people speak of and how they sound. */
final class FloorTopics {
  private static final int ENOUGH_PEOPLE = 10;
  private static final double Z = 1.96;
  private final FloorBook book;
  private final FloorPosts posts;
  private final long lately;
  private final long earlier;
  private final List<FloorWord> said = new ArrayList<>();
  private int writersKnown;
  private long begins = FloorSoul.NEVER;
  private int comments;
  private int concerns;
  private int before;
  private int concernsBefore;

  FloorTopics(FloorBook book, FloorPosts posts) {
    this.book = book;
    this.posts = posts;
    this.lately = book.time.now - 14 * FloorTime.DAY;
    this.earlier = book.time.now - 74 * FloorTime.DAY;
  }

  /** A comment, reply or mention of somebody else's. */
  void said(FloorWord word, boolean ignored) {
    begins = begins == FloorSoul.NEVER ? word.when : begins;
    if (ignored || word.when < book.time.season) {
      return;
    }
    Interaction row = word.row;
    if (row.text() != null && row.quotable()) {
      said(word);
    }
    if (word.when >= earlier) {
      int concern = word.said.judgement().kind() == CommentKind.CONCERN ? 1 : 0;
      if (word.when >= lately) {
        comments++;
        concerns += concern;
      } else {
        before++;
        concernsBefore += concern;
      }
    }
  }

  private void said(FloorWord word) {
    FloorSoul who = word.author;
    if (who != null) {
      said.add(word);
      if (who.writer < 0) {
        who.writer = writersKnown++;
      }
    }
  }

  private static int writer(FloorWord word) {
    return word.author == null ? 0 : word.author.writer;
  }

  void items() {
    boolean enough = comments >= 10 && before >= 20;
    if (concerns >= 3 && enough && clearlyAbove(concerns, comments, concernsBefore, before)) {
      book.whole("listen/concerns-rose");
    }
    List<Counted> counted = new ArrayList<>();
    RecurringWords words = new RecurringWords();
    for (FloorWord word : said) {
      words.add(word.said, writer(word));
    }
    for (RecurringWords.Topic topic : words.topics(writersKnown)) {
      Counted one = counted(found(topic));
      if (one.people >= Topics.LEAST_PEOPLE) {
        counted.add(one);
      }
    }
    asked(counted);
    counted.forEach(this::risen);
  }

  private Topics.Found<FloorWord> found(RecurringWords.Topic topic) {
    List<FloorWord> sources = new ArrayList<>(topic.size());
    for (int i = 0; i < topic.size(); i++) {
      sources.add(said.get(topic.text(i)));
    }
    return new Topics.Found<>(topic.key(), topic.words(), sources);
  }

  /** By Wilson's interval of 95 %. */
  private static boolean clearlyAbove(int part, int whole, int otherPart, int otherWhole) {
    double low = Math.max(0, middle(part, whole) - reach(part, whole));
    double high = Math.min(1, middle(otherPart, otherWhole) + reach(otherPart, otherWhole));
    return low > high;
  }

  private static double middle(int part, int whole) {
    return ((double) part / whole + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
  }

  private static double reach(int part, int whole) {
    double p = (double) part / whole;
    return Z / (1 + Z * Z / whole) * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole));
  }

  /** A topic with the people of the last 60 days. */
  private static final class Counted {
    static final Comparator<Counted> MOST_ASKED =
        Comparator.comparing((Counted c) -> c.ownPostDays < 60)
            .thenComparingInt(c -> -c.askers)
            .thenComparingInt(c -> -c.people)
            .thenComparing(c -> c.found.key());
    final Topics.Found<FloorWord> found;
    final int people;
    final int askers;
    double ownPostDays = 365;
    boolean taken;

    Counted(Topics.Found<FloorWord> found, int people, int askers) {
      this.found = found;
      this.people = people;
      this.askers = askers;
    }
  }

  private Counted counted(Topics.Found<FloorWord> found) {
    long since = book.time.twoMonths;
    int people = people(found.sources(), word -> word.when >= since);
    int askers =
        people < 3
            ? 0
            : people(
                found.sources(), word -> word.when >= since && word.said.judgement().question());
    return new Counted(found, people, askers);
  }

  /** How many different people wrote those of the words. */
  private int people(List<FloorWord> words, Predicate<FloorWord> which) {
    int stamp = ++book.stamp;
    int people = 0;
    for (FloorWord word : words) {
      FloorSoul who = word.author;
      if (who != null && who.stamp != stamp && which.test(word)) {
        who.stamp = stamp;
        people++;
      }
    }
    return people;
  }

  /** The two that most people ask about and no own post spoke of. */
  private void asked(List<Counted> counted) {
    boolean any = false;
    for (Counted one : counted) {
      any |= one.askers >= 3;
    }
    if (!any) {
      return;
    }
    boolean known = book.own(Kind.POST);
    ownPostDays(counted);
    counted.sort(Counted.MOST_ASKED);
    for (Counted one : counted.subList(0, Math.min(2, counted.size()))) {
      if (one.askers >= 3 && (!known || one.ownPostDays >= 60)) {
        String rule = known ? "answer-what-many-ask" : "look-at-what-many-ask";
        item("answer-in-a-post/" + rule, one);
        one.taken = true;
      }
    }
  }

  /** From the newest post back, until one spoke of each. */
  private void ownPostDays(List<Counted> counted) {
    Map<String, Counted> left = new HashMap<>();
    counted.forEach(one -> left.put(one.found.key(), one));
    TopicKeys keys = new TopicKeys(left.keySet());
    List<FloorPost> all = posts.all();
    long year = book.time.now - 365 * FloorTime.DAY;
    for (int i = all.size() - 1; i >= 0 && !left.isEmpty() && all.get(i).when >= year; i--) {
      FloorPost post = all.get(i);
      for (String term : keys.in(spoken(post.row))) {
        Counted one = left.remove(term);
        if (one != null) {
          one.ownPostDays = book.time.days(post.when);
        }
      }
    }
  }

  private static String spoken(Interaction post) {
    String text = post.text() == null ? "" : post.text();
    String topics = post.topics();
    return topics == null ? text : text + " " + topics;
  }

  private void risen(Counted one) {
    if (one.taken || one.people < 5 || begins == FloorSoul.NEVER || begins > book.time.season) {
      return;
    }
    long month = book.time.month;
    int now = people(one.found.sources(), word -> word.when >= month);
    int then = people(one.found.sources(), word -> word.when < month);
    int[] writers = writers();
    boolean enough = writers[0] >= ENOUGH_PEOPLE && writers[1] >= ENOUGH_PEOPLE;
    if (enough
        && (double) now / writers[0] / (Math.max(then, 0.5) / writers[1]) >= 3
        && clearlyAbove(now, writers[0], then, writers[1])) {
      item("listen/a-topic-came-up", one);
    }
  }

  private int @org.jspecify.annotations.Nullable [] writers;

  /** Who wrote in the last 30 days, and in the 60 before. */
  private int[] writers() {
    int[] known = writers;
    if (known == null) {
      long month = book.time.month;
      known =
          new int[] {
            people(said, word -> word.when >= month), people(said, word -> word.when < month)
          };
      writers = known;
    }
    return known;
  }

  private void item(String rule, Counted one) {
    book.items.add(FloorItem.one(rule, "topic", one.found.key(), book.time.firstOfMonth));
  }
}
