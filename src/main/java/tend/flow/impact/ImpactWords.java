package tend.flow.impact;

import java.util.ArrayList;
import java.util.List;

/** An impact in plain sentences. */
final class ImpactWords {
  private final Impacted impact;

  ImpactWords(Impacted impact) {
    this.impact = impact;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (impact.accounts() == 0) {
      lines.add(
          "There is no account to look at, so this says nothing about the edit; import one first.");
      return lines;
    }
    lines.add(reach());
    impact.missing().forEach(m -> lines.add(counted(m.accounts()) + " " + lack(m) + "."));
    lines.add(change());
    return lines;
  }

  private String reach() {
    String looked = counted(impact.accounts()) + " looked at";
    String full = impact.fullData() + " with all the data that these rules ask for.";
    return impact.spokenTo() == impact.accounts()
        ? looked + ", " + full
        : looked + ", " + impact.spokenTo() + " of a kind that they speak to, " + full;
  }

  private static String lack(Impacted.Missing missing) {
    return (missing.accounts() == 1 ? "lacks " : "lack ") + missing.words();
  }

  private String change() {
    if (impact.changed() > 0) {
      return impact.changed()
          + " of "
          + counted(impact.accounts())
          + " would change: "
          + impact.added()
          + " added, "
          + impact.removed()
          + " removed, "
          + impact.reranked()
          + " re-ranked, "
          + impact.altered()
          + " altered.";
    }
    if (impact.rules().stream().allMatch(r -> r.state().equals(Tallying.SAME))) {
      return "No rule differs between the two sides. " + none();
    }
    if (impact.fullData() == 0) {
      return "No account has the data that would show a change, so this says nothing about the edit.";
    }
    return impact.fullData() == impact.accounts()
        ? none()
        : none() + " That is known of " + impact.fullData() + " only.";
  }

  private String none() {
    return impact.accounts() == 1
        ? "No change for the one account."
        : "No change for any of " + impact.accounts() + " accounts.";
  }

  private static String counted(int accounts) {
    return accounts + (accounts == 1 ? " account" : " accounts");
  }
}
