package tend.web.releases;

import static tend.web.page.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.flow.rules.History;
import tend.flow.rules.Rollout;
import tend.flow.rules.Rollouts;
import tend.playbook.edits.Reworded;

/** Makes the page of two versions. */
final class ComparePages {
  /** The files as they are written now. */
  static final String DRAFT = "draft";

  /** Begins the name of what was kept of a person. */
  static final String KEPT = "kept-";

  private final History history;
  private final Rollouts rollouts;

  ComparePages(History history, Rollouts rollouts) {
    this.history = history;
    this.rollouts = rollouts;
  }

  ComparePage of(Rollout rollout, @Nullable String from, @Nullable String to) {
    String id = rollout.playbook();
    SortedMap<String, String> before = files(id, from);
    SortedMap<String, String> after = files(id, to);
    return new ComparePage(
        id,
        rollout.title(),
        named(from),
        named(to),
        Reworded.between(before, after),
        texts(before, after));
  }

  private static String named(@Nullable String which) {
    if (which == null || which.equals(DRAFT)) {
      return t("The files as they are now");
    }
    return which.startsWith(KEPT)
        ? t("What {0} wrote", which.substring(KEPT.length()))
        : t("Version {0}", which);
  }

  private SortedMap<String, String> files(String id, @Nullable String which) {
    Integer number = Typed.number(which);
    Optional<SortedMap<String, String>> files =
        which == null || which.equals(DRAFT)
            ? rollouts.written(id).map(w -> w.files())
            : number != null
                ? history.texts(id, number)
                : which.startsWith(KEPT)
                    ? rollouts.kept(id, which.substring(KEPT.length()))
                    : Optional.empty();
    return files.orElseThrow(
        () ->
            new UnknownName(
                "there is no version " + which + " of " + id, "look at its history for those"));
  }

  private static List<ComparePage.File> texts(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<ComparePage.File> files = new ArrayList<>();
    for (String name : names) {
      String was = before.getOrDefault(name, "");
      String is = after.getOrDefault(name, "");
      if (!was.equals(is)) {
        files.add(
            new ComparePage.File(
                name, LineDifferences.between(was, is).stream().map(ComparePages::line).toList()));
      }
    }
    return files;
  }

  private static ComparePage.Line line(LineDifferences.Line line) {
    String number = line.number() == 0 ? "" : String.valueOf(line.number());
    return switch (line.mark()) {
      case "+" -> new ComparePage.Line("+", "ins", t("new:"), number, line.text());
      case "-" -> new ComparePage.Line("−", "del", t("gone:"), number, line.text());
      case "…" -> new ComparePage.Line("", "gap", "", "", t("… the same …"));
      default -> new ComparePage.Line(" ", "", "", number, line.text());
    };
  }
}
