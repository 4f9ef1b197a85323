package tend.plan;

import java.util.List;
import java.util.stream.Stream;
import tend.model.Fingerprint;
import tend.model.Item;
import tend.model.Recommendation;

/**
 * The identity of an item: account, rule, subject and occurrence. Evaluating again gives the same.
 */
public final class Identity {
  private static final int LENGTH = 16;

  private Identity() {}

  /** That of several items as one, in whatever order they come. */
  static String of(List<Item> members) {
    return Fingerprint.of(
        LENGTH,
        Stream.concat(Stream.of("session"), members.stream().map(Item::id).sorted()).toList());
  }

  /** Sixteen hexadecimal digits. */
  public static String of(Recommendation what) {
    return Fingerprint.of(
        LENGTH,
        List.of(
            what.account(),
            what.playbook() + "/" + what.rule(),
            what.subject().kind() + "/" + what.subject().id(),
            what.occurrence()));
  }
}
