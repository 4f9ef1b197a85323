package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What is said plainly must mean what picocli takes it to mean. */
class StraightTest {
  private static final Map<String, String> VALUES =
      Map.of(
          "--data", "some/folder",
          "--database", "postgresql://localhost/tend",
          "--rules", "my rules",
          "--at", "2026-03-02T09:00:00Z",
          "--minutes", "25",
          "--for", "Ada");
  private static final List<String> FLAGS =
      List.of("--json", "--verbose", "--markdown", "--all", "--bring-back");

  private static Optional<Today> straight(List<String> args) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return Today.straight(args, nowhere, nowhere);
  }

  @Test
  void anyOptionsInAnyOrderMeanTheSame() throws Exception {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      List<String> args = some(random);
      Today plain = straight(args).orElseThrow();
      assertThat(said(plain)).as("%s", args).isEqualTo(said(picocli(args)));
    }
  }

  @Test
  void everyOptionThatTheCommandHasIsSaidPlainlyOrLeftToPicocli() {
    Set<String> all =
        new CommandLine(new Today())
            .getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .collect(Collectors.toSet());
    assertThat(all)
        .containsAll(VALUES.keySet())
        .containsAll(FLAGS)
        .contains("--account", "--creator", "--help", "--version")
        .hasSize(VALUES.size() + FLAGS.size() + 4);
  }

  @Test
  void whateverElseIsSaidIsPicoclis() {
    assertThat(straight(List.of())).isEmpty();
    assertThat(straight(List.of("today"))).isEmpty();
    assertThat(straight(List.of("status", "--account", "a"))).isEmpty();
    for (List<String> more :
        List.of(
            List.of("--help"),
            List.of("--creator", "b"),
            List.of("--account", "b"),
            List.of("--json", "--json"),
            List.of("--minutes"),
            List.of("--minutes", "some"),
            List.of("--minutes", "-3"),
            List.of("--minutes=3"),
            List.of("--at", "tomorrow"),
            List.of("--at", "-0001-01-01T00:00:00Z"),
            List.of("--for", "@names"),
            List.of("--for", "\"Ada\""),
            List.of("--for", ""),
            List.of("--nothing"),
            List.of("else"))) {
      List<String> args = new ArrayList<>(List.of("today", "--account", "a"));
      args.addAll(more);
      assertThat(straight(args)).as("%s", args).isEmpty();
    }
  }

  private static List<String> some(Random random) {
    List<List<String>> parts = new ArrayList<>();
    parts.add(List.of(random.nextBoolean() ? "--account" : "--creator", "ana b"));
    new TreeMap<>(VALUES)
        .forEach(
            (name, value) -> {
              if (random.nextBoolean()) {
                parts.add(List.of(name, value));
              }
            });
    FLAGS.stream().filter(flag -> random.nextBoolean()).map(List::of).forEach(parts::add);
    Collections.shuffle(parts, random);
    List<String> args = new ArrayList<>(List.of("today"));
    parts.forEach(args::addAll);
    return args;
  }

  private static Today picocli(List<String> args) {
    Today today = new Today();
    new CommandLine(today)
        .registerConverter(Instant.class, Tend::moment)
        .parseArgs(args.subList(1, args.size()).toArray(String[]::new));
    return today;
  }

  /** All that it was told, by the name of the field. */
  private static Map<String, String> said(Object one) throws IllegalAccessException {
    Map<String, String> said = new TreeMap<>();
    for (Field field : one.getClass().getDeclaredFields()) {
      boolean isPart = Set.of("common", "which").contains(field.getName());
      if (!Modifier.isStatic(field.getModifiers())
          && !field.isSynthetic()
          && !Set.of("spec", "out", "err").contains(field.getName())) {
        field.setAccessible(true);
        Object value = field.get(one);
        said.put(field.getName(), isPart ? said(value).toString() : String.valueOf(value));
      }
    }
    return said;
  }
}
