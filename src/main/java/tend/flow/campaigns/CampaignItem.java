package tend.flow.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tend.model.Account;
import tend.model.BusinessClock;
import tend.model.Covered;
import tend.model.Evidence;
import tend.model.Group;
import tend.model.Item;
import tend.model.Priority;
import tend.model.Recommendation;
import tend.model.Subject;
import tend.model.campaign.Campaign;
import tend.plan.Scoring;
import tend.plan.campaigns.Occasion;

/** The items of a list that campaigns put there. Stateless. */
public final class CampaignItem {
  /** What stands where rules have the name of their playbook. */
  public static final String PLAYBOOK = "campaigns";

  private static final int CHECKS_MINUTES = 5;
  private static final int SOON_DAYS = 2;

  private CampaignItem() {}

  /** Whether an item is of a campaign and of no rule. */
  public static boolean is(Item item) {
    return item.what().playbook().equals(PLAYBOOK);
  }

  /**
   * The item of one occasion as it is on that day.
   *
   * @param waitedFor whether other steps wait for it
   */
  static Item of(Occasion one, boolean waitedFor, Account account, LocalDate day, Instant at) {
    Priority priority = priority(one, waitedFor, day);
    Recommendation what =
        item(
            one.campaign(),
            account,
            one.step().id(),
            one.step().title(),
            one.step().why(),
            one.step().group(),
            priority,
            one.covered(),
            one.step().minutes(),
            one.earliest(),
            one.due(),
            one.phase().title() + ", until " + one.phase().to());
    return Scoring.score(what, BusinessClock.of(account), at);
  }

  /**
   * What was announced for a day is a promise: on its last day it comes before whatever can wait,
   * however long it takes, and after people who asked something.
   */
  private static Priority priority(Occasion one, boolean waitedFor, LocalDate day) {
    if (one.step().optional()) {
      return Priority.LOW;
    }
    if (!one.due().isAfter(day)) {
      return Priority.URGENT;
    }
    boolean soon = !one.due().isAfter(day.plusDays(SOON_DAYS));
    return soon || waitedFor ? Priority.HIGH : Priority.NORMAL;
  }

  /** What asks to look at the checks of a phase; ticked, it is back on the next day. */
  static Item checks(
      Campaign campaign,
      CampaignStanding.InPhase phase,
      Account account,
      LocalDate day,
      Instant at) {
    List<Check> open = phase.missing().stream().filter(c -> c.step() == null).toList();
    int many = open.size();
    LocalDate before = phase.phase().from().minusDays(1);
    Recommendation what =
        item(
            campaign,
            account,
            "checks",
            "See to " + many + (many == 1 ? " check" : " checks") + " before it can open",
            (before.isBefore(day) ? "It was to open on " : "It opens on ")
                + phase.phase().from()
                + (before.isBefore(day) ? " and opens once these are so: " : " once these are so: ")
                + String.join("; ", open.stream().map(Check::told).toList())
                + ".",
            Group.CAMPAIGN,
            before.isAfter(day) ? Priority.NORMAL : Priority.HIGH,
            new Covered(campaign.id() + "/checks", phase.phase().id() + " " + day),
            CHECKS_MINUTES,
            day,
            before.isBefore(day) ? day : before,
            phase.phase().title() + ", from " + phase.phase().from());
    return Scoring.score(what, BusinessClock.of(account), at);
  }

  /** What asks to move a campaign that was not carried out in time; ticked, it is back tomorrow. */
  static Item late(Campaign campaign, String words, Account account, LocalDate day, Instant at) {
    Recommendation what =
        item(
            campaign,
            account,
            "late",
            "Move it, or call it off",
            words + ".",
            Group.CAMPAIGN,
            Priority.HIGH,
            new Covered(campaign.id() + "/late", day.toString()),
            CHECKS_MINUTES,
            day,
            day,
            "missed");
    return Scoring.score(what, BusinessClock.of(account), at);
  }

  private static Recommendation item(
      Campaign campaign,
      Account account,
      String rule,
      String title,
      String why,
      Group group,
      Priority priority,
      Covered covered,
      int minutes,
      LocalDate earliest,
      LocalDate due,
      String remark) {
    BusinessClock clock = BusinessClock.of(account);
    Instant since = earliest.atTime(clock.opens()).atZone(clock.zone()).toInstant();
    Instant until = due.atTime(clock.closes()).atZone(clock.zone()).toInstant();
    Duration within = clock.between(since, until);
    return new Recommendation(
        account.name(),
        PLAYBOOK,
        campaign.id() + "/" + rule,
        title,
        title,
        why,
        group,
        priority,
        new Subject(Subject.CAMPAIGN, covered.subject(), campaign.name(), null, null, null),
        covered.occurrence(),
        since,
        within.isZero() ? Duration.ofMinutes(1) : within,
        minutes,
        null,
        0,
        false,
        List.of(covered),
        List.of(Evidence.remark(campaign.name() + ": " + remark)),
        List.of());
  }
}
