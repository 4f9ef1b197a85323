package tend.playbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.model.Source;

/**
 * The front matter of a playbook's README: id, title, owner, day of review, platforms and sources.
 *
 * @param platforms the platforms it applies to; empty means all
 * @param practices which of the mission's practices, 1 to 26, it encodes
 * @param maxChange percent of the accounts that a release may change without being confirmed; null
 *     where the author set none
 */
public record Readme(
    String id,
    String title,
    String owner,
    String reviewed,
    Set<String> platforms,
    SortedSet<Integer> practices,
    Map<String, Source> sources,
    @Nullable Double maxChange) {
  private static final List<String> REQUIRED =
      List.of("id", "title", "owner", "reviewed", "sources");

  private static final String MAX_CHANGE = "max-change";
  private static final List<String> KEYS =
      List.of("id", "title", "owner", "reviewed", "sources", "applies-to", "practices", MAX_CHANGE);
  private static final int MOST_PRACTICES = 26;

  /**
   * Reads what stands between the first two lines of three hyphens, and reports what is missing.
   */
  static Readme read(String folder, String text, Problems problems) {
    List<String> lines = text.lines().toList();
    int end =
        lines.isEmpty() || !lines.get(0).equals("---")
            ? -1
            : lines.subList(1, lines.size()).indexOf("---");
    if (end < 0) {
      problems.error(
          "TD016",
          1,
          1,
          3,
          "README.md has no front matter",
          "begin it with --- and id:, title:, owner:, reviewed:, sources: and ---");
      return none(folder);
    }
    try {
      Optional<YamlTree> tree = YamlTree.read(String.join("\n", lines.subList(1, end + 1)), 2);
      return tree.filter(t -> t.isMap("the front matter", problems))
          .map(t -> of(folder, t, problems))
          .orElseGet(() -> none(folder));
    } catch (YamlTree.Unreadable e) {
      e.report(problems);
      return none(folder);
    }
  }

  private static Readme of(String folder, YamlTree tree, Problems problems) {
    tree.onlyKeys("the front matter", KEYS, problems);
    for (String key : REQUIRED) {
      if (tree.lacks(key, KEYS)) {
        problems.error("TD016", tree, "the front matter has no " + key, "add " + key + ": to it");
      }
    }
    String id = Optional.ofNullable(tree.text("id")).orElse(folder);
    if (!id.equals(folder)) {
      problems.error(
          "TD016",
          tree.get("id").orElse(tree),
          "the id is " + id + ", but the folder is " + folder,
          "make them the same");
    }
    tree.get("reviewed").ifPresent(day -> reviewed(day, problems));
    Map<String, Source> sources = new LinkedHashMap<>();
    tree.maps("sources", problems).forEach(one -> source(one, sources, problems));
    Set<String> platforms = new LinkedHashSet<>();
    tree.get("applies-to")
        .flatMap(t -> t.get("platforms"))
        .map(YamlTree::items)
        .orElse(List.of())
        .forEach(
            p -> {
              Platforms.check(p, problems);
              p.text().ifPresent(platforms::add);
            });
    return new Readme(
        id,
        Optional.ofNullable(tree.text("title")).orElse(folder),
        Optional.ofNullable(tree.text("owner")).orElse(""),
        Optional.ofNullable(tree.text("reviewed")).orElse(""),
        platforms,
        practices(tree, problems),
        sources,
        tree.get(MAX_CHANGE).map(t -> percent(t, problems)).orElse(null));
  }

  private static SortedSet<Integer> practices(YamlTree tree, Problems problems) {
    SortedSet<Integer> practices = new TreeSet<>();
    for (YamlTree one : tree.get("practices").map(YamlTree::items).orElse(List.of())) {
      String written = one.text().orElse("");
      int number = written.matches("[1-9]\\d?") ? Integer.parseInt(written) : 0;
      if (number < 1 || number > MOST_PRACTICES) {
        problems.error(
            "TD016",
            one,
            "\"" + written + "\" is no practice of the mission",
            "write their numbers, 1 to " + MOST_PRACTICES + ": practices: [1, 2]");
      } else {
        practices.add(number);
      }
    }
    return practices;
  }

  private static @Nullable Double percent(YamlTree at, Problems problems) {
    Optional<Double> percent = at.text().flatMap(Numbers::parse).filter(p -> p >= 0 && p <= 100);
    if (percent.isEmpty()) {
      problems.error(
          "TD016",
          at,
          "max-change is a percentage of the accounts, from 0 to 100",
          "write max-change: 30, without a sign");
    }
    return percent.orElse(null);
  }

  private static void reviewed(YamlTree day, Problems problems) {
    String written = day.text().orElse("");
    try {
      LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      problems.error("TD016", day, "\"" + written + "\" is no day", "write reviewed: 2026-03-02");
    }
  }

  /** What stands in where there is no README at all. */
  static Readme none(String id) {
    return new Readme(id, id, "", "", Set.of(), new TreeSet<>(), Map.of(), null);
  }

  private static void source(YamlTree one, Map<String, Source> sources, Problems problems) {
    one.onlyKeys("a source", List.of("id", "title", "url"), problems);
    String id = one.text("id");
    String title = one.text("title");
    if (id == null || title == null) {
      problems.error(
          "TD016", one, "a source needs an id and a title", "write { id: handbook, title: \"…\" }");
    } else {
      sources.put(id, new Source(id, title, one.text("url")));
    }
  }
}
