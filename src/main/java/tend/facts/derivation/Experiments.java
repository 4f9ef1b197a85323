package tend.facts.derivation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tend.facts.Experiment;
import tend.facts.Trying;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.trial.Trial;

/**
 * Compares own posts by their form, time, question and length, and by the trials that the account
 * declared in the columns "trial", "variant" and "hypothesis". Used once, by one thread.
 */
final class Experiments implements Aspect {
  private static final int NOON = 12;
  private static final int EVENING = 17;
  private static final int NIGHT = 22;
  private static final int MORNING = 5;
  private static final int LONG_WORDS = 40;
  private final Reached reached;
  private @Nullable Instant lastTrial;
  private List<Object> concluded = List.of();

  Experiments(Instant at) {
    this.reached = new Reached(at);
  }

  @Override
  public boolean wants(Kind kind, boolean own) {
    return !own || kind == Kind.POST;
  }

  @Override
  public void take(Interaction one, SoFar soFar) {
    if (!one.own()) {
      if (reached.isRecent(one) && !soFar.ignored(one)) {
        reached.others(one, soFar);
      }
    } else if (one.kind() == Kind.POST) {
      lastTrial = column(one, "trial") == null ? lastTrial : one.at();
      reached.own(one);
    }
  }

  private static @Nullable String column(Interaction post, String name) {
    String written = post.more(name);
    return written == null || written.isBlank() ? null : written.strip();
  }

  @Override
  public List<?> facts(SoFar all) {
    if (reached.changed()) {
      List<Reached.Post> posts = reached.posts();
      List<Object> facts = new ArrayList<>(concluded(found(posts, all), all));
      facts.addAll(concluded(declared(posts), all));
      facts.add(new Trying(lastTrial == null ? null : Days.between(lastTrial, all.at())));
      concluded = facts;
    }
    return concluded;
  }

  /** All comparisons of one kind together may err as often as one. */
  private static List<Experiment> concluded(List<Comparison> comparisons, SoFar all) {
    if (comparisons.isEmpty()) {
      return List.of();
    }
    ZoneId zone = all.account().zone();
    LocalDate month = LocalDate.ofInstant(all.at(), zone).withDayOfMonth(1);
    Instant start = month.atStartOfDay(zone).toInstant();
    String sure = Comparison.sure(comparisons.size());
    return comparisons.stream()
        .map(c -> c.concluded(comparisons.size(), sure, all.at(), month, start))
        .toList();
  }

  private static List<Comparison> found(List<Reached.Post> posts, SoFar all) {
    if (Comparison.ripe(posts) < 2 * Trial.LEAST_EACH) {
      return List.of();
    }
    ZoneRules zone = all.account().zone().getRules();
    List<Comparison> found = new ArrayList<>();
    each(found, "format", posts, p -> p.said().format());
    each(found, "time", posts, p -> daypart(Moments.local(p.said().at(), zone)));
    each(found, "weekday", posts, p -> weekend(Moments.local(p.said().at(), zone)));
    each(found, "words", posts, p -> asks(p.said(), all));
    each(found, "length", posts, p -> length(p.said(), all));
    return found.stream().filter(Comparison::worthIt).toList();
  }

  private static String daypart(LocalDateTime when) {
    int hour = when.getHour();
    if (hour < MORNING || hour >= NIGHT) {
      return "at night";
    }
    return hour < NOON ? "in the morning" : hour < EVENING ? "in the afternoon" : "in the evening";
  }

  private static String weekend(LocalDateTime when) {
    return when.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? "at weekends" : "on weekdays";
  }

  private static @Nullable String asks(Interaction post, SoFar all) {
    return post.text() == null ? null : all.judged(post).question() ? "a question" : "no question";
  }

  private static @Nullable String length(Interaction post, SoFar all) {
    if (post.text() == null) {
      return null;
    }
    return all.judged(post).words() >= LONG_WORDS ? "40 words and more" : "under 40 words";
  }

  /** Each kind against all others of it; where there are two kinds, once. Unknown ones stay out. */
  private static void each(
      List<Comparison> into,
      String about,
      List<Reached.Post> posts,
      Function<Reached.Post, @Nullable String> kindOf) {
    Map<String, List<Reached.Post>> byKind = byKind(posts, kindOf);
    for (String kind : byKind.keySet()) {
      boolean two = byKind.size() == 2;
      List<Reached.Post> rest = new ArrayList<>();
      byKind.forEach((k, of) -> rest.addAll(k.equals(kind) ? List.of() : of));
      if (!rest.isEmpty()) {
        String other = two ? other(byKind, kind) : "all others";
        into.add(new Comparison(about, kind, other, false, null, byKind.get(kind), rest));
      }
      if (two) {
        return;
      }
    }
  }

  private static Map<String, List<Reached.Post>> byKind(
      List<Reached.Post> posts, Function<Reached.Post, @Nullable String> kindOf) {
    Map<String, List<Reached.Post>> byKind = new TreeMap<>();
    for (Reached.Post post : posts) {
      String kind = kindOf.apply(post);
      if (kind != null) {
        byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(post);
      }
    }
    return byKind;
  }

  private static String other(Map<String, List<Reached.Post>> byKind, String kind) {
    return byKind.keySet().stream().filter(k -> !k.equals(kind)).findFirst().orElse("");
  }

  /** Each trial that own posts name, its variants held against each other. */
  private static List<Comparison> declared(List<Reached.Post> posts) {
    Map<String, List<Reached.Post>> trials = byKind(posts, p -> column(p.said(), "trial"));
    List<Comparison> declared = new ArrayList<>();
    trials.forEach(
        (trial, of) -> {
          List<Comparison> variants = new ArrayList<>();
          each(variants, trial, of, p -> column(p.said(), "variant"));
          if (variants.isEmpty()) {
            alone(variants, trial, byKind(of, p -> column(p.said(), "variant")));
          }
          variants.forEach(v -> declared.add(v.declaredAs(hypothesis(of))));
        });
    return declared;
  }

  /** A trial of which there is one variant yet. */
  private static void alone(
      List<Comparison> into, String trial, Map<String, List<Reached.Post>> variants) {
    variants.forEach(
        (variant, of) ->
            into.add(
                new Comparison(trial, variant, "another variant", false, null, of, List.of())));
  }

  private static @Nullable String hypothesis(List<Reached.Post> posts) {
    return posts.stream()
        .flatMap(p -> java.util.stream.Stream.ofNullable(column(p.said(), "hypothesis")))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }
}
