package tend.playbook.trying;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Interaction;

/**
 * Invented names, keys and topics, the same for the same real one and none of them real. Used once,
 * by one thread.
 */
final class Masks {
  private static final List<String> NAMES =
      List.of(
          "ana", "bo", "cleo", "dag", "edda", "finn", "gus", "hana", "ivo", "juno", "kai", "lea",
          "milo", "nora", "otto", "pia", "quin", "rosa", "sven", "tilda", "ulla", "vito", "wren",
          "yara", "zeno");
  private static final List<String> TOPICS =
      List.of("pottery", "glazes", "kilns", "clay", "bowls", "brushes", "workshops", "markets");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST = 3;
  private static final int LONGEST_NAME = 4;
  private final Set<String> real = new HashSet<>();
  private final Set<String> parts = new HashSet<>();
  private final Map<String, String> people = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> topics = new HashMap<>();
  private final Set<String> own = new HashSet<>();

  /** Nothing invented will be anything of that account. */
  Masks(Account account, List<Interaction> all) {
    real(account.name());
    Stream.of(account.me(), account.preferences().creator(), account.preferences().brand())
        .forEach(this::real);
    for (Interaction one : all) {
      Stream.of(one.id(), one.authorId(), one.authorName(), one.parent(), one.post())
          .forEach(this::real);
      if (one.own()) {
        Stream.ofNullable(one.authorName()).forEach(own::add);
      }
    }
  }

  private void real(@Nullable String name) {
    if (name != null && !name.isBlank()) {
      real.add(String.join(" ", words(name).toList()));
      words(name).filter(w -> w.length() >= SHORTEST).forEach(parts::add);
    }
  }

  private static Stream<String> words(String text) {
    return Stream.of(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)).filter(w -> !w.isEmpty());
  }

  /** Whether no name or key of the account stands in it as whole words. */
  boolean isInvented(String text) {
    List<String> words = words(text).toList();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_NAME); to++) {
        if (real.contains(String.join(" ", words.subList(from, to)))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The same, and no part of such a name either. */
  private boolean isFree(String name) {
    return isInvented(name) && words(name).noneMatch(parts::contains);
  }

  /** Who did it; null where nobody knows. */
  @Nullable String person(Interaction one) {
    String who = one.author();
    return who.isEmpty() ? null : people.computeIfAbsent(who, w -> fresh(NAMES, people, "guest"));
  }

  /** Whether somebody else goes by the account's own name. */
  boolean borrowsTheName(Interaction one) {
    return !one.own() && own.contains(one.authorName());
  }

  /** The key of a row of that kind. */
  String id(String kind, String key) {
    return ids.computeIfAbsent(key, k -> fresh(List.of(), ids, kind.substring(0, 1)));
  }

  /** The same topics under other names. */
  String topics(String written) {
    return Stream.of(written.split(";", -1))
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .map(t -> topics.computeIfAbsent(t, k -> fresh(TOPICS, topics, "topic")))
        .reduce((one, other) -> one + ";" + other)
        .orElse("");
  }

  /** The first of the list that is free, else the first free number behind the word. */
  private String fresh(List<String> list, Map<String, String> used, String word) {
    Set<String> taken = new HashSet<>(used.values());
    for (String one : list) {
      if (!taken.contains(one) && isFree(one)) {
        return one;
      }
    }
    int n = 1;
    while (taken.contains(word + n) || !isFree(word + n)) {
      n++;
    }
    return word + n;
  }
}
