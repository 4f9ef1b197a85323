package tend.flow.rules;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.RulesInForce.Placed;
import tend.flow.rules.RulesInForce.Status;
import tend.flow.rules.TakingIn.Written;
import tend.model.Issue;
import tend.model.Release;
import tend.model.Stage;
import tend.model.Standing;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.store.PlaybookStore;
import tend.store.PlaybookStore.Published;

/** Draws what is in force from the store and the working copy. Used once. */
final class Picture {
  private final WorkingCopy copy;
  private final PlaybookStore store;
  private final StoredPlaybooks stored;
  private final TakingIn taken;
  private final Set<String> gone;
  private final List<Placed> placed = new ArrayList<>();
  private final List<Status> status = new ArrayList<>();
  private final List<Broken> broken = new ArrayList<>();
  private final List<Issue> problems = new ArrayList<>();
  private final SortedMap<String, String> parts = new TreeMap<>();

  Picture(WorkingCopy copy, PlaybookStore store, StoredPlaybooks stored, TakingIn taken) {
    this.copy = copy;
    this.store = store;
    this.stored = stored;
    this.taken = taken;
    this.gone = taken.gone();
  }

  RulesInForce draw(PoliciesInForce policies) {
    problems.addAll(taken.problems());
    problems.addAll(policies.problems());
    Map<String, Standing> standings = store.standings();
    for (String id : ids(standings)) {
      place(id, standings.get(id));
    }
    policies.versions().forEach((pack, content) -> parts.put(pack, number(pack, content)));
    return new RulesInForce(placed, status, problems, broken, policies, parts);
  }

  private String number(String key, String content) {
    return stored.content(key, content).map(Picture::part).orElse("0 " + content);
  }

  private static String part(Published version) {
    String vocabulary = version.vocabulary();
    return version.number()
        + " "
        + version.version()
        + (vocabulary == null ? "" : " " + vocabulary);
  }

  /**
   * Alone, the folder says which playbooks there are; in a team, and where the folder cannot be
   * read, the store does.
   */
  private Set<String> ids(Map<String, Standing> standings) {
    Set<String> ids = new TreeSet<>(copy.ids());
    ids.addAll(gone);
    if (taken.team() || !copy.readable()) {
      standings.keySet().stream().filter(StoredPlaybooks::isPlaybook).forEach(ids::add);
    }
    return ids;
  }

  private void place(String id, @Nullable Standing standing) {
    Playbook everyone = version(id, standing == null ? null : standing.everyone(), "");
    Release step = standing == null ? null : standing.onItsWay();
    Playbook coming =
        step == null ? null : version(id, step.version(), " " + step.stage().word() + share(step));
    placed.add(new Placed(everyone, coming, step));
    Written written = gone.contains(id) ? Written.GONE : taken.written().get(id);
    if (written == Written.GONE && everyone != null) {
      problems.add(gone(id));
    }
    if (written == Written.BROKEN) {
      PlaybookFiles files = copy.files(id).orElseThrow();
      broken.add(Broken.of(files, everyone != null, problems));
    }
    status.add(
        new Status(
            id,
            state(everyone, written, standing),
            everyone == null ? null : everyone.version(),
            everyone == null || standing == null ? null : standing.everyone(),
            written == null || written == Written.SAME ? null : word(written),
            step == null ? null : coming(step)));
  }

  private Issue gone(String id) {
    return new Issue(
        Issue.Level.WARNING,
        copy.path(id),
        1,
        1,
        1,
        "TD074",
        "the folder of " + id + " is gone, and what was released stays in force",
        null,
        "bring it back: tend rollback "
            + id
            + " --write, or end it: tend publish "
            + id
            + " --stage retired");
  }

  private @Nullable Playbook version(String id, @Nullable Integer number, String mark) {
    Optional<Published> version = number == null ? Optional.empty() : stored.version(id, number);
    Playbook playbook = version.flatMap(stored::playbook).orElse(null);
    if (version.isPresent() && playbook != null) {
      parts.put(id + mark, part(version.get()));
    } else if (version.isPresent()) {
      problems.add(
          new Issue(
              Issue.Level.ERROR,
              copy.path(id),
              1,
              1,
              1,
              "TD071",
              "version " + number + " of " + id + " is no longer understood",
              null,
              "publish a newer one, or roll back: tend history " + id));
    }
    return playbook;
  }

  private static String share(Release step) {
    return step.stage() == Stage.SHARE ? " " + step.share() : "";
  }

  private static String state(
      @Nullable Playbook everyone, @Nullable Written written, @Nullable Standing standing) {
    if (everyone != null) {
      return written == Written.BROKEN ? "last good version in force" : "in force";
    }
    if (standing != null && standing.last().stage() == Stage.RETIRED) {
      return "retired";
    }
    Release coming = standing == null ? null : standing.onItsWay();
    return coming == null
        ? "not in force"
        : coming.stage() == Stage.SHADOW ? "in shadow only" : "for a share only";
  }

  private static String word(Written written) {
    return switch (written) {
      case BROKEN -> "broken";
      case ROLLED_BACK -> "rolled back";
      case DRAFT -> "draft";
      case GONE -> "gone";
      case SAME -> "";
    };
  }

  private static String coming(Release step) {
    String how =
        step.stage() == Stage.SHADOW ? "in shadow" : "for " + step.share() + " % of the accounts";
    LocalDate day = LocalDate.ofInstant(step.at(), ZoneOffset.UTC);
    return "version " + step.version() + " " + how + " since " + day;
  }
}
