package tend;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tend.model.Account;
import tend.model.BusinessClock;
import tend.model.Covered;
import tend.model.Group;
import tend.model.Item;
import tend.model.Priority;
import tend.model.Recommendation;
import tend.model.ScorePart;
import tend.model.Subject;
import tend.plan.Scoring;

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

  /** One to say a word to those people, of that rule and month. */
  public static Item named(String rule, Subject subject, String occurrence, String... who) {
    Recommendation what =
        new Recommendation(
            "studio",
            "find-advocates",
            rule,
            "Keep them",
            "Say a personal word",
            "They come often",
            Group.PEOPLE,
            Priority.LOW,
            subject,
            occurrence,
            Given.NOW.minus(Duration.ofDays(1)),
            Duration.ofHours(45),
            2 * who.length,
            null,
            0,
            false,
            Stream.of(who).map(one -> new Covered(one, occurrence)).toList(),
            List.of(),
            List.of());
    return Scoring.score(what, BusinessClock.of(Account.named("studio", "x")), Given.NOW);
  }

  /** Somebody who waits, as such items cover them. */
  public static Covered covered(String subject) {
    return new Covered(subject, "newest of " + subject);
  }
}
