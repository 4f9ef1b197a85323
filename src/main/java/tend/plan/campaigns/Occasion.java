package tend.plan.campaigns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tend.model.Covered;
import tend.model.campaign.Campaign;
import tend.model.campaign.Phase;
import tend.model.campaign.Step;

/**
 * One time that a step is to be done. Its key counts days of the phase, so that what was ticked
 * stays ticked when the campaign moves.
 *
 * @param key "once", or "day-3" for the third day of the phase
 * @param earliest the first day on which it makes sense
 * @param due the last day on which it is in time
 * @param last the last day on which it makes sense
 */
public record Occasion(
    Campaign campaign,
    Phase phase,
    Step step,
    String key,
    LocalDate earliest,
    LocalDate due,
    LocalDate last) {
  /**
   * How long after its end what was left undone still stands. What people take part in is over when
   * its phase is.
   */
  private static final int GRACE_DAYS = 14;

  private static final String ONCE = "once";

  /** Whether its step is done once, on any day of its phase. */
  public boolean isOnce() {
    return key.equals(ONCE);
  }

  /** What an answer to it covers. */
  public Covered covered() {
    return new Covered(campaign.id() + "/" + step.id(), key);
  }

  /** All of a campaign, in the order of its phases and steps, then by day. */
  public static List<Occasion> of(Campaign campaign) {
    List<Occasion> all = new ArrayList<>();
    for (Phase phase : campaign.phases()) {
      phase.steps().forEach(step -> all.addAll(of(campaign, phase, step)));
    }
    return all;
  }

  private static List<Occasion> of(Campaign campaign, Phase phase, Step step) {
    if (!step.daily() && step.days().isEmpty()) {
      LocalDate end = phase.gated() ? phase.to() : campaign.ends().plusDays(GRACE_DAYS);
      return List.of(new Occasion(campaign, phase, step, ONCE, phase.from(), phase.to(), end));
    }
    List<Occasion> all = new ArrayList<>();
    for (int day = 1; day <= phase.days(); day++) {
      if (step.daily() || step.days().contains(day)) {
        LocalDate date = phase.from().plusDays(day - 1L);
        LocalDate last = step.daily() ? date : phase.to();
        all.add(new Occasion(campaign, phase, step, "day-" + day, date, date, last));
      }
    }
    return all;
  }

  /**
   * What must be settled before: the occasions of the steps it waits for, of repeated ones those
   * that are due by then.
   */
  public List<Occasion> before(List<Occasion> all) {
    return all.stream()
        .filter(o -> step.after().contains(o.step().id()))
        .filter(o -> o.isOnce() || !o.due().isAfter(due))
        .toList();
  }
}
