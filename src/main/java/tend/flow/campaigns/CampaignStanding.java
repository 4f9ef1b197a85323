package tend.flow.campaigns;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.campaign.Campaign;
import tend.model.campaign.Phase;
import tend.model.campaign.Step;

/**
 * How a campaign stands on a day.
 *
 * @param refused what a platform refuses by now; while there is any, no gated phase opens
 * @param better what platforms advise against
 * @param late that a phase was missed, with the way out; null where none was
 */
public record CampaignStanding(
    Campaign campaign,
    LocalDate day,
    State state,
    List<InPhase> phases,
    List<Refusal> refused,
    List<Refusal> better,
    @Nullable String late) {
  public CampaignStanding {
    phases = List.copyOf(phases);
    refused = List.copyOf(refused);
    better = List.copyOf(better);
  }

  /** How a campaign, a phase or a step stands. */
  public enum State {
    /** Its days are still to come. */
    AHEAD,
    /** Its day has come, and something is missing. */
    BLOCKED,
    /** It is on. */
    OPEN,
    /** Done, or left out by choice. */
    DONE,
    DECLINED,
    /** Its days are over. */
    OVER,
    CALLED_OFF;

    /** The lower-case word. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One phase.
   *
   * @param checks what must be so before it may open
   * @param minutes what its steps take, those left out aside
   */
  public record InPhase(
      Phase phase, State state, List<Check> checks, List<InStep> steps, int minutes) {
    public InPhase {
      checks = List.copyOf(checks);
      steps = List.copyOf(steps);
    }

    /** What is missing. */
    public List<Check> missing() {
      return checks.stream().filter(c -> !c.met()).toList();
    }
  }

  /**
   * One time that a step is to be done.
   *
   * @param key "once", or "day-3"
   * @param item the id of its item on the list
   * @param at when it was answered; null where it was not
   * @param waits why it is not to be done yet, in words; null where it may be
   */
  public record InStep(
      Step step,
      String key,
      LocalDate earliest,
      LocalDate due,
      String item,
      State state,
      @Nullable Instant at,
      @JsonProperty("waits") @Nullable String waits) {}

  /** Whether there is something to win. */
  public boolean hasPrize() {
    return Checks.hasPrize(campaign);
  }

  /** Every step, in the order of the phases. */
  public Stream<InStep> steps() {
    return phases.stream().flatMap(p -> p.steps().stream());
  }

  /** The phase that is on or blocked, else the next one ahead; null once all are over. */
  public @Nullable InPhase now() {
    return phases.stream()
        .filter(p -> p.state() == State.OPEN || p.state() == State.BLOCKED)
        .findFirst()
        .or(() -> phases.stream().filter(p -> p.state() == State.AHEAD).findFirst())
        .orElse(null);
  }
}
