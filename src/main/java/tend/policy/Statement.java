package tend.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Source;

/**
 * One sentence of what a platform or a regulator published, and what it does. A stale one holds all
 * the same and says that it is stale.
 *
 * @param pack the folder it stands in
 * @param title whose words these are: "LinkedIn"
 * @param id unique within its pack
 * @param platforms where it holds; empty for everywhere
 * @param region whose people it protects, such as us; null for everybody's
 * @param asOf the day it was read
 * @param staleAfterDays how long it counts as read lately
 */
public record Statement(
    String pack,
    String title,
    String id,
    Set<String> platforms,
    @Nullable String region,
    String says,
    Source source,
    LocalDate asOf,
    int staleAfterDays,
    List<Effect> effects) {
  /** The regions whose people a statement may protect. */
  public static final List<String> REGIONS = List.of("eu", "uk", "us");

  public Statement {
    platforms = Set.copyOf(platforms);
    effects = List.copyOf(effects);
  }

  /** How rules and settings name it: "linkedin/no-contests". */
  public String key() {
    return pack + "/" + id;
  }

  /** Whether it was read too long before that day. */
  public boolean isStaleOn(LocalDate day) {
    return asOf.plusDays(staleAfterDays).isBefore(day);
  }

  /** Whether it holds on that platform for people of any of these regions; none means all. */
  public boolean holdsOn(String platform, Set<String> regions) {
    String here = region;
    return (platforms.isEmpty() || platforms.contains(platform))
        && (here == null || regions.isEmpty() || regions.contains(here));
  }

  /** The sentence with whose it is, where it stands and when it was read. */
  public String citedOn(LocalDate day) {
    return title + ": " + says + " (" + readOn(day) + ")";
  }

  /** Where it stands and when it was read: "X contest rules, read 2026-08-01". */
  public String readOn(LocalDate day) {
    return source.title()
        + ", read "
        + asOf
        + (isStaleOn(day) ? ", more than " + staleAfterDays + " days ago: look it up again" : "");
  }

  /** The limit it sets, where it sets one. */
  public Stream<Effect.Caps> caps() {
    return only(Effect.Caps.class);
  }

  <T extends Effect> Stream<T> only(Class<T> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** What it does, in words. */
  public List<String> does() {
    return effects.stream().map(Statement::does).toList();
  }

  private static String does(Effect effect) {
    if (effect instanceof Effect.Refuses refuses) {
      return "refuses "
          + String.join(
              ", ",
              Stream.concat(
                      refuses.actions().stream().sorted().map(GatedAction::word),
                      refuses.variants().stream().sorted().map(Variant::word))
                  .toList());
    }
    if (effect instanceof Effect.Allows allows) {
      String condition = allows.onlyIf() == null ? "" : " if " + allows.onlyIf();
      return "allows " + words(allows.actions()) + condition;
    }
    if (effect instanceof Effect.Requires requires) {
      List<String> what = requires.what().stream().map(Requirement::word).toList();
      return "asks of " + words(requires.actions()) + ": " + String.join(", ", what);
    }
    if (effect instanceof Effect.EntryHashtag hashtag) {
      return "asks of " + words(hashtag.actions()) + ": a hashtag with " + either(hashtag.anyOf());
    }
    if (effect instanceof Effect.Discourages discourages) {
      return "advises against " + words(discourages.actions());
    }
    Effect.Caps caps = (Effect.Caps) effect;
    return String.format(
        Locale.ROOT,
        "allows %d %s a %s%s",
        caps.most(),
        caps.count(),
        caps.per(),
        caps.unverified() ? " to an account that is not verified" : "");
  }

  private static String either(List<String> words) {
    return String.join(" or ", words);
  }

  private static String words(Set<GatedAction> actions) {
    return String.join(", ", actions.stream().sorted().map(GatedAction::word).toList());
  }
}
