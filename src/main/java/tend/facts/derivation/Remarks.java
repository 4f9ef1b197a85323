package tend.facts.derivation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tend.model.Interaction;
import tend.signals.Reading;
import tend.signals.topic.RecurringWords;
import tend.signals.words.Distinct;

/** What others said, who said it and of what topics it speaks. Used by one thread. */
final class Remarks {
  private static final int MOST_QUOTES = 3;
  private static final int MARKS = 3;
  private static final int COUNTED = 1;
  private static final int RECENT = 2;
  private static final int ASKING = 4;

  /** So few texts more are held against those before them, and else all are counted anew. */
  private static final int FEW = 4;

  private static final Count NOTHING = new Count(0, 0, 0, 0, 0, 0, 0, List.of());
  private final Instant countedSince;
  private final Instant recentSince;
  private final List<Interaction> said = new ArrayList<>();
  private final Map<String, Integer> writers = new HashMap<>();
  private final BitSet recentWriters = new BitSet();
  private final BitSet earlierWriters = new BitSet();
  private final RecurringWords words = new RecurringWords();
  private final Distinct distinct = new Distinct();

  /** By the keys of the topics as they last were, and these. */
  private Map<String, Count> counts = Map.of();

  private List<RecurringWords.Topic> found = List.of();
  private List<Counted> counted = List.of();

  /** For each thing said the number of who said it and the marks above. */
  private int[] marks = new int[64];

  /**
   * @param countedSince what is older only shows what people spoke of before
   * @param recentSince what is younger shows what they speak of now
   */
  Remarks(Instant countedSince, Instant recentSince) {
    this.countedSince = countedSince;
    this.recentSince = recentSince;
  }

  /**
   * A topic found, with what is counted of it lately.
   *
   * @param askers of these people, who asked something
   * @param now how many speak of it of those who wrote of late
   * @param before how many spoke of it of those who wrote before that
   * @param quotes some of what was said, one of each person
   */
  record Counted(
      RecurringWords.Topic found,
      int people,
      int askers,
      int lately,
      int questions,
      int now,
      int before,
      List<Interaction> quotes) {}

  /** Adds one, and tells whether that may change the topics. */
  boolean add(Interaction one, Reading reading) {
    Integer known = writers.putIfAbsent(one.author(), writers.size());
    int writer = known == null ? writers.size() - 1 : known;
    boolean recent = !one.at().isBefore(recentSince);
    BitSet wrote = recent ? recentWriters : earlierWriters;
    boolean first = known == null || !wrote.get(writer);
    wrote.set(writer);
    // who says nothing that could be of a topic only counts among those who wrote
    if (reading.hasTopicWords()) {
      add(one, reading, writer << MARKS | marks(one, reading, recent));
      return true;
    }
    return first;
  }

  private int marks(Interaction one, Reading reading, boolean recent) {
    int counted = one.at().isBefore(countedSince) ? 0 : COUNTED;
    int asking = counted != 0 && reading.judgement().question() ? ASKING : 0;
    return counted | asking | (recent ? RECENT : 0);
  }

  private void add(Interaction one, Reading reading, int mark) {
    if (said.size() == marks.length) {
      marks = Arrays.copyOf(marks, 2 * marks.length);
    }
    marks[said.size()] = mark;
    said.add(one);
    words.add(reading, mark >> MARKS);
  }

  /** How many people wrote of late. */
  int writersNow() {
    return recentWriters.cardinality();
  }

  /** How many wrote before that. */
  int writersBefore() {
    return earlierWriters.cardinality();
  }

  /** The topics of what was said, those of most people first; the same list until one changes. */
  @SuppressWarnings("ReferenceEquality") // the very list
  List<Counted> topics() {
    List<RecurringWords.Topic> topics = words.topics(writers.size());
    if (topics != found) {
      Map<String, Count> next = new HashMap<>();
      List<Counted> all = new ArrayList<>(topics.size());
      for (RecurringWords.Topic one : topics) {
        Count count = counts.getOrDefault(one.key(), NOTHING).of(one, this);
        next.put(one.key(), count);
        all.add(count.counted(one));
      }
      counts = next;
      counted = all;
      found = topics;
    }
    return counted;
  }

  /** What is counted of the first texts of a topic. */
  private record Count(
      int size,
      int people,
      int askers,
      int lately,
      int questions,
      int now,
      int before,
      List<Interaction> quotes) {
    Counted counted(RecurringWords.Topic found) {
      return new Counted(found, people, askers, lately, questions, now, before, quotes);
    }

    /** The same of all its texts. */
    Count of(RecurringWords.Topic found, Remarks all) {
      return found.size() == size ? this : all.count(found, this);
    }
  }

  private Count count(RecurringWords.Topic found, Count known) {
    int lately = known.lately;
    int questions = known.questions;
    for (int i = known.size; i < found.size(); i++) {
      int mark = marks[found.text(i)];
      lately += (mark & COUNTED) == 0 ? 0 : 1;
      questions += (mark & ASKING) == 0 ? 0 : 1;
    }
    return new Count(
        found.size(),
        people(found, COUNTED, COUNTED, known.size, known.people),
        people(found, ASKING, ASKING, known.size, known.askers),
        lately,
        questions,
        people(found, RECENT, RECENT, known.size, known.now),
        people(found, RECENT, 0, known.size, known.before),
        quotes(found));
  }

  /**
   * Who said something of it that has a mark, or has not.
   *
   * @param from how many of its texts were counted before
   * @param known how many people these came to
   */
  private int people(RecurringWords.Topic found, int mark, int asked, int from, int known) {
    distinct.begin();
    int end = found.size();
    if (from == 0 || end - from > FEW) {
      for (int i = 0; i < end; i++) {
        see(found, i, mark, asked);
      }
      return distinct.count();
    }
    int people = known;
    for (int i = from; i < end; i++) {
      people += see(found, i, mark, asked) && !isBefore(found, i, mark, asked) ? 1 : 0;
    }
    return people;
  }

  private boolean see(RecurringWords.Topic found, int i, int mark, int asked) {
    int one = marks[found.text(i)];
    return (one & mark) == asked && distinct.see(one >> MARKS);
  }

  /** Whether whoever wrote that text wrote one before that counts as well. */
  private boolean isBefore(RecurringWords.Topic found, int text, int mark, int asked) {
    int before = words.before(found.text(text));
    while (before >= 0 && !((marks[before] & mark) == asked && found.isIn(before))) {
      before = words.before(before);
    }
    return before >= 0;
  }

  /** The newest questions first, then the newest of the rest; one of each person. */
  private List<Interaction> quotes(RecurringWords.Topic one) {
    List<Interaction> quotes = new ArrayList<>();
    distinct.begin();
    quote(one, ASKING, quotes);
    quote(one, COUNTED, quotes);
    return List.copyOf(quotes);
  }

  private void quote(RecurringWords.Topic found, int mark, List<Interaction> quotes) {
    for (int i = found.size() - 1; i >= 0 && quotes.size() < MOST_QUOTES; i--) {
      int text = found.text(i);
      if ((marks[text] & mark) != 0 && distinct.see(marks[text] >> MARKS)) {
        quotes.add(said.get(text));
      }
    }
  }
}
