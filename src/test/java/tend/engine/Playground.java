package tend.engine;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.util.stream.Collectors.joining;
import static tend.Given.NOW;
import static tend.Given.comment;
import static tend.Given.interaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tend.engine.drl.DrlFile;
import tend.engine.drl.DrlRule;
import tend.facts.FactSheet;
import tend.facts.Settings;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/** One small account, and what .drl rules make of it with real Drools. */
public final class Playground {
  static final String HEAD =
      "package tend.rules.x\nimport tend.facts.*\nglobal tend.engine.Outcome outcome\n";

  private Playground() {}

  /** Ana asked twice, Bo thanked, Cy once wrote and shared, Pia is a peer who came. */
  static List<Object> facts() {
    List<Object> facts = new ArrayList<>(sheet().facts());
    facts.add(settings());
    return facts;
  }

  /** The same without the settings. */
  public static FactSheet sheet() {
    return Derivation.sheet(
        Account.named("studio", "youtube"),
        List.of(
            interaction(Kind.POST, "p1", "me", true, ofDays(2), "New: see www.a.example", null),
            comment("a1", "ana", ofHours(30), "How do you make the blue one at home?"),
            comment("a2", "ana", ofHours(5), "And which brush is that?"),
            comment("b1", "bo", ofHours(3), "Thank you!"),
            comment("c1", "cy", ofDays(9), "I tried that and the paint came off again"),
            comment("pia1", "pia", ofHours(50), "We could paint one together some day"),
            interaction(Kind.SHARE, "s1", "cy", false, ofHours(8), null, "p1"),
            peer("pia"),
            peer("quinn")),
        NOW);
  }

  /** A hostile file that knows where to make its marker, as a text or as a row of numbers. */
  public static String hostile(Path file, Path marker) throws IOException {
    String place = marker.toString();
    String points = place.codePoints().mapToObj(String::valueOf).collect(joining(", "));
    return Files.readString(file)
        .replace("{marker}", place)
        .replace("{points}", points)
        .replace("{length}", String.valueOf(place.length()));
  }

  static Settings settings() {
    return new Settings(Map.of("wait", new Settings.Setting("wait", 24, "hours", "playbook")));
  }

  private static Interaction peer(String id) {
    return Interaction.of(
        Kind.PEER,
        id,
        NOW.minus(ofDays(3)),
        id,
        id,
        false,
        null,
        null,
        null,
        null,
        Visibility.PUBLIC,
        null,
        null,
        Map.of());
  }

  /** All rules of a file without problems, compiled. */
  static CompiledRules compiled(String text) {
    DrlFile file = DrlFile.read(text);
    if (!file.problems().isEmpty()) {
      throw new AssertionError(file.problems());
    }
    StringBuilder drl = new StringBuilder(HEAD);
    file.rules().forEach(r -> drl.append(r.drl()));
    return CompiledRules.compile("x", drl.toString());
  }

  /** Of such a file the rules that only join facts, as if they were sentences: no look counts. */
  static CompiledRules joined(String text) {
    StringBuilder drl = new StringBuilder(HEAD);
    for (DrlRule rule : DrlFile.read(text).rules()) {
      if (!rule.drl().contains("not ")) {
        drl.append(rule.drl().replaceAll("tend\\.engine\\.Budget\\.tick\\([^)]*\\)(, )?", ""));
      }
    }
    return CompiledRules.compile("x", drl.toString());
  }

  static List<Fired> fired(String text) {
    return compiled(text).evaluate(facts(), Limits.DEFAULT).fired();
  }
}
