package tend.model;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.List;

/**
 * An item as {@link Json} writes it, with what it covers apart where that is much, so that whoever
 * keeps one version after the other keeps each run once.
 *
 * @param frame all of it but the runs
 * @param runs what it covers in {@link Runs}, each as JSON; none where the frame says it
 */
public record ItemText(String frame, List<String> runs) {
  private static final String COVERS = "covers";
  private static final String BEGIN = "{\"covers\":[";
  private static final String END = "]}";

  /** Stands in a frame once: within a text the quotes would be escaped. */
  private static final String NOTHING = "\"covers\":[]";

  public ItemText {
    runs = List.copyOf(runs);
  }

  /** The text of an item. */
  public static ItemText of(Item item) {
    List<Covered> covers = item.what().covers();
    if (!Runs.isMany(covers)) {
      return new ItemText(Json.write(item), List.of());
    }
    String frame = Json.write(with(item, List.of()));
    return new ItemText(frame, Runs.of(covers).stream().map(ItemText::run).toList());
  }

  /**
   * The item of a frame.
   *
   * @param covers what its runs say
   * @throws IllegalStateException when the frame is something else
   */
  public static Item item(String frame, List<Covered> covers) {
    return with(Json.read(frame, new TypeReference<Item>() {}), covers);
  }

  private static Item with(Item one, List<Covered> covers) {
    return new Item(
        one.id(), one.what().withCovers(covers), one.score(), one.scoreParts(), one.due());
  }

  private static String run(List<Covered> some) {
    return Written.of(some, (to, all) -> to.inners(COVERS, all, ItemJson::write));
  }

  /**
   * What one of the runs says.
   *
   * @throws IllegalStateException when it is something else
   */
  public static List<Covered> covers(String run) {
    try {
      return Given.of(run).inners(COVERS, ItemJson::covered);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("a stored row is no JSON of its kind", e);
    }
  }

  /** All of it, byte for byte as {@link Json} would have written it at once. */
  public String whole() {
    if (runs.isEmpty()) {
      return frame;
    }
    int at = frame.indexOf(NOTHING) + NOTHING.length() - 1;
    StringBuilder whole = new StringBuilder(frame).delete(at, frame.length());
    String between = "";
    for (String run : runs) {
      whole.append(between).append(run, BEGIN.length(), run.length() - END.length());
      between = ",";
    }
    return whole.append(frame, at, frame.length()).toString();
  }
}
