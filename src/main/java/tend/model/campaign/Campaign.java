package tend.model.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as somebody runs it. It keeps the phases and steps it began with, so that another
 * template changes no terms that were announced.
 *
 * @param id unique within its space, such as starter-kit-giveaway
 * @param kind the id of its template
 * @param action the word of the action that platforms have a say in; null where they have none
 * @param accounts the names of the accounts it runs on, at least one; steps are the first one's
 * @param goal what good looks like
 * @param owner who sees to it; null where nobody was named
 * @param phases in order, at least one
 * @param met what somebody says is met
 * @param calledOff when it was called off; null while it stands
 */
public record Campaign(
    String id,
    String name,
    String kind,
    @Nullable String action,
    List<String> accounts,
    Terms terms,
    String goal,
    @Nullable String owner,
    List<Phase> phases,
    List<Met> met,
    Instant made,
    @Nullable Instant calledOff) {
  public Campaign {
    if (accounts.isEmpty() || phases.isEmpty()) {
      throw new IllegalArgumentException("a campaign has an account and a phase");
    }
    accounts = List.copyOf(accounts);
    phases = List.copyOf(phases);
    met = List.copyOf(met);
  }

  /** Its first day. */
  public LocalDate starts() {
    return phases.get(0).from();
  }

  /** Its last day. */
  public LocalDate ends() {
    return phases.get(phases.size() - 1).to();
  }

  /** The phase of that id. */
  public Optional<Phase> phase(String phase) {
    return phases.stream().filter(p -> p.id().equals(phase)).findFirst();
  }

  /** The step of that id. */
  public Optional<Step> step(String step) {
    return phases.stream()
        .flatMap(p -> p.steps().stream())
        .filter(s -> s.id().equals(step))
        .findFirst();
  }

  /** The same with other phases. */
  public Campaign with(List<Phase> others) {
    return new Campaign(
        id, name, kind, action, accounts, terms, goal, owner, others, met, made, calledOff);
  }

  /** The same with other terms. */
  public Campaign with(Terms others) {
    return new Campaign(
        id, name, kind, action, accounts, others, goal, owner, phases, met, made, calledOff);
  }

  /** The same on those accounts. */
  public Campaign on(List<String> others) {
    return new Campaign(
        id, name, kind, action, others, terms, goal, owner, phases, met, made, calledOff);
  }

  /** The same with what is met. */
  public Campaign meeting(List<Met> all) {
    return new Campaign(
        id, name, kind, action, accounts, terms, goal, owner, phases, all, made, calledOff);
  }

  /** The same, called off at that moment; null takes that back. */
  public Campaign calledOff(@Nullable Instant at) {
    return new Campaign(
        id, name, kind, action, accounts, terms, goal, owner, phases, met, made, at);
  }
}
