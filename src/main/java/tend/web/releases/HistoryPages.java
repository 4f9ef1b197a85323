package tend.web.releases;

import static tend.web.page.Words.t;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.History;
import tend.flow.rules.Rollout;
import tend.flow.rules.Rollout.Place;
import tend.model.Release;
import tend.model.Stage;
import tend.model.Standing;
import tend.playbook.edits.Reworded;

/** Makes the page of what was done with a playbook. */
final class HistoryPages {
  private static final int SHOWN = 6;

  private HistoryPages() {}

  static HistoryPage of(
      Rollout rollout, List<History.Entry> entries, @Nullable Integer done, ZoneId zone) {
    List<HistoryPage.Step> steps = new ArrayList<>();
    Standing standing = rollout.standing();
    Integer before = null;
    for (int i = 0; i < entries.size(); i++) {
      Release step = entries.get(i).step();
      boolean same = i > 0 && entries.get(i - 1).step().version() == step.version();
      steps.add(0, step(rollout, entries, i, same, before, zone));
      before = step.isForEveryone() ? Integer.valueOf(step.version()) : before;
    }
    List<HistoryPage.Version> versions = versions(rollout, entries, zone);
    return new HistoryPage(
        rollout.playbook(),
        rollout.title(),
        StagesPages.of(rollout),
        done(rollout, done),
        uncounted(entries),
        standing == null || standing.onItsWay() == null ? null : Links.rollback(rollout.playbook()),
        steps,
        versions,
        versions.size() < 2 ? "" : versions.get(1).value(),
        versions.isEmpty() ? "" : versions.get(0).value(),
        drafts(rollout, zone),
        t("Times are those of {0}.", zone.getId()));
  }

  private static @Nullable String done(Rollout rollout, @Nullable Integer step) {
    Standing standing = rollout.standing();
    return standing == null || step == null || standing.last().number() != step
        ? null
        : Said.came(standing.last());
  }

  /** The first version took no other's place. */
  private static int uncounted(List<History.Entry> entries) {
    boolean before = false;
    int uncounted = 0;
    for (History.Entry entry : entries) {
      Release step = entry.step();
      if (before && step.isForEveryone() && step.looked() == null) {
        uncounted++;
      }
      before = step.isForEveryone() || (before && step.stage() != Stage.RETIRED);
    }
    return uncounted;
  }

  /** What one version says is told at its first step only, and led back to at its last. */
  private static HistoryPage.Step step(
      Rollout rollout,
      List<History.Entry> entries,
      int at,
      boolean same,
      @Nullable Integer before,
      ZoneId zone) {
    String id = rollout.playbook();
    History.Entry entry = entries.get(at);
    Release step = entry.step();
    List<Reworded> all = same ? List.of() : entry.differences();
    String version = String.valueOf(step.version());
    boolean last =
        entries.stream().skip(at + 1L).noneMatch(later -> later.step().version() == step.version());
    return new HistoryPage.Step(
        version,
        Said.reach(step),
        tone(step.stage()),
        said(step),
        Said.moment(step.at(), zone),
        step.why(),
        Said.changed(step),
        all.stream().limit(SHOWN).toList(),
        all.stream().skip(SHOWN).toList(),
        before == null && step.isForEveryone(),
        last && !isNow(rollout, step.version()) ? Links.rollback(id, step.version()) : null,
        same || before == null || before == step.version()
            ? null
            : Links.compare(id, String.valueOf(before), version));
  }

  /** Whether it is in force or on its way there. */
  private static boolean isNow(Rollout rollout, int version) {
    Standing standing = rollout.standing();
    Release coming = standing == null ? null : standing.onItsWay();
    return standing != null
        && (Objects.equals(standing.everyone(), version)
            || (coming != null && coming.version() == version));
  }

  private static String tone(Stage stage) {
    return switch (stage) {
      case EVERYONE -> "good";
      case SHADOW, SHARE -> "info";
      case WITHDRAWN, RETIRED -> "";
    };
  }

  private static String said(Release step) {
    String who = Said.who(step.who());
    return switch (step.kind()) {
      case SAVED -> t("{0} saved it", who);
      case PUBLISHED -> t("{0} released it", who);
      case ROLLED_BACK -> t("{0} took back what was there", who);
    };
  }

  private static List<HistoryPage.Version> versions(
      Rollout rollout, List<History.Entry> entries, ZoneId zone) {
    List<HistoryPage.Version> versions = new ArrayList<>();
    for (History.Entry entry : entries) {
      String number = String.valueOf(entry.step().version());
      if (versions.stream().noneMatch(v -> v.value().equals(number))) {
        versions.add(
            0,
            new HistoryPage.Version(
                number, t("Version {0}, {1}", number, Said.day(entry.step().at(), zone))));
      }
    }
    if (rollout.place() == Place.DRAFT && rollout.check() != null) {
      versions.add(0, new HistoryPage.Version(ComparePages.DRAFT, t("The files as they are now")));
    }
    return versions;
  }

  private static List<HistoryPage.Draft> drafts(Rollout rollout, ZoneId zone) {
    return rollout.drafts().stream()
        .map(
            d ->
                new HistoryPage.Draft(
                    t(
                        "What {0} wrote and did not release, kept {1}",
                        d.who(), Said.moment(d.at(), zone)),
                    Links.compare(
                        rollout.playbook(),
                        d.beganFrom() == null ? ComparePages.DRAFT : String.valueOf(d.beganFrom()),
                        ComparePages.KEPT + d.who())))
        .toList();
  }
}
