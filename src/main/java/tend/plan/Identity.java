package tend.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import tend.model.Covered;
import tend.model.Fingerprint;
import tend.model.Item;
import tend.model.Recommendation;
import tend.model.Runs;

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

  /**
   * Sixteen hexadecimal digits. People named together are part of it: who joins them within the
   * month is recommended anew, and what was said to the others stays said.
   */
  public static String of(Recommendation what) {
    List<String> parts = parts(what);
    return Fingerprint.of(LENGTH, what.subject().namesPeople() ? with(parts, what) : parts);
  }

  private static List<String> parts(Recommendation what) {
    return List.of(
        what.account(),
        what.playbook() + "/" + what.rule(),
        what.subject().kind() + "/" + what.subject().id(),
        what.occurrence());
  }

  private static List<String> with(List<String> parts, Recommendation what) {
    List<String> all = new ArrayList<>(parts);
    what.covers().forEach(one -> all.add(one.subject()));
    Collections.sort(all.subList(parts.size(), all.size()));
    return all;
  }

  /**
   * That of what is left of an item: by whom it is left with, since the rest may have been answered
   * under the item's own name, and goes on being shown as done by it. Of thousands the first, the
   * last and how many they are tell it, for to put all of them in order takes longer than a look.
   */
  static String ofLeft(Recommendation left) {
    List<Covered> covers = left.covers();
    if (left.subject().namesPeople() || !Runs.isMany(covers)) {
      return Fingerprint.of(LENGTH, with(parts(left), left));
    }
    List<String> parts = new ArrayList<>(parts(left));
    parts.add(covers.get(0).subject());
    parts.add(covers.get(covers.size() - 1).subject());
    parts.add(String.valueOf(covers.size()));
    return Fingerprint.of(LENGTH, parts);
  }
}
