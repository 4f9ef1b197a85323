package tend.model.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Source;

/**
 * What a kind of campaign consists of, as its file in the rules says.
 *
 * @param id the word of its kind, such as giveaway
 * @param about one sentence
 * @param action the word of the action that platforms have a say in; null where they have none
 * @param ways words of the ways it has by itself
 * @param goal what good looks like
 */
public record Template(
    String id,
    String title,
    String about,
    @Nullable String action,
    List<String> ways,
    String goal,
    List<Stretch> phases,
    List<Source> sources) {
  public Template {
    ways = List.copyOf(ways);
    phases = List.copyOf(phases);
    sources = List.copyOf(sources);
  }

  /** A phase without dates: so many days, each after the one before. */
  public record Stretch(String id, String title, int days, boolean gated, List<Step> steps) {
    public Stretch {
      steps = List.copyOf(steps);
    }
  }
}
