package tend.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.CannedPhrases;
import tend.signals.CommentKind;
import tend.signals.Copies;
import tend.signals.Reading;
import tend.signals.Voice;
import tend.signals.intent.Does;

/** What the account wrote lately: the playbooks about its own texts and visits. */
final class FloorTexts {
  private final FloorBook book;
  private final long seasonAndWeek;
  private final List<FloorText> posts = new ArrayList<>();
  private final List<FloorText> outreach = new ArrayList<>();
  private final List<FloorText> asking = new ArrayList<>();
  private final List<FloorText> older = new ArrayList<>();
  private final List<FloorText> written = new ArrayList<>();
  private final List<FloorText> ofWeek = new ArrayList<>();
  private final List<FloorText> copied = new ArrayList<>();
  private final List<FloorText> shortAnswers = new ArrayList<>();
  private int monthReplies;
  private int dayPosts;
  private int dayReplies;
  private int weekPosts;
  private int genuine;

  FloorTexts(FloorBook book) {
    this.book = book;
    this.seasonAndWeek = book.time.now - 97 * FloorTime.DAY;
  }

  void own(Interaction row, Kind kind, long when, Reading said) {
    if (when < seasonAndWeek || !(kind == Kind.POST || isReply(kind))) {
      return;
    }
    FloorText text = new FloorText(row, said);
    boolean readable = row.text() != null && row.quotable();
    if (when < book.time.month) {
      if (readable && kind != Kind.POST) {
        older.add(text);
      }
      return;
    }
    if (readable) {
      asking.add(text);
    }
    boolean today = when > book.time.day;
    boolean lately = when >= book.time.week;
    if (kind == Kind.POST) {
      posts.add(text);
      dayPosts += today ? 1 : 0;
      weekPosts += lately ? 1 : 0;
    } else {
      reply(text, kind, readable, lately);
      dayReplies += today ? 1 : 0;
    }
  }

  private static boolean isReply(Kind kind) {
    return kind == Kind.COMMENT || kind == Kind.REPLY || kind == Kind.OUTREACH;
  }

  private void reply(FloorText text, Kind kind, boolean readable, boolean lately) {
    monthReplies++;
    if (readable) {
      (lately ? ofWeek : older).add(text);
      written.add(text);
    }
    if (kind == Kind.OUTREACH) {
      outreach.add(text);
      if (lately && !text.said().does(Does.LINK)) {
        genuine += text.row().text() == null || !text.said().isEmptyTalk() ? 1 : 0;
      }
    }
    if (readable && (kind == Kind.OUTREACH || !isThanks(text.said()))) {
      copied.add(text);
    }
  }

  private static boolean isThanks(Reading own) {
    return own.isEmptyTalk() || own.judgement().kind() == CommentKind.PRAISE;
  }

  /** The first own reply in a thread that somebody else opened. */
  void firstAnswer(Interaction own, long when, Reading said, Reading opening) {
    if (when >= book.time.month
        && opening.judgement().words() >= 20
        && own.text() != null
        && own.quotable()
        && said.judgement().words() <= 2
        && !said.does(Does.LINK)
        && !said.does(Does.NUMBER)) {
      shortAnswers.add(new FloorText(own, said));
    }
  }

  /** Own posts of the last 30 days. */
  int monthPosts() {
    return posts.size();
  }

  void items() {
    links();
    asks();
    engageElsewhere();
    individually();
    voice();
    limits();
  }

  private void links() {
    List<FloorText> links = those(outreach, said -> said.does(Does.LINK));
    if (links.size() >= 2) {
      texts("avoid-link-spam/no-links-in-others-threads", links);
    }
    if (posts.size() >= 8) {
      List<FloorText> linkPosts = those(posts, said -> said.does(Does.LINK));
      if (100.0 * linkPosts.size() / posts.size() >= 60) {
        texts("avoid-link-spam/fewer-link-posts", linkPosts);
      }
    }
  }

  private void asks() {
    List<FloorText> swaps = those(asking, said -> said.does(Does.SWAP));
    List<FloorText> bait = those(asking, said -> said.does(Does.BAIT));
    if (!swaps.isEmpty()) {
      texts("no-bait-no-swaps/ask-for-no-trade", swaps);
    }
    if (bait.size() >= 2) {
      texts("no-bait-no-swaps/fish-for-no-reactions", bait);
    }
  }

  private void engageElsewhere() {
    if (!book.own(Kind.POST) || !book.own(Kind.OUTREACH)) {
      return;
    }
    if (weekPosts >= 2 && genuine < 1) {
      book.whole("engage-elsewhere/visit-somebody");
    }
    if (weekPosts >= 4 && genuine >= 1 && genuine < weekPosts) {
      book.whole("engage-elsewhere/visit-more-than-you-post");
    }
  }

  private void individually() {
    List<FloorText> generic = those(outreach, said -> said.isText() && said.isEmptyTalk());
    if (generic.size() >= 5) {
      texts("write-individually/say-what-you-liked", generic);
    }
    if (shortAnswers.size() >= 3) {
      texts("write-individually/answer-in-more-than-a-word", shortAnswers);
    }
    copies();
  }

  private void copies() {
    List<FloorText> most = List.of();
    int people = 2;
    for (List<FloorText> group : Copies.among(copied, readings(copied))) {
      if (group.size() <= people) {
        continue;
      }
      Set<String> places = new HashSet<>();
      for (FloorText one : group) {
        places.add(place(one.row()));
      }
      if (places.size() > people) {
        people = places.size();
        most = group;
      }
    }
    if (!most.isEmpty()) {
      texts("write-individually/no-same-words-to-many", most);
    }
  }

  private static String place(Interaction one) {
    String parent = one.parent();
    String post = one.post();
    return parent != null ? parent : post != null && one.kind() == Kind.OUTREACH ? post : one.id();
  }

  private void voice() {
    if (monthReplies >= 20) {
      CannedPhrases.of(readings(written))
          .most()
          .filter(phrase -> phrase.count() > 1 && phrase.percent() >= 40)
          .map(phrase -> those(written, phrase.isIn()))
          .ifPresent(with -> texts("sound-like-yourself/retire-a-phrase", with));
    }
    if (ofWeek.size() >= 3 && older.size() >= Voice.LEAST_TEXTS) {
      Voice voice = Voice.of(readings(older));
      List<FloorText> off = those(ofWeek, said -> !voice.departures(said).isEmpty());
      if (off.size() >= 3) {
        texts("sound-like-yourself/read-it-aloud", off);
      }
    }
  }

  private void limits() {
    boolean verified = Boolean.TRUE.equals(book.account.preferences().verified());
    if (verified || !book.account.platform().equals("x")) {
      return;
    }
    if (dayPosts > 50) {
      book.whole("stay-within-limits/x-daily-posts");
    }
    if (dayReplies > 200) {
      book.whole("stay-within-limits/x-daily-replies");
    }
  }

  private void texts(String rule, List<FloorText> oldestFirst) {
    book.texts(rule, oldestFirst.size(), i -> oldestFirst.get(i).row());
  }

  private static List<Reading> readings(List<FloorText> texts) {
    List<Reading> readings = new ArrayList<>(texts.size());
    for (FloorText text : texts) {
      readings.add(text.said());
    }
    return readings;
  }

  private static List<FloorText> those(List<FloorText> texts, Predicate<Reading> which) {
    List<FloorText> found = new ArrayList<>();
    for (FloorText text : texts) {
      if (which.test(text.said())) {
        found.add(text);
      }
    }
    return found;
  }
}
