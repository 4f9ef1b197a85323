package tend.playbook.trying;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.playbook.Playbook;
import tend.playbook.Rule;
import tend.playbook.ScenarioFile;
import tend.playbook.Sentence;
import tend.playbook.YamlTree;

/**
 * Invented texts in place of real ones: of those that anybody invented for scenarios, the one in
 * which rules see the same, with as many words where that can be had. The same text gets the same
 * one, another text another one. Used once, by one thread.
 */
final class InventedTexts {
  private static final String RESOURCE = "/scenarios/invented-texts.txt";
  private static final List<String> MORE =
      List.of(
          ("along the old river path early this morning before the fog came back and we sat under"
                  + " the bridge for an hour with bread and tea until the boats went out past the"
                  + " lighthouse and then home over the hill while it was still light")
              .split(" ", -1));
  private static final int MOST_TRIED = 20;
  private static final int MOST_FITTED = 12;
  private final Masks masks;
  private final List<String> asked;
  private final Set<String> candidates = new LinkedHashSet<>();
  private final Map<String, String> chosen = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Map<String, Sounds> known = new HashMap<>();

  /** For a rule of that playbook, whose own scenarios were invented, too. */
  InventedTexts(Playbook playbook, Rule rule, Masks masks, Set<String> real) {
    this.masks = masks;
    this.asked =
        rule.when().stream()
            .flatMap(said -> said.values().stream())
            .filter(value -> value.type().quoted)
            .map(Sentence.Value::written)
            .toList();
    shipped().forEach(this::candidate);
    playbook.scenarios().scenarios().forEach(one -> texts(one).forEach(this::candidate));
    asked.forEach(words -> candidate(words.split(",", -1)[0].strip() + ", said somebody"));
    asked.forEach(words -> candidate("What about " + words.split(",", -1)[0].strip() + "?"));
    candidates.removeIf(text -> real.contains(text.strip()));
  }

  private static List<String> shipped() {
    try (InputStream in = InventedTexts.class.getResourceAsStream(RESOURCE)) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(ScenarioFile.Scenario one) {
    return one.written().get("given").stream()
        .flatMap(given -> given.items().stream())
        .filter(YamlTree::isMap)
        .map(row -> row.text("text"))
        .filter(Objects::nonNull)
        .filter(text -> text.indexOf('{') < 0)
        .toList();
  }

  private void candidate(String text) {
    if (masks.isInvented(text)) {
      candidates.add(text);
    }
  }

  /** The invented text in place of a row's own; null where nothing invented is free of names. */
  @Nullable String of(Interaction row) {
    String real = String.valueOf(row.text());
    String before = chosen.get(real);
    if (before != null) {
      return before;
    }
    Sounds like = Sounds.of(real, row.format(), asked);
    String best = best(like, row.format(), row.own());
    if (best != null) {
      chosen.put(real, best);
      used.add(best);
    }
    return best;
  }

  private @Nullable String best(Sounds like, @Nullable String format, boolean own) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String one : nearest(like, own)) {
      for (String text : fitted(one, like)) {
        if (!used.contains(text) && masks.isInvented(text)) {
          int unlike = Sounds.of(text, format, asked).unlike(like, own);
          if (unlike < least) {
            least = unlike;
            best = text;
          }
        }
      }
    }
    return best;
  }

  /** Those that are most like it as they stand, ties in their order. */
  private List<String> nearest(Sounds like, boolean own) {
    return candidates.stream()
        .sorted(Comparator.comparingInt(text -> sounds(text).unlike(like, own)))
        .limit(MOST_FITTED)
        .toList();
  }

  private Sounds sounds(String text) {
    return known.computeIfAbsent(text, t -> Sounds.of(t, null, asked));
  }

  /** The text as it is, and longer by as many words as are wanting or as make it another one. */
  private List<String> fitted(String text, Sounds like) {
    List<String> all = new ArrayList<>(List.of(text));
    int wanting = Math.max(1, like.words() - sounds(text).words());
    for (int from = 0; from < (used.contains(text) ? MOST_TRIED : 1); from++) {
      all.add(longer(text, wanting, from));
    }
    return all;
  }

  /** The words go before what ends the text, so that a question stays one. */
  private static String longer(String text, int words, int from) {
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < words; i++) {
      more.append(' ').append(MORE.get((from + i) % MORE.size()));
    }
    int end = text.length();
    while (end > 0 && ".!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end) + more + text.substring(end);
  }
}
