package tend.bench;

import java.util.Arrays;
import java.util.List;
import tend.model.Kind;

/** How often and how soon comments were answered, and whether talks went on. */
final class FloorWaits {
  private static final String QUICK = "be-quick-and-reliable/";
  private final FloorBook book;
  private final List<FloorTalk> talks;
  private final long now;

  /** Of the last 30 days, newest 24 hours included, whoever wrote them. */
  int monthComments;

  private final Count comments = new Count();
  private final Count month = new Count();
  private final Count week = new Count();
  private int weekOpened;
  private int answeredTalks;
  private int wentOn;

  FloorWaits(FloorBook book, List<FloorTalk> talks) {
    this.book = book;
    this.talks = talks;
    this.now = book.time.now;
    count();
  }

  /** Waits of one period. */
  private static final class Count {
    private double[] waits = new double[16];
    int size;
    int answered;

    void add(double wait, boolean hasAnswer) {
      if (size == waits.length) {
        waits = Arrays.copyOf(waits, 2 * size);
      }
      waits[size++] = wait;
      answered += hasAnswer ? 1 : 0;
    }

    /** By nearest rank; there must be one. */
    double median() {
      Arrays.sort(waits, 0, size);
      return waits[(int) Math.ceil(50 / 100.0 * size) - 1];
    }

    double percent(int part) {
      return 100.0 * part / size;
    }

    int beyondDay() {
      int beyond = 0;
      for (int i = 0; i < size; i++) {
        beyond += waits[i] > 24 ? 1 : 0;
      }
      return beyond;
    }
  }

  private void count() {
    for (int i = talks.size() - 1; i >= 0; i--) {
      FloorTalk talk = talks.get(i);
      if (talk.when < book.time.month) {
        return;
      }
      if (!talk.row.own()) {
        take(talk);
      }
    }
  }

  private void take(FloorTalk talk) {
    if (talk.hasOwn && talk.when > book.time.month) {
      answeredTalks++;
      wentOn += talk.wentOn ? 1 : 0;
    }
    Kind kind = talk.row.kind();
    boolean ripe = talk.when <= book.time.day;
    if (kind == Kind.COMMENT) {
      monthComments++;
      if (ripe) {
        long seconds = ((talk.hasOwn ? talk.firstAnswer : now) - talk.when) / 1_000;
        comments.add(Math.round(seconds / 6.0) / 10.0, talk.hasOwn);
      }
    }
    if (!talk.ignored && (kind == Kind.COMMENT || kind == Kind.MESSAGE)) {
      boolean lately = talk.when >= book.time.week;
      weekOpened += lately ? 1 : 0;
      if (ripe) {
        double hours = hours(talk, talk.hasOwn, now);
        month.add(hours, talk.hasOwn);
        if (lately) {
          week.add(hours, talk.hasOwn);
        }
      }
    }
  }

  private static double hours(FloorTalk talk, boolean answered, long seen) {
    long seconds = ((answered ? talk.firstAnswer : seen) - talk.when) / 1_000;
    return seconds / 3600.0;
  }

  void items() {
    if (comments.size > 0) {
      habits();
    }
    if (book.account.platform().equals("facebook") && weekOpened >= 10 && week.size > 0) {
      badge();
    }
    if (answeredTalks >= 10
        && book.conversations()
        && book.ownReplies()
        && 100.0 * wentOn / answeredTalks < 10) {
      book.whole("lasting-relationships/conversations-stay-short");
    }
  }

  private void habits() {
    double rate = 100 * ((double) comments.answered / comments.size);
    double median = comments.median() / 60;
    if (monthComments >= 10) {
      if (rate < 50) {
        book.whole("respond-to-comments/keep-an-answering-slot");
      } else if (median > 24) {
        book.whole(QUICK + "set-a-time-for-answering");
      }
      if (median <= 24 && month.size > 0 && month.percent(month.beyondDay()) >= 20) {
        book.whole(QUICK + "begin-with-the-longest-wait");
      }
    }
    if (median > 2 && median <= 24 && month.size >= 5) {
      slower();
    }
  }

  /** The month before as it stood then. */
  private void slower() {
    Count before = new Count();
    long seen = book.time.month;
    for (int i = talks.size() - 1; i >= 0 && talks.get(i).when >= book.time.twoMonths; i--) {
      FloorTalk talk = talks.get(i);
      if (talk.when <= seen - FloorTime.DAY && counts(talk)) {
        before.add(hours(talk, talk.hasOwn && talk.firstAnswer <= seen, seen), false);
      }
    }
    if (before.size >= 5) {
      double then = before.median();
      if (then != 0 && 100 * (month.median() / then - 1) >= 50) {
        book.whole(QUICK + "see-what-slowed-answers");
      }
    }
  }

  private static boolean counts(FloorTalk talk) {
    Kind kind = talk.row.kind();
    return !talk.row.own() && !talk.ignored && (kind == Kind.COMMENT || kind == Kind.MESSAGE);
  }

  private void badge() {
    double rate = week.percent(week.answered);
    double median = week.median();
    if (rate >= 90 && median > 0.25 && median <= 2) {
      book.whole(QUICK + "answer-sooner-for-the-badge");
    }
    if (median <= 0.25 && rate >= 75 && rate < 90) {
      book.whole(QUICK + "answer-more-for-the-badge");
    }
  }
}
