package tend.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import tend.model.Evidence;
import tend.model.Item;
import tend.model.Recommendation;
import tend.model.ScorePart;
import tend.model.Source;
import tend.model.Subject;

/** An item as programs read it: the ITEM of the contract. */
public record ItemView(
    String id,
    String account,
    String playbook,
    String rule,
    String title,
    String doing,
    String why,
    String group,
    Subject subject,
    String priority,
    int score,
    @JsonProperty("score_parts") List<ScorePart> scoreParts,
    int minutes,
    Instant due,
    List<Evidence> evidence,
    List<Source> sources,
    List<String> covers) {

  /** The item's view. */
  public static ItemView of(Item item) {
    Recommendation what = item.what();
    return new ItemView(
        item.id(),
        what.account(),
        what.playbook(),
        what.rule(),
        what.title(),
        what.doing(),
        what.why(),
        what.group().word(),
        what.subject(),
        what.priority().word(),
        item.score(),
        item.scoreParts(),
        what.minutes(),
        item.due(),
        what.evidence(),
        what.sources(),
        what.covers().stream().map(c -> c.subject()).toList());
  }
}
