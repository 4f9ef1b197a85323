package tend.plan.campaigns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tend.model.campaign.Campaign;
import tend.model.campaign.Phase;
import tend.model.campaign.Template;

/** Gives phases their dates. Stateless. */
public final class Schedule {
  private Schedule() {}

  /**
   * The phases of a template, one after the other.
   *
   * @param days how many days a phase has, by its id; those not named have the template's
   */
  public static List<Phase> of(Template template, LocalDate start, Map<String, Integer> days) {
    List<Phase> phases = new ArrayList<>();
    LocalDate from = start;
    for (Template.Stretch one : template.phases()) {
      int length = days.getOrDefault(one.id(), one.days());
      LocalDate to = from.plusDays(length - 1L);
      phases.add(new Phase(one.id(), one.title(), from, to, one.gated(), one.steps()));
      from = to.plusDays(1);
    }
    return phases;
  }

  /** The same campaign with every phase from that one on so many days later. */
  public static Campaign moved(Campaign campaign, String fromPhase, int days) {
    List<Phase> phases = new ArrayList<>();
    boolean later = false;
    for (Phase phase : campaign.phases()) {
      later |= phase.id().equals(fromPhase);
      phases.add(later ? phase.movedBy(days) : phase);
    }
    return campaign.with(phases);
  }
}
