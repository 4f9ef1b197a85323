package tend.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tend.engine.CompiledRules;
import tend.playbook.Checker;
import tend.playbook.PlaybookFiles;

/**
 * What an edit and a start cost: one changed playbook compiled in a warm process, and playbooks
 * that did not change taken from the disk, checked anew as every start does.
 *
 * @param oneMillis one changed playbook, checked and compiled
 * @param startMillis all unchanged ones, checked and loaded
 * @param keptOverCompiled one unchanged playbook over one changed
 */
record Compiling(List<Double> oneMillis, List<Double> startMillis, List<Double> keptOverCompiled) {
  private static final int WARM = 3;

  Compiling {
    oneMillis = List.copyOf(oneMillis);
    startMillis = List.copyOf(startMillis);
    keptOverCompiled = List.copyOf(keptOverCompiled);
  }

  /** Leaves this process without a folder for what it compiles. */
  static Compiling measure(Checker checker, List<PlaybookFiles> files, int rounds) {
    try {
      Path folder = Files.createTempDirectory("tend-bench");
      try {
        return new Rounds(checker, files, folder).run(rounds);
      } finally {
        CompiledRules.keepIn(null);
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  private record Rounds(Checker checker, List<PlaybookFiles> files, Path folder) {
    Compiling run(int rounds) {
      CompiledRules.keepIn(null);
      for (int i = 0; i < WARM; i++) {
        millis(List.of(changed(i)));
      }
      CompiledRules.keepIn(folder);
      millis(files);
      List<Double> one = new ArrayList<>();
      List<Double> start = new ArrayList<>();
      List<Double> ratio = new ArrayList<>();
      for (int i = 0; i < rounds; i++) {
        CompiledRules.keepIn(null);
        one.add(millis(List.of(changed(WARM + i))));
        CompiledRules.keepIn(folder);
        start.add(millis(files));
        ratio.add(start.get(i) / files.size() / one.get(i));
      }
      return new Compiling(one, start, ratio);
    }

    /** As in a process that has compiled nothing yet. */
    private double millis(List<PlaybookFiles> which) {
      CompiledRules.forget();
      Checker.forget();
      long start = System.nanoTime();
      which.forEach(f -> checker.check(f).playbook().orElseThrow().compile());
      return (System.nanoTime() - start) / 1e6;
    }

    /** A version that was never seen: a rule has another name. */
    private PlaybookFiles changed(int version) {
      PlaybookFiles first = files.get(0);
      SortedMap<String, String> edited = new TreeMap<>(first.files());
      edited.replaceAll((name, text) -> text.replace("answer-", "answer-v" + version + "-"));
      return new PlaybookFiles(first.id(), first.path(), edited);
    }
  }
}
