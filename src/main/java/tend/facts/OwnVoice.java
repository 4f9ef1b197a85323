package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.CommentKind;
import tend.signals.CommentReader;
import tend.signals.Copies;
import tend.signals.Links;

/**
 * What the account itself wrote lately, turned into facts about its habits. Used once, by one
 * thread.
 */
final class OwnVoice {
  private static final Duration MONTH = Duration.ofDays(30);
  private final Instant at;
  private final CommentReader reader;
  private final List<Interaction> outreach = new ArrayList<>();
  private final List<Interaction> posts = new ArrayList<>();
  private final List<Interaction> written = new ArrayList<>();
  private final OwnWords words;
  private final Visiting visiting;
  private int postsOfTheDay;
  private int repliesOfTheDay;

  OwnVoice(Instant at, CommentReader reader) {
    this.at = at;
    this.reader = reader;
    this.words = new OwnWords(at, reader);
    this.visiting = new Visiting(at, reader);
  }

  /** An own reply in a thread that had none yet. */
  void answers(Interaction own, Conversation within) {
    words.answers(own, within.opening);
  }

  void take(Interaction own) {
    words.take(own);
    visiting.take(own);
    if (own.at().isBefore(at.minus(MONTH))) {
      return;
    }
    boolean today = own.at().isAfter(at.minus(Duration.ofDays(1)));
    switch (own.kind()) {
      case POST -> {
        posts.add(own);
        postsOfTheDay += today ? 1 : 0;
      }
      case OUTREACH -> {
        outreach.add(own);
        written.add(own);
        repliesOfTheDay += today ? 1 : 0;
      }
      case COMMENT, REPLY -> {
        written.add(own);
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
    List<Interaction> links =
        newestFirst(outreach.stream().filter(o -> Links.in(o.text())).toList());
    if (!links.isEmpty()) {
      facts.add(new LinksElsewhere(links.size(), percent(links, outreach), links));
    }
    List<Interaction> generic = newestFirst(outreach.stream().filter(this::saysNothing).toList());
    if (!generic.isEmpty()) {
      facts.add(new GenericPraise(generic.size(), generic));
    }
    List<Interaction> linkPosts =
        newestFirst(posts.stream().filter(p -> Links.in(p.text())).toList());
    if (!linkPosts.isEmpty()) {
      facts.add(new LinkPosts(posts.size(), percent(linkPosts, posts), linkPosts));
    }
    copies(facts);
    facts.addAll(words.facts());
    facts.add(visiting.fact(imported));
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
    List<Interaction> withText =
        written.stream()
            .filter(w -> w.text() != null && w.quotable())
            .filter(w -> w.kind() == Kind.OUTREACH || !isThanks(w))
            .toList();
    RepeatedText most = null;
    for (List<Interaction> group :
        Copies.among(withText, w -> Objects.requireNonNullElse(w.text(), ""))) {
      Set<String> places = new HashSet<>();
      group.forEach(one -> places.add(place(one)));
      if (places.size() > 1 && (most == null || places.size() > most.people())) {
        most = new RepeatedText(places.size(), newestFirst(group));
      }
    }
    if (most != null) {
      facts.add(most);
    }
  }

  private boolean isThanks(Interaction own) {
    CommentKind kind = reader.read(own.text()).kind();
    return kind == CommentKind.GENERIC
        || kind == CommentKind.GREETING
        || kind == CommentKind.PRAISE;
  }

  /** The post or thread it was written under. */
  private static String place(Interaction one) {
    String parent = one.parent();
    String post = one.post();
    return parent != null ? parent : post != null && one.kind() == Kind.OUTREACH ? post : one.id();
  }

  private boolean saysNothing(Interaction one) {
    CommentKind kind = reader.read(one.text()).kind();
    return one.text() != null && (kind == CommentKind.GENERIC || kind == CommentKind.GREETING);
  }

  private static double percent(List<Interaction> part, List<Interaction> all) {
    return 100.0 * part.size() / all.size();
  }

  private static List<Interaction> newestFirst(List<Interaction> list) {
    List<Interaction> sorted = new ArrayList<>(list);
    sorted.sort(Interaction.BY_TIME);
    Collections.reverse(sorted);
    return sorted;
  }
}
