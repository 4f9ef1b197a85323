package tend.playbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Nearest;
import tend.model.Source;
import tend.policy.Effect;
import tend.policy.Statement;

/** Reads the statements of one pack and reports what is wrong with them. Used once. */
final class PolicyFile {
  private static final int USUAL_DAYS = 180;
  private static final int LONGEST_ID = 200;
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final List<String> KEYS =
      List.of("title", "platforms", "region", "as-of", "stale-after", "sources", "statements");
  private static final List<String> OWN_KEYS =
      List.of("id", "says", "source", "as-of", "stale-after");
  static final List<String> STATEMENT_KEYS =
      java.util.stream.Stream.concat(OWN_KEYS.stream(), PolicyEffects.KEYS.stream()).toList();

  private final String pack;
  private final YamlTree root;
  private final Problems problems;
  private final Set<String> platforms = new LinkedHashSet<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final List<Statement> statements = new ArrayList<>();

  private PolicyFile(String pack, YamlTree root, Problems problems) {
    this.pack = pack;
    this.root = root;
    this.problems = problems;
  }

  /** The statements that are right. */
  static List<Statement> read(String pack, String text, Problems problems) {
    try {
      Optional<YamlTree> root = YamlTree.read(text, 1);
      if (root.isEmpty()) {
        problems.error(
            "TD041", 1, 1, 1, "there is no statement", "begin with title: and platforms:");
      }
      return root.filter(r -> r.isMap("policy.yaml", problems))
          .map(r -> new PolicyFile(pack, r, problems).read())
          .orElse(List.of());
    } catch (YamlTree.Unreadable e) {
      e.report(problems);
      return List.of();
    }
  }

  private List<Statement> read() {
    root.onlyKeys("a policy pack", KEYS, problems);
    needed(root, KEYS, "title", "the pack", "title: LinkedIn");
    needed(root, KEYS, "as-of", "the pack", "as-of: 2026-08-01");
    needed(root, KEYS, "sources", "the pack", "sources: and under it { id, title, url }");
    needed(root, KEYS, "statements", "the pack", "statements: and under it the first one");
    where();
    root.maps("sources", problems).forEach(this::source);
    Set<String> ids = new HashSet<>();
    root.maps("statements", problems).forEach(one -> statement(one, ids));
    return statements;
  }

  private void needed(YamlTree at, List<String> known, String key, String what, String help) {
    if (at.lacks(key, known)) {
      problems.error("TD041", at, what + " has no " + key, "add " + help);
    }
  }

  private void where() {
    boolean nowhere = root.lacks("platforms", KEYS) && root.lacks("region", KEYS);
    if (nowhere || (root.get("platforms").isPresent() && root.get("region").isPresent())) {
      problems.error(
          "TD041",
          root,
          nowhere ? "the pack says not where it holds" : "the pack has platforms and a region",
          "write platforms: [linkedin], or region: us");
    }
    for (YamlTree one : root.get("platforms").map(YamlTree::items).orElse(List.of())) {
      Platforms.check(one, problems);
      one.text().ifPresent(platforms::add);
    }
    root.get("region").ifPresent(r -> PolicyEffects.oneOf(r, Statement.REGIONS, problems));
  }

  private void source(YamlTree one) {
    one.onlyKeys("a source", List.of("id", "title", "url"), problems);
    String id = one.text("id");
    String title = one.text("title");
    if (id == null || title == null || one.text("url") == null) {
      problems.error(
          "TD041",
          one,
          "a policy's source needs an id, a title and a url",
          "write { id: rules, title: \"…\", url: \"https://…\" }");
    } else {
      sources.put(id, new Source(id, title, one.text("url")));
    }
  }

  private void statement(YamlTree one, Set<String> ids) {
    one.onlyKeys("a statement", STATEMENT_KEYS, problems);
    for (String key : List.of("id", "says", "source")) {
      needed(one, STATEMENT_KEYS, key, "this statement", key + ": to it");
    }
    String id = id(one, ids);
    Source source = sourceOf(one);
    List<Effect> effects = new PolicyEffects(problems).of(one);
    LocalDate asOf = day(one);
    String says = one.text("says");
    if (id != null && source != null && asOf != null && says != null && !effects.isEmpty()) {
      statements.add(
          new Statement(
              pack,
              Optional.ofNullable(root.text("title")).orElse(pack),
              id,
              platforms,
              root.text("region"),
              says,
              source,
              asOf,
              staleAfter(one),
              effects));
    }
  }

  private @Nullable String id(YamlTree one, Set<String> ids) {
    Optional<YamlTree> at = one.get("id");
    String id = one.text("id");
    if (at.isEmpty() || id == null) {
      return null;
    }
    if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
      problems.error(
          "TD041",
          at.get(),
          "\"" + id + "\" is no id of a statement",
          "use small letters, digits and hyphens, such as no-contests");
      return null;
    }
    if (!ids.add(id)) {
      problems.error(
          "TD041", at.get(), "a second statement is called " + id, "give it an id of its own");
      return null;
    }
    return id;
  }

  private @Nullable Source sourceOf(YamlTree one) {
    Optional<YamlTree> at = one.get("source");
    String id = one.text("source");
    Source source = id == null ? null : sources.get(id);
    if (at.isPresent() && source == null) {
      problems.error(
          "TD013",
          at.get(),
          "there is no source \"" + id + "\" in this pack",
          Nearest.help(String.valueOf(id), sources.keySet()));
    }
    return source;
  }

  /** The statement's own day, else the pack's. */
  private @Nullable LocalDate day(YamlTree one) {
    Optional<YamlTree> at = one.get("as-of").or(() -> root.get("as-of"));
    if (at.isEmpty()) {
      return null;
    }
    String written = at.get().text().orElse("");
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      problems.error("TD041", at.get(), "\"" + written + "\" is no day", "write as-of: 2026-08-01");
      return null;
    }
  }

  private int staleAfter(YamlTree one) {
    Optional<YamlTree> at = one.get("stale-after").or(() -> root.get("stale-after"));
    return at.map(a -> PolicyEffects.whole(a, "days", problems)).orElse(USUAL_DAYS);
  }
}
