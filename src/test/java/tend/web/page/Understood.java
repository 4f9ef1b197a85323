package tend.web.page;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tend.model.DayPlan;
import tend.model.Evidence;
import tend.model.Item;
import tend.model.Recommendation;
import tend.playbook.RulesFolder;

/** Which of what a day says in English nobody can say in German. */
public final class Understood {
  static final Sayings SAYINGS = sayings(RulesFolder.read(Path.of("rules")));

  private Understood() {}

  static Sayings sayings(RulesFolder rules) {
    Map<String, String> said = new HashMap<>(rules.words("de"));
    said.putAll(WordsFile.of("de").said());
    return new Sayings(Locale.GERMANY, p -> DateTimeFormatter.ofPattern(p, Locale.GERMANY), said);
  }

  public static Set<String> notIn(DayPlan plan) {
    Stream<Item> items =
        Stream.of(
                plan.open().stream(),
                plan.sessions().values().stream().flatMap(List::stream),
                plan.heldBack().stream().map(DayPlan.HeldBack::item))
            .flatMap(s -> s);
    return Stream.concat(
            items.flatMap(i -> said(i.what())),
            plan.heldBack().stream().map(DayPlan.HeldBack::reason))
        .filter(text -> !text.isBlank() && !text.matches("[\\d.]+") && !SAYINGS.knows(text))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> said(Recommendation what) {
    return Stream.concat(
        Stream.of(what.title(), what.doing(), what.why()),
        what.evidence().stream().filter(e -> !e.isQuote()).flatMap(Understood::said));
  }

  private static Stream<String> said(Evidence evidence) {
    return Stream.of(
            evidence.text(),
            evidence.isRemark() ? null : evidence.label(),
            evidence.value(),
            evidence.bound())
        .flatMap(Stream::ofNullable);
  }
}
