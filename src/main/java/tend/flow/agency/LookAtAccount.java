package tend.flow.agency;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tend.facts.FactSheet;
import tend.facts.WaitingComment;
import tend.flow.AccountLately;
import tend.flow.RefreshToday;
import tend.flow.agency.Glance.Answers;
import tend.flow.agency.Glance.Day;
import tend.flow.agency.Glance.Said;
import tend.flow.campaigns.CampaignItem;
import tend.model.Account;
import tend.model.Answer;
import tend.model.DayPlan;
import tend.model.DayPlan.HeldBack;
import tend.model.Item;
import tend.model.Shown;
import tend.model.Whose;
import tend.store.ActivityStore;
import tend.store.AnswerStore;
import tend.store.ItemStore;

/**
 * One account for the overview. Remembers nothing of it, so that looking at many accounts lists
 * nothing for anybody. Threads may share it.
 */
public final class LookAtAccount {
  private static final Duration LATELY = Duration.ofDays(30);
  private static final double HOUR_MINUTES = 60;
  private final RefreshToday today;
  private final AccountLately lately;
  private final ActivityStore activity;
  private final ItemStore items;
  private final AnswerStore answers;

  /**
   * @param today one that only tries lists
   */
  public LookAtAccount(
      RefreshToday today,
      AccountLately lately,
      ActivityStore activity,
      ItemStore items,
      AnswerStore answers) {
    this.today = today;
    this.lately = lately;
    this.activity = activity;
    this.items = items;
    this.answers = answers;
  }

  /** As it is at that moment. */
  public Glance at(Account account, Instant at) {
    DayPlan plan = today.today(Whose.of(account), at, null);
    FactSheet sheet = lately.of(account, plan.day(), at).sheet();
    List<Answer> given = answers.of(account.name());
    List<Instant> acts = new ArrayList<>(sheet.ownMoments());
    given.forEach(a -> acts.add(a.at()));
    return new Glance(
        account,
        at,
        activity.newest(account.name(), at).orElse(null),
        answers(sheet),
        sheet.waiting().stream()
            .filter(WaitingComment::question)
            .map(WaitingComment::waitedWorkingHours)
            .toList(),
        Steadiness.of(account.preferences(), acts, at),
        day(plan),
        said(items.of(account.name()), given, at),
        plan.told().stopped(),
        sheet.health().followers());
  }

  private static Answers answers(FactSheet sheet) {
    Double usual = sheet.health().medianAnsweredMinutes();
    return new Answers(
        sheet.answering().ratePercent(),
        sheet.answering().medianWaitHours(),
        usual == null ? null : usual / HOUR_MINUTES,
        sheet.answerWeeks());
  }

  private static Day day(DayPlan plan) {
    ZoneId zone = plan.whose().zone();
    Instant begin = plan.day().atStartOfDay(zone).toInstant();
    Instant end = plan.day().plusDays(1).atStartOfDay(zone).toInstant();
    int pressing =
        Stream.concat(plan.open().stream(), plan.heldBack().stream().map(HeldBack::item))
            .filter(i -> !i.due().isBefore(begin) && i.due().isBefore(end))
            .mapToInt(i -> i.what().minutes())
            .sum();
    return new Day(
        plan.done().size(),
        plan.done().size() + plan.open().size(),
        plan.spent(),
        plan.minutes(),
        pressing,
        plan.whose().restsOn(plan.day()));
  }

  /** As results count it: steps of campaigns are suggested by nobody. */
  private static Said said(List<Shown> shown, List<Answer> given, Instant at) {
    Instant from = at.minus(LATELY);
    Set<String> listed =
        shown.stream()
            .filter(s -> !s.first().isBefore(from) && !s.first().isAfter(at))
            .map(Shown::item)
            .filter(item -> !CampaignItem.is(item))
            .map(Item::id)
            .collect(Collectors.toSet());
    long declined =
        given.stream()
            .filter(a -> a.settles(at) && a.state() == Answer.State.NOT_FOR_ME)
            .map(Answer::item)
            .filter(listed::contains)
            .distinct()
            .count();
    return new Said(listed.size(), (int) declined);
  }
}
