package tend.signals.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tend.signals.Marks;

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
  }

  /** Checks one draft. */
  public static Findings check(Draft draft) {
    Findings familiar = Familiar.findings(draft);
    List<Warning> warnings = new ArrayList<>(familiar.warnings());
    warnings.addAll(OnItsOwn.warnings(draft.text()));
    warnings.addAll(Platform.warnings(draft));
    if (draft.toOther()) {
      linkElsewhere(draft, warnings);
    }
    warnings.sort(Comparator.comparing(Warning::level).thenComparing(Warning::code));
    return new Findings(warnings, familiar.unknown());
  }

  private static void linkElsewhere(Draft draft, List<Warning> warnings) {
    List<String> links = Marks.of(draft.text()).links();
    if (!links.isEmpty()) {
      warnings.add(
          Warning.of(
              Code.LINK_ELSEWHERE,
              "a link in somebody's thread asks for a visit; leave it out unless they asked for it",
              links.toArray(String[]::new)));
    }
  }
}
