package tend.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * What the policies say to one suggestion on one platform: facts with a source, no legal advice.
 *
 * @param against statements that refuse it; none means that it may be
 * @param conditions what it takes, in words, with the statement that asks for it
 * @param checklist what must be there before it may begin
 */
public record Ruling(
    List<Reason> against, List<Reason> conditions, List<Needed> checklist, LocalDate day) {
  public Ruling {
    against = List.copyOf(against);
    conditions = List.copyOf(conditions);
    checklist = List.copyOf(checklist);
  }

  /** A reason in words, with the statement it comes from. */
  public record Reason(String words, Statement source) {}

  /** One line of the checklist, with the statement that asks for it. */
  public record Needed(Requirement what, Statement source) {}

  /** Whether no statement refuses it. */
  public boolean allowed() {
    return against.isEmpty();
  }
}
