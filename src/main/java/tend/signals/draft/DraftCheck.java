package tend.signals.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tend.model.Issue.Level;

/**
 * Checks a text before it is sent. The same draft gives the same findings; threads may share it.
 */
public final class DraftCheck {
  private DraftCheck() {}

  /**
   * What was found.
   *
   * @param warnings gravest first, then in the order of {@link Code}
   * @param unknown what could not be told, and why
   */
  public record Findings(List<Warning> warnings, List<String> unknown) {
    public Findings {
      warnings = List.copyOf(warnings);
      unknown = List.copyOf(unknown);
    }

    /** The same with what others found. */
    public Findings and(List<Warning> more) {
      List<Warning> all = new ArrayList<>(warnings);
      all.addAll(more);
      return new Findings(sorted(all), unknown);
    }

    /** Whether there is nothing but notes. */
    public boolean clean() {
      return warnings.stream().allMatch(w -> w.level() == Level.NOTE);
    }
  }

  /** Checks one draft. */
  public static Findings check(Draft draft) {
    Findings familiar = Familiar.findings(draft);
    List<Warning> warnings = new ArrayList<>(familiar.warnings());
    warnings.addAll(OnItsOwn.warnings(draft));
    warnings.addAll(Platform.warnings(draft));
    warnings.addAll(Leading.warnings(draft));
    return new Findings(sorted(warnings), familiar.unknown());
  }

  private static List<Warning> sorted(List<Warning> warnings) {
    return warnings.stream()
        .sorted(Comparator.comparing(Warning::level).thenComparing(Warning::code))
        .toList();
  }
}
