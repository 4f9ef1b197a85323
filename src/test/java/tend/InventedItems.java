package tend;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tend.model.Covered;
import tend.model.Group;
import tend.model.Item;
import tend.model.Priority;
import tend.model.Recommendation;
import tend.model.ScorePart;
import tend.model.Subject;

/** Items of lists that nobody evaluated. */
public final class InventedItems {
  private InventedItems() {}

  /** One about all of those who wait, each once. */
  public static Item item(String id, String... subjects) {
    Recommendation what =
        new Recommendation(
            "studio",
            "talk",
            "answer",
            "Answer",
            "Answer them",
            "They wait",
            Group.REPLY,
            Priority.NORMAL,
            Subject.of("session", subjects[0], null, null),
            subjects[0],
            Given.NOW.minus(Duration.ofHours(2)),
            Duration.ofHours(8),
            3,
            "own-reply",
            0,
            false,
            Stream.of(subjects).distinct().map(InventedItems::covered).toList(),
            List.of(),
            List.of());
    return new Item(id, what, 200, List.of(new ScorePart("priority", 200)), Given.NOW);
  }

  /** Somebody who waits, as such items cover them. */
  public static Covered covered(String subject) {
    return new Covered(subject, "newest of " + subject);
  }
}
