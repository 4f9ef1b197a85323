package tend.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.CannedPhrases;
import tend.signals.CommentKind;
import tend.signals.Copies;
import tend.signals.Does;
import tend.signals.Judgement;
import tend.signals.Links;
import tend.signals.Reading;
import tend.signals.Voice;

/** What the account wrote lately: the playbooks about its own texts and visits. */
final class FloorTexts {
  private final FloorBook book;
  private final long seasonAndWeek;
  private final List<Interaction> posts = new ArrayList<>();
  private final List<Interaction> outreach = new ArrayList<>();
  private final List<Interaction> asking = new ArrayList<>();
  private final List<Interaction> older = new ArrayList<>();
  private final List<Interaction> written = new ArrayList<>();
  private final List<Interaction> ofWeek = new ArrayList<>();
  private final List<Interaction> copied = new ArrayList<>();
  private final List<Interaction> shortAnswers = new ArrayList<>();
  private int monthReplies;
  private int dayPosts;
  private int dayReplies;
  private int weekPosts;
  private int genuine;

  FloorTexts(FloorBook book) {
    this.book = book;
    this.seasonAndWeek = book.time.now - 97 * FloorTime.DAY;
  }

  void own(Interaction row, Kind kind, long when) {
    if (when < seasonAndWeek || !(kind == Kind.POST || isReply(kind))) {
      return;
    }
    boolean readable = row.text() != null && row.quotable();
    if (when < book.time.month) {
      if (readable && kind != Kind.POST) {
        older.add(row);
      }
      return;
    }
    if (readable) {
      asking.add(row);
    }
    boolean today = when > book.time.day;
    boolean lately = when >= book.time.week;
    if (kind == Kind.POST) {
      posts.add(row);
      dayPosts += today ? 1 : 0;
      weekPosts += lately ? 1 : 0;
    } else {
      reply(row, kind, readable, lately);
      dayReplies += today ? 1 : 0;
    }
  }

  private static boolean isReply(Kind kind) {
    return kind == Kind.COMMENT || kind == Kind.REPLY || kind == Kind.OUTREACH;
  }

  private void reply(Interaction row, Kind kind, boolean readable, boolean lately) {
    monthReplies++;
    if (readable) {
      (lately ? ofWeek : older).add(row);
      written.add(row);
    }
    if (kind == Kind.OUTREACH) {
      outreach.add(row);
      if (lately && !Links.in(row.text())) {
        genuine += row.text() == null || !book.saysNothing(row.text()) ? 1 : 0;
      }
    }
    if (readable && (kind == Kind.OUTREACH || !isThanks(row))) {
      copied.add(row);
    }
  }

  private boolean isThanks(Interaction own) {
    CommentKind kind = book.reader.read(own.text()).kind();
    return kind == CommentKind.GENERIC
        || kind == CommentKind.GREETING
        || kind == CommentKind.PRAISE;
  }

  /** The first own reply in a thread that somebody else opened. */
  void firstAnswer(Interaction own, long when, @Nullable Judgement opening) {
    String text = own.text();
    if (opening != null
        && opening.words() >= 20
        && text != null
        && when >= book.time.month
        && own.quotable()
        && book.reader.read(text).words() <= 2
        && !Links.in(text)
        && text.codePoints().noneMatch(c -> Character.isDigit(c) || Character.isIdeographic(c))) {
      shortAnswers.add(own);
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
    List<Interaction> links = those(outreach, row -> Links.in(row.text()));
    if (links.size() >= 2) {
      book.texts("avoid-link-spam/no-links-in-others-threads", links);
    }
    if (posts.size() >= 8) {
      List<Interaction> linkPosts = those(posts, row -> Links.in(row.text()));
      if (100.0 * linkPosts.size() / posts.size() >= 60) {
        book.texts("avoid-link-spam/fewer-link-posts", linkPosts);
      }
    }
  }

  private void asks() {
    List<Interaction> swaps = new ArrayList<>();
    List<Interaction> bait = new ArrayList<>();
    for (Interaction row : asking) {
      Reading asks = Reading.of(row.text());
      if (asks.does(Does.SWAP)) {
        swaps.add(row);
      }
      if (asks.does(Does.BAIT)) {
        bait.add(row);
      }
    }
    if (!swaps.isEmpty()) {
      book.texts("no-bait-no-swaps/ask-for-no-trade", swaps);
    }
    if (bait.size() >= 2) {
      book.texts("no-bait-no-swaps/fish-for-no-reactions", bait);
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
    List<Interaction> generic =
        those(outreach, row -> row.text() != null && book.saysNothing(row.text()));
    if (generic.size() >= 5) {
      book.texts("write-individually/say-what-you-liked", generic);
    }
    if (shortAnswers.size() >= 3) {
      book.texts("write-individually/answer-in-more-than-a-word", shortAnswers);
    }
    copies();
  }

  private void copies() {
    List<Interaction> most = List.of();
    int people = 2;
    for (List<Interaction> group : Copies.among(copied, row -> String.valueOf(row.text()))) {
      Set<String> places = new HashSet<>();
      for (Interaction one : group) {
        places.add(place(one));
      }
      if (places.size() > people) {
        people = places.size();
        most = group;
      }
    }
    if (!most.isEmpty()) {
      book.texts("write-individually/no-same-words-to-many", most);
    }
  }

  private static String place(Interaction one) {
    String parent = one.parent();
    String post = one.post();
    return parent != null ? parent : post != null && one.kind() == Kind.OUTREACH ? post : one.id();
  }

  private void voice() {
    if (monthReplies >= 20) {
      CannedPhrases.of(texts(written))
          .most()
          .filter(phrase -> phrase.count() > 1 && phrase.percent() >= 40)
          .map(CannedPhrases.Phrase::isIn)
          .map(is -> those(written, row -> is.test(Reading.of(row.text()))))
          .ifPresent(with -> book.texts("sound-like-yourself/retire-a-phrase", with));
    }
    if (ofWeek.size() >= 3 && older.size() >= Voice.LEAST_TEXTS) {
      Voice voice = Voice.of(texts(older));
      List<Interaction> off =
          those(ofWeek, row -> !voice.departures(Reading.of(row.text())).isEmpty());
      if (off.size() >= 3) {
        book.texts("sound-like-yourself/read-it-aloud", off);
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

  private static List<Reading> texts(List<Interaction> rows) {
    List<Reading> texts = new ArrayList<>(rows.size());
    rows.forEach(row -> texts.add(Reading.of(row.text())));
    return texts;
  }

  private static List<Interaction> those(List<Interaction> rows, Predicate<Interaction> which) {
    List<Interaction> found = new ArrayList<>();
    for (Interaction row : rows) {
      if (which.test(row)) {
        found.add(row);
      }
    }
    return found;
  }
}
