package tend.signals.topic;

import java.util.ArrayList;
import java.util.List;
import tend.signals.Reading;

/**
 * Finds the topics of texts that come one after another, as {@link Topics} does, and knows at any
 * time what they are so far. Texts and people are known by numbers from 0 on. Used by one thread.
 */
public final class RecurringWords {
  private final Terms terms = new Terms();
  private final TermGroups groups = new TermGroups();
  private List<Topic> topics = List.of();

  /** A topic and the texts that speak of it. */
  public static final class Topic {
    private final Term lead;
    private final List<String> words;
    private final int size;

    private Topic(TermGroup group) {
      this.lead = group.lead();
      this.words = List.copyOf(group.words());
      this.size = lead.size();
    }

    /** Stays the same as long as the topic's leading word does. */
    public String key() {
      return lead.key();
    }

    /** How people write it, the leading word or pair first, at most three. */
    public List<String> words() {
      return words;
    }

    /** How many texts speak of it. */
    public int size() {
      return size;
    }

    /** One of those texts, in the order in which they came. */
    public int text(int i) {
      return lead.text(i);
    }

    /** Whether that text is one of them. */
    public boolean isIn(int text) {
      return lead.standsIn(text);
    }
  }

  /** Adds what one person said. */
  public void add(Reading text, int person) {
    terms.add(text.content(), person);
  }

  /** The last text before that one by the same person; below 0 for none. */
  public int before(int text) {
    return terms.before(text);
  }

  /**
   * The topics, those of most people first; ties by key. The same list until one changes, which is
   * not to be written to.
   *
   * @param people how many people there are, whether or not they said anything
   */
  public List<Topic> topics(int people) {
    List<Term> ranked = terms.ranked(people);
    if (terms.isChanged()) {
      List<Topic> found = new ArrayList<>();
      for (TermGroup one : groups.of(ranked, terms.size())) {
        found.add(new Topic(one));
      }
      topics = found;
    }
    return topics;
  }
}
