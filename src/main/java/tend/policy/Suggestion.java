package tend.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An action in certain ways, as a rule suggests it: {@code giveaway, friend-tag}. */
public record Suggestion(GatedAction action, Set<Variant> variants) {
  public Suggestion {
    variants = Set.copyOf(variants);
  }

  /** The plain action. */
  public static Suggestion of(GatedAction action) {
    return new Suggestion(action, Set.of());
  }

  /** The same action in these ways, too. */
  public Suggestion by(Variant... ways) {
    Set<Variant> all = EnumSet.noneOf(Variant.class);
    all.addAll(variants);
    all.addAll(List.of(ways));
    return new Suggestion(action, all);
  }

  /** Reads the words between commas, the action first; empty where one is unknown. */
  public static Optional<Suggestion> read(String written) {
    List<String> words = Arrays.stream(written.split(",", -1)).map(String::strip).toList();
    Set<Variant> variants = EnumSet.noneOf(Variant.class);
    for (String word : words.subList(1, words.size())) {
      Optional<Variant> variant = Variant.of(word);
      if (variant.isEmpty()) {
        return Optional.empty();
      }
      variants.add(variant.get());
    }
    return GatedAction.of(words.get(0)).map(action -> new Suggestion(action, variants));
  }
}
