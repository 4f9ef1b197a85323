package tend.flow.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import tend.flow.AlsoToDo;
import tend.model.Account;
import tend.model.BusinessClock;
import tend.model.Covered;
import tend.model.Evidence;
import tend.model.Group;
import tend.model.Item;
import tend.model.Priority;
import tend.model.Recommendation;
import tend.model.Subject;
import tend.plan.Scoring;

/**
 * The next steps of collaborations whose day has come, as items. Costs nothing where none is due.
 * Threads may share it.
 */
public final class DueTogether implements AlsoToDo {
  private final ReadCollaborations collaborations;

  public DueTogether(ReadCollaborations collaborations) {
    this.collaborations = collaborations;
  }

  @Override
  public List<Item> on(Account account, Instant at) {
    if (!collaborations.anyDue(account, at)) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(at, account.zone());
    return collaborations.all(account, at).stream()
        .filter(one -> one.due() != null && !one.due().isAfter(today))
        .map(one -> Scoring.score(what(one, account), BusinessClock.of(account), at))
        .toList();
  }

  private static Recommendation what(Together one, Account account) {
    LocalDate due = Objects.requireNonNull(one.due());
    BusinessClock clock = BusinessClock.of(account);
    Instant opens = due.atTime(clock.opens()).atZone(clock.zone()).toInstant();
    Instant closes = due.atTime(clock.closes()).atZone(clock.zone()).toInstant();
    Duration within = clock.between(opens, closes);
    Covered covered = new Covered("collaboration/" + one.person(), one.stage() + " " + due);
    Step step = Step.of(one.stage());
    return new Recommendation(
        account.name(),
        CampaignItem.PLAYBOOK,
        "collaboration/" + one.stage(),
        step.title(),
        step.title() + ": " + one.name(),
        "You set this day yourself, and whoever makes something with you counts on it.",
        Group.PEOPLE,
        Priority.NORMAL,
        new Subject("person", one.person(), one.name(), null, null, one.person()),
        covered.occurrence(),
        opens,
        within.isZero() ? Duration.ofMinutes(1) : within,
        step.minutes(),
        null,
        0,
        false,
        List.of(covered),
        List.of(Evidence.remark("Since " + one.since() + ": " + one.stage())),
        List.of());
  }

  /** What is to be done next, and the minutes that rules give the like. */
  private record Step(String title, int minutes) {
    static Step of(String stage) {
      return switch (stage) {
        case "idea" -> new Step("Ask them to make something together", 15);
        case "contacted" -> new Step("Ask once more, kindly, and leave it there", 3);
        case "agreed" -> new Step("Make your part of what you agreed on", 15);
        case "live" -> new Step("Thank them, and say what came of it", 3);
        default -> new Step("Look at what you wanted to do together", 3);
      };
    }
  }
}
