package tend.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tend.facts.FactSheet;
import tend.flow.RefreshToday.Looked;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.DayPlan.Handed;
import tend.model.DayPlan.PutAside;
import tend.model.DayPlan.RolledOver;
import tend.model.Group;
import tend.model.Item;
import tend.model.MapWhenAsked;
import tend.model.Whose;
import tend.plan.Away;
import tend.plan.Away.Busy;
import tend.plan.DailyRhythm;
import tend.plan.DayPlanner.Before;
import tend.plan.Remaining;
import tend.plan.Scoring;
import tend.plan.Sitting;
import tend.plan.Sitting.Seated;

/**
 * What earlier days leave to a day of one person: since when things stand on the list, what waited
 * while they were away, and how steadily something was done. Used by one thread.
 */
final class EarlierDays {
  private final Whose whose;
  private final OwnReplies replies;
  private final Instant at;
  private final Instant began; // what was done before is no sign of being away
  private final Acts acts;
  private final List<Busy> busy = new ArrayList<>();
  private final Set<Instant> broughtBack = new TreeSet<>();
  private final Set<LocalDate> doneDays = new HashSet<>();
  private final List<Map<String, RolledOver>> rolledOver = new ArrayList<>();
  private final List<Item> aside = new ArrayList<>();
  private int days;

  private EarlierDays(Whose whose, List<Looked> looked, OwnReplies replies, Acts acts, Instant at) {
    this.whose = whose;
    this.replies = replies;
    this.acts = acts;
    this.at = at;
    this.began =
        looked.stream()
            .flatMap(one -> one.ever().began().stream())
            .min(Comparator.naturalOrder())
            .orElse(Instant.MAX);
  }

  /** What is left for the day, and what earlier days left to it. */
  record Left(Remaining remaining, Before before) {}

  /**
   * Looks back.
   *
   * @param looked the accounts whose day it is
   * @param others the person's other accounts: what is done there counts, too
   * @param replies on which days accounts replied
   * @param acts when anything was done
   */
  static Left to(
      Whose whose,
      List<Looked> looked,
      List<Looked> others,
      OwnReplies replies,
      Acts acts,
      Instant at) {
    EarlierDays earlier = new EarlierDays(whose, looked, replies, acts, at);
    looked.forEach(earlier::add);
    others.forEach(earlier::add);
    Remaining remaining = Remaining.together(looked.stream().map(earlier::left).toList());
    earlier.aside.sort(Scoring.ORDER);
    int rhythm =
        DailyRhythm.days(LocalDate.ofInstant(at, whose.zone()), earlier.doneDays, whose::restedOn);
    PutAside putAside =
        earlier.aside.isEmpty() ? PutAside.NOTHING : new PutAside(earlier.aside, earlier.days);
    return new Left(remaining, new Before(together(earlier.rolledOver), putAside, rhythm));
  }

  private static Map<String, RolledOver> together(List<Map<String, RolledOver>> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : MapWhenAsked.of(
            () -> {
              Map<String, RolledOver> all = new HashMap<>();
              parts.forEach(all::putAll);
              return all;
            });
  }

  private void add(Looked one) {
    broughtBack.addAll(one.broughtBack());
    FactSheet sheet = one.evaluated().sheet();
    Acts.Said said = acts.said(one.account().name(), one.answered().answers(), whose);
    busy.addAll(acts.own(sheet, began));
    busy.addAll(said.busy());
    did(said.days());
    did(replies.of(sheet, whose));
  }

  /** What was done on those days, at those moments first. */
  private void did(Map<LocalDate, Instant> days) {
    days.forEach(
        (day, first) -> {
          if (!first.isAfter(at)) {
            doneDays.add(day);
          }
        });
  }

  private Remaining left(Looked one) {
    Map<Covered, Instant> back = back(one.answered().answers());
    Instant listed = one.ever().began().orElse(null);
    Away away = Away.of(listed, busy, broughtBack, at);
    List<Item> here = away.before() == null ? one.remaining().items() : here(one, away, back);
    Sitting sitting = Sitting.of(one.first(), back, one.account(), at);
    Seated seated = one.seating().seat(sitting, here);
    rolledOver.add(seated.rolledOver());
    List<Handed> handed = new ArrayList<>();
    Sitting apart = Sitting.of(one.ever()::first, back, one.account(), at); // each is a list
    for (Handed other : one.remaining().handed()) {
      Seated theirs = apart.seat(List.of(other.item()));
      rolledOver.add(theirs.rolledOver());
      handed.add(new Handed(theirs.items().get(0), other.assistant()));
    }
    return new Remaining(seated.items(), one.remaining().later(), handed);
  }

  /** What is not put aside since they were away. */
  private List<Item> here(Looked one, Away away, Map<Covered, Instant> back) {
    List<Item> here = new ArrayList<>();
    for (Item item : one.remaining().items()) {
      if (item.what().group() != Group.CAMPAIGN && away.putsAside(since(item, back))) {
        aside.add(item);
        days = Math.max(days, away.days());
      } else {
        here.add(item);
      }
    }
    return here;
  }

  /** What somebody postponed waits again from the moment they chose. */
  private Map<Covered, Instant> back(List<Answer> answers) {
    Map<Covered, Instant> back = new HashMap<>();
    for (Answer answer : answers) {
      Instant until = answer.until();
      if (answer.state() == Answer.State.LATER && until != null && !until.isAfter(at)) {
        answer.covers().forEach(c -> back.merge(c, until, (a, b) -> a.isAfter(b) ? a : b));
      }
    }
    return back;
  }

  private static Instant since(Item item, Map<Covered, Instant> back) {
    Instant since = item.what().since();
    for (Covered covered : item.what().covers()) {
      Instant again = back.get(covered);
      since = again != null && again.isAfter(since) ? again : since;
    }
    return since;
  }
}
