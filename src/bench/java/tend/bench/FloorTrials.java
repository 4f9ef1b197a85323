package tend.bench;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.trial.Trial;

/** Own posts of the last 90 days held against each other by who came to them. */
final class FloorTrials {
  private static final double CONFIDENCE = 0.95;
  private static final long FIRST = 7 * FloorTime.DAY;
  private final FloorBook book;
  private final FloorPosts posts;
  private boolean named;
  private long lastTrial = FloorSoul.NEVER;

  FloorTrials(FloorBook book, FloorPosts posts) {
    this.book = book;
    this.posts = posts;
  }

  private record Comparison(
      String about, String kind, List<FloorPost> first, List<FloorPost> second) {}

  void ownPost(FloorPost post) {
    lastTrial = column(post, "trial") == null ? lastTrial : post.when;
  }

  private static @Nullable String column(FloorPost post, String name) {
    if (post.row.more().isEmpty()) {
      return null;
    }
    String written = post.row.more().get(name);
    return written == null || written.isBlank() ? null : written.strip();
  }

  /** Somebody else's row of the last 90 days that is neither spam nor an impostor's. */
  void came(Interaction row, Kind kind, long when, FloorSoul who, @Nullable FloorTalk within) {
    String id =
        kind == Kind.FOLLOWER || kind == Kind.MESSAGE || kind == Kind.PEER ? null : row.post();
    named |= row.post() != null;
    if (id == null && kind != Kind.FOLLOWER && kind != Kind.MESSAGE && kind != Kind.PEER) {
      FloorPost parent = recent(posts.get(row.parent()));
      id = parent != null ? parent.row.id() : within == null ? null : within.row.post();
    }
    if (id != null) {
      named = true;
      FloorPost post = recent(posts.get(id));
      if (post != null && !who.key.isEmpty() && when <= post.when + FIRST) {
        post.people.add(who);
      }
    }
  }

  private @Nullable FloorPost recent(@Nullable FloorPost post) {
    return post != null && post.seen && post.when >= book.time.season ? post : null;
  }

  /** Days since a trial was declared; not a number where none ever was. */
  double quietDays() {
    return lastTrial == FloorSoul.NEVER ? Double.NaN : book.time.days(lastTrial);
  }

  void items() {
    if (!named) {
      return;
    }
    List<FloorPost> recent = new ArrayList<>();
    for (FloorPost post : posts.all()) {
      if (post.when >= book.time.season) {
        recent.add(post);
      }
    }
    found(recent);
    declared(recent);
  }

  private void found(List<FloorPost> recent) {
    if (recent.size() < 2 * Trial.LEAST_EACH) {
      return;
    }
    List<Comparison> found = new ArrayList<>();
    each(found, "format", recent, post -> post.format);
    each(found, "time", recent, post -> daypart(post.row.at().atZone(book.time.zone)));
    each(found, "weekday", recent, post -> weekend(post.row.at().atZone(book.time.zone)));
    each(found, "words", recent, this::asks);
    each(found, "length", recent, this::length);
    found.removeIf(one -> Math.min(ripe(one.first), ripe(one.second)) < Trial.LEAST_EACH);
    for (Comparison one : found) {
      concluded(one, one.about + "/" + one.kind, found.size());
    }
  }

  private static String daypart(ZonedDateTime when) {
    int hour = when.getHour();
    return hour < 5 || hour >= 22
        ? "at night"
        : hour < 12 ? "in the morning" : hour < 17 ? "in the afternoon" : "in the evening";
  }

  private static String weekend(ZonedDateTime when) {
    return when.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? "at weekends" : "on weekdays";
  }

  private @Nullable String asks(FloorPost post) {
    return post.row.text() == null
        ? null
        : post.said.judgement().question() ? "a question" : "no question";
  }

  private @Nullable String length(FloorPost post) {
    return post.row.text() == null
        ? null
        : post.said.judgement().words() >= 40 ? "40 words and more" : "under 40 words";
  }

  private static void each(
      List<Comparison> into,
      String about,
      List<FloorPost> posts,
      Function<FloorPost, @Nullable String> kindOf) {
    Map<String, List<FloorPost>> byKind = byKind(posts, kindOf);
    for (Map.Entry<String, List<FloorPost>> one : byKind.entrySet()) {
      List<FloorPost> rest = new ArrayList<>();
      byKind.forEach((kind, of) -> rest.addAll(kind.equals(one.getKey()) ? List.of() : of));
      if (!rest.isEmpty()) {
        into.add(new Comparison(about, one.getKey(), one.getValue(), rest));
      }
      if (byKind.size() == 2) {
        return;
      }
    }
  }

  private static Map<String, List<FloorPost>> byKind(
      List<FloorPost> posts, Function<FloorPost, @Nullable String> kindOf) {
    Map<String, List<FloorPost>> byKind = new TreeMap<>();
    for (FloorPost post : posts) {
      String kind = kindOf.apply(post);
      if (kind != null) {
        byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(post);
      }
    }
    return byKind;
  }

  private int ripe(List<FloorPost> posts) {
    int ripe = 0;
    for (FloorPost post : posts) {
      ripe += post.when + FIRST <= book.time.now ? 1 : 0;
    }
    return ripe;
  }

  private double[] people(List<FloorPost> posts) {
    double[] people = new double[ripe(posts)];
    int count = 0;
    for (FloorPost post : posts) {
      if (post.when + FIRST <= book.time.now) {
        people[count++] = post.people.size();
      }
    }
    return people;
  }

  private Trial.Verdict concluded(Comparison one, String id, int comparisons) {
    Trial trial = Trial.of(people(one.first), people(one.second), CONFIDENCE, comparisons);
    Double difference = trial.difference();
    if (trial.verdict() == Trial.Verdict.WORSE) {
      item("drop-what-did-not-work", id);
    } else if (trial.verdict() == Trial.Verdict.BETTER && difference != null && difference >= 2) {
      item("repeat-what-worked", id);
    }
    return trial.verdict();
  }

  private void item(String rule, String id) {
    book.items.add(FloorItem.one("try-and-conclude/" + rule, "trial", id, book.time.firstOfMonth));
  }

  private void declared(List<FloorPost> recent) {
    if (lastTrial < book.time.season) {
      return;
    }
    List<Comparison> all = new ArrayList<>();
    byKind(recent, post -> column(post, "trial"))
        .forEach(
            (trial, of) -> {
              int before = all.size();
              each(all, trial, of, post -> column(post, "variant"));
              if (all.size() == before) {
                byKind(of, post -> column(post, "variant"))
                    .forEach(
                        (kind, alone) -> all.add(new Comparison(trial, kind, alone, List.of())));
              }
            });
    for (Comparison one : all) {
      String id = "trial/" + one.about + "/" + one.kind;
      Trial.Verdict verdict = concluded(one, id, all.size());
      if (verdict == Trial.Verdict.INCONCLUSIVE && lacks(one, all.size()) && isAlive(one)) {
        item("finish-the-trial", id);
      }
    }
  }

  private boolean lacks(Comparison one, int comparisons) {
    return missing(one.first, one.second, comparisons) + missing(one.second, one.first, comparisons)
        >= 1;
  }

  private int missing(List<FloorPost> some, List<FloorPost> others, int comparisons) {
    int ripe = ripe(some);
    int young = some.size() - ripe;
    return Math.max(0, Trial.missing(ripe, others.size(), CONFIDENCE, comparisons) - young);
  }

  private boolean isAlive(Comparison one) {
    long newest = FloorSoul.NEVER;
    for (FloorPost post : one.first) {
      newest = Math.max(newest, post.when);
    }
    for (FloorPost post : one.second) {
      newest = Math.max(newest, post.when);
    }
    return book.time.days(newest) <= 30;
  }
}
