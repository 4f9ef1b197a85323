package tend.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tend.model.Account;
import tend.policy.Effect.Allows;
import tend.policy.Effect.Discourages;
import tend.policy.Effect.EntryHashtag;
import tend.policy.Effect.Refuses;
import tend.policy.Effect.Requires;
import tend.policy.Ruling.Needed;
import tend.policy.Ruling.Reason;

/**
 * Holds suggestions against the policies as they were on one day. Stale statements gate all the
 * same and say that they are stale. Immutable; threads may share it.
 *
 * @param regions whose people see it, such as us and uk; none means everybody
 */
public record Gate(Policies policies, Set<String> regions, LocalDate day) {
  public Gate {
    regions = Set.copyOf(regions);
  }

  /** A gate for people everywhere. */
  public static Gate of(Policies policies, LocalDate day) {
    return new Gate(policies, Set.of(), day);
  }

  /** The gate that an account meets on its own day at that moment. */
  public static Gate of(Policies policies, Account account, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, account.zone());
    return new Gate(policies, account.preferences().regions(), day);
  }

  /** What holds for a contest, giveaway or the like as it is planned. */
  public Ruling contest(String platform, Proposal proposal) {
    Ruling ruling = ruling(platform, proposal.what());
    String hashtag = proposal.entryHashtag();
    if (hashtag == null) {
      return ruling;
    }
    List<Reason> against = new ArrayList<>(ruling.against());
    for (Statement one : policies.on(platform, regions)) {
      one.only(EntryHashtag.class)
          .filter(e -> e.actions().contains(proposal.what().action()) && !e.isMetBy(hashtag))
          .forEach(e -> against.add(new Reason(lacking(hashtag, e), one)));
    }
    return new Ruling(against, ruling.conditions(), ruling.checklist(), day);
  }

  private static String lacking(String hashtag, EntryHashtag asked) {
    return hashtag + " does not contain " + either(asked);
  }

  private static String either(EntryHashtag asked) {
    return "\"" + String.join("\" or \"", asked.anyOf()) + "\"";
  }

  /** What holds for a suggestion: refused, allowed, or allowed in a certain form. */
  public Ruling ruling(String platform, Suggestion what) {
    return policies.ruling(
        new Policies.Asked(regions, day, platform, what), () -> ruled(platform, what));
  }

  private Ruling ruled(String platform, Suggestion what) {
    List<Reason> against = new ArrayList<>();
    List<Reason> conditions = new ArrayList<>();
    List<Needed> checklist = new ArrayList<>();
    for (Statement one : policies.on(platform, regions)) {
      for (Effect effect : one.effects()) {
        refusal(effect, what).forEach(why -> against.add(new Reason(why, one)));
        condition(effect, what.action()).forEach(words -> conditions.add(new Reason(words, one)));
        needed(effect, what.action()).forEach(need -> checklist.add(new Needed(need, one)));
      }
    }
    return new Ruling(against, conditions, checklist, day);
  }

  private static List<String> refusal(Effect effect, Suggestion what) {
    if (!(effect instanceof Refuses refuses)) {
      return List.of();
    }
    if (refuses.actions().contains(what.action())) {
      return List.of(what.action().told() + " is refused");
    }
    return what.variants().stream()
        .filter(refuses.variants()::contains)
        .sorted(Comparator.naturalOrder())
        .map(v -> what.action().told() + " is refused in this form: " + v.told())
        .toList();
  }

  private static List<String> condition(Effect effect, GatedAction action) {
    if (effect instanceof Allows allows && allows.actions().contains(action)) {
      String onlyIf = allows.onlyIf();
      return onlyIf == null ? List.of() : List.of("if " + onlyIf);
    }
    if (effect instanceof Requires requires && requires.actions().contains(action)) {
      return requires.what().stream().map(Requirement::told).toList();
    }
    if (effect instanceof EntryHashtag hashtag && hashtag.actions().contains(action)) {
      return List.of("Where people enter by posting, the hashtag contains " + either(hashtag));
    }
    return effect instanceof Discourages against && against.actions().contains(action)
        ? List.of("Better without")
        : List.of();
  }

  private static List<Requirement> needed(Effect effect, GatedAction action) {
    if (effect instanceof Requires requires && requires.actions().contains(action)) {
      return requires.what();
    }
    return effect instanceof EntryHashtag hashtag && hashtag.actions().contains(action)
        ? List.of(Requirement.ENTRY_HASHTAG)
        : List.of();
  }
}
