package tend.web.releases;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.Rollout;
import tend.flow.rules.Rollout.Check;
import tend.flow.rules.Rollout.Place;
import tend.model.Issue;
import tend.model.Release;
import tend.model.Standing;
import tend.web.page.Dates;
import tend.web.releases.StagesPage.Step;

/** Makes the bar below a playbook. */
final class StagesPages {
  private static final List<Place> WAY =
      List.of(Place.DRAFT, Place.SHADOW, Place.SHARE, Place.EVERYONE);

  private StagesPages() {}

  static StagesPage of(Rollout rollout) {
    Check check = rollout.check();
    boolean blocked =
        check != null
            && !check.passes()
            && (rollout.place() == Place.DRAFT || rollout.place() == Place.RETIRED);
    return new StagesPage(
        steps(rollout),
        blocked ? blocked(Objects.requireNonNull(check)) : free(rollout),
        blocked,
        blocked ? first(rollout.playbook(), Objects.requireNonNull(check)).orElse(null) : null,
        Links.release(rollout.playbook()),
        Links.history(rollout.playbook()));
  }

  private static List<Step> steps(Rollout rollout) {
    List<Step> steps = new ArrayList<>();
    int here = WAY.indexOf(rollout.place());
    for (int i = 0; i < WAY.size(); i++) {
      Integer everyone = i == here ? null : everyone(rollout, WAY.get(i));
      String state = i == here ? "here" : i < here || everyone != null ? "done" : "ahead";
      String title =
          everyone == null
              ? title(WAY.get(i), i == here ? coming(rollout) : null)
              : t("Everyone: version {0}", everyone);
      steps.add(new Step(title, state));
    }
    if (rollout.place() == Place.RETIRED) {
      steps.add(new Step(t("Retired"), "here"));
    }
    return steps;
  }

  /** What everyone has while other words are on their way; null where there is no such place. */
  private static @Nullable Integer everyone(Rollout rollout, Place place) {
    Standing standing = rollout.standing();
    return place != Place.EVERYONE || standing == null ? null : standing.everyone();
  }

  private static @Nullable Release coming(Rollout rollout) {
    Standing standing = rollout.standing();
    return standing == null ? null : standing.onItsWay();
  }

  /** With the step where that place is the one it is at. */
  private static String title(Place place, @Nullable Release step) {
    return switch (place) {
      case DRAFT -> t("Draft");
      case SHADOW ->
          step == null
              ? t("Shadow, nobody sees it")
              : t("Shadow since {0}, nobody sees it", Dates.brief(since(step)));
      case SHARE -> step == null ? t("A share of accounts") : t("{0} % of accounts", step.share());
      case EVERYONE -> t("Everyone");
      case RETIRED -> t("Retired");
    };
  }

  private static LocalDate since(Release step) {
    return LocalDate.ofInstant(step.at(), ZoneOffset.UTC);
  }

  /** "Blocked by 1 error and 2 scenarios." */
  static String blocked(Check check) {
    int errors = check.errors().size();
    int failed = check.failed().size();
    if (failed == 0) {
      return n(errors, "Blocked by {0} error.", "Blocked by {0} errors.");
    }
    String scenarios = n(failed, "{0} scenario", "{0} scenarios");
    return errors == 0
        ? t("Blocked by: {0}.", scenarios)
        : t("Blocked by: {0}, {1}.", n(errors, "{0} error", "{0} errors"), scenarios);
  }

  private static String free(Rollout rollout) {
    Standing standing = rollout.standing();
    Integer everyone = standing == null ? null : standing.everyone();
    return switch (rollout.place()) {
      case DRAFT ->
          rollout.check() == null ? t("Its folder is gone.") : t("Check and scenarios pass.");
      case SHADOW, SHARE ->
          everyone == null
              ? t("Nobody else has an earlier version.")
              : t("Everyone else has version {0}.", everyone);
      case EVERYONE -> everyone == null ? "" : t("Version {0} is in force.", everyone);
      case RETIRED -> t("It recommends nothing.");
    };
  }

  private static Optional<String> first(String id, Check check) {
    return Stream.concat(
            check.errors().stream().sorted(Issue.BY_PLACE),
            check.failed().stream().sorted(Issue.BY_PLACE))
        .flatMap(issue -> Stream.ofNullable(Links.line(id, issue)))
        .findFirst();
  }
}
