package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.GenericPraise;
import tend.facts.Imported;
import tend.facts.LinkPosts;
import tend.facts.LinksElsewhere;
import tend.facts.Pace;
import tend.facts.RepeatedText;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.CommentKind;
import tend.signals.Copies;
import tend.signals.Reading;
import tend.signals.intent.Does;

/**
 * What the account itself wrote lately, turned into facts about its habits. Used once, by one
 * thread.
 */
final class OwnVoice {
  private static final Duration MONTH = Duration.ofDays(30);
  private final Instant monthAgo;
  private final Instant dayAgo;
  private final List<OwnText> outreach = new ArrayList<>();
  private final List<OwnText> posts = new ArrayList<>();
  private final List<OwnText> written = new ArrayList<>();
  private final OwnWords words;
  private final Visiting visiting;

  /** The facts about its texts; null when they are to be made anew. */
  private @Nullable List<Object> ofTexts;

  private int postsOfTheDay;
  private int repliesOfTheDay;

  OwnVoice(Instant at) {
    this.monthAgo = at.minus(MONTH);
    this.dayAgo = at.minus(Duration.ofDays(1));
    this.words = new OwnWords(at);
    this.visiting = new Visiting(at);
  }

  /** An own reply in a thread that had none yet. */
  void answers(Interaction own, Conversation within, Reading said) {
    ofTexts = null;
    words.answers(own, said, within.opening);
  }

  void take(Interaction own, SoFar soFar) {
    if (!words.isRecent(own)) {
      return;
    }
    ofTexts = null;
    OwnText text = new OwnText(own, soFar.reading(own));
    words.take(text);
    visiting.take(own, text.reading());
    if (own.at().isBefore(monthAgo)) {
      return;
    }
    boolean today = own.at().isAfter(dayAgo);
    switch (own.kind()) {
      case POST -> {
        posts.add(text);
        postsOfTheDay += today ? 1 : 0;
      }
      case OUTREACH -> {
        outreach.add(text);
        written.add(text);
        repliesOfTheDay += today ? 1 : 0;
      }
      case COMMENT, REPLY -> {
        written.add(text);
        repliesOfTheDay += today ? 1 : 0;
      }
      case SHARE, MENTION, REACTION, FOLLOWER, MESSAGE, PEER -> {
        // no public words of its own
      }
    }
  }

  List<Object> facts(Imported imported) {
    List<Object> facts = new ArrayList<>();
    facts.add(pace(imported));
    List<Object> known = ofTexts;
    if (known == null) {
      known = ofTexts();
      ofTexts = known;
    }
    facts.addAll(known);
    facts.add(visiting.fact(imported));
    return facts;
  }

  private List<Object> ofTexts() {
    List<Object> facts = new ArrayList<>();
    List<Interaction> links = OwnText.newest(outreach, OwnVoice::hasLink);
    if (!links.isEmpty()) {
      facts.add(new LinksElsewhere(links.size(), percent(links, outreach), links));
    }
    List<Interaction> generic = OwnText.newest(outreach, OwnVoice::saysNothing);
    if (!generic.isEmpty()) {
      facts.add(new GenericPraise(generic.size(), generic));
    }
    List<Interaction> linkPosts = OwnText.newest(posts, OwnVoice::hasLink);
    if (!linkPosts.isEmpty()) {
      facts.add(new LinkPosts(posts.size(), percent(linkPosts, posts), linkPosts));
    }
    copies(facts);
    facts.addAll(words.facts());
    return facts;
  }

  private Pace pace(Imported imported) {
    boolean anyPosts = imported.own().contains(Kind.POST);
    boolean anyReplies = imported.ownReplies();
    return new Pace(
        anyPosts ? postsOfTheDay : null,
        anyReplies ? repliesOfTheDay : null,
        anyPosts ? posts.size() : null,
        anyReplies ? written.size() : null);
  }

  /** The words that went to the most; thanks for a comment are no copies, however often said. */
  private void copies(List<Object> facts) {
    List<OwnText> own = new ArrayList<>();
    for (OwnText one : written) {
      if (mayBeCopied(one)) {
        own.add(one);
      }
    }
    RepeatedText most = null;
    for (List<OwnText> group : Copies.among(own, OwnText.readings(own))) {
      Set<String> places = new HashSet<>();
      group.forEach(one -> places.add(place(one.row())));
      if (places.size() > 1 && (most == null || places.size() > most.people())) {
        most = new RepeatedText(places.size(), OwnText.newest(group, any -> true));
      }
    }
    if (most != null) {
      facts.add(most);
    }
  }

  private static boolean mayBeCopied(OwnText own) {
    Interaction row = own.row();
    return row.text() != null
        && row.quotable()
        && (row.kind() == Kind.OUTREACH || !isThanks(own.reading()));
  }

  private static boolean isThanks(Reading own) {
    return own.isEmptyTalk() || own.judgement().kind() == CommentKind.PRAISE;
  }

  /** The post or thread it was written under. */
  private static String place(Interaction one) {
    String parent = one.parent();
    String post = one.post();
    return parent != null ? parent : post != null && one.kind() == Kind.OUTREACH ? post : one.id();
  }

  private static boolean hasLink(Reading own) {
    return own.does(Does.LINK);
  }

  private static boolean saysNothing(Reading own) {
    return own.isText() && own.isEmptyTalk();
  }

  private static double percent(List<?> part, List<?> all) {
    return 100.0 * part.size() / all.size();
  }
}
