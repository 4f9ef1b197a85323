package tend.web.beside;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tend.flow.HowFar;
import tend.flow.impact.Impacted;
import tend.web.page.Urls;
import tend.web.page.Words;

/** Turns an impact into words. */
final class ImpactPages {
  private static final int WHOLE = 1000;
  private final String playbook;

  ImpactPages(String playbook) {
    this.playbook = playbook;
  }

  /** One that is not over. */
  ImpactPage going(ImpactRuns.Run run, Instant now) {
    return new ImpactPage(
        BesideUrls.impact(playbook), far(run, now), "", List.of(), null, List.of());
  }

  private static String far(ImpactRuns.Run run, Instant now) {
    HowFar far = run.far();
    if (far instanceof HowFar.Of of) {
      return t("{0} of {1} accounts looked at", of.done(), of.all());
    }
    return far == null ? t("Waiting for its turn") : far.words(Duration.between(run.at(), now));
  }

  /** None, for that reason. */
  ImpactPage none(String why) {
    return new ImpactPage(BesideUrls.impact(playbook), null, "", List.of(why), null, List.of());
  }

  ImpactPage of(Impacted impact, List<String> notes) {
    List<String> said = new ArrayList<>(impact.words().stream().map(Words::said).toList());
    said.addAll(notes);
    return new ImpactPage(
        BesideUrls.impact(playbook),
        null,
        n(impact.accounts(), "one account", "{0} accounts"),
        said,
        impact.changed() == 0 ? null : bar(impact),
        impact.examples().stream().map(this::example).toList());
  }

  private static ImpactPage.Bar bar(Impacted impact) {
    int otherwise = impact.changed() - impact.gaining() - impact.losing();
    int same = impact.accounts() - impact.changed();
    Drawn drawn = new Drawn(impact.accounts());
    drawn.add("on", impact.gaining(), t("gain one"));
    drawn.add("bad", impact.losing(), t("lose one"));
    drawn.add("warn", otherwise, t("change otherwise"));
    drawn.add("soft", same, t("the same"));
    return new ImpactPage.Bar(
        t(
            "{0} gain one, {1} lose one, {2} change otherwise, {3} stay the same",
            impact.gaining(), impact.losing(), otherwise, same),
        drawn.parts);
  }

  /** Parts one after the other; together they are the whole. */
  private static final class Drawn {
    private final List<ImpactPage.Part> parts = new ArrayList<>();
    private final int all;
    private int so;

    Drawn(int all) {
      this.all = all;
    }

    void add(String tone, int count, String words) {
      int from = WHOLE * so / all;
      so += count;
      if (count > 0) {
        parts.add(new ImpactPage.Part(tone, from, WHOLE * so / all - from, count, words));
      }
    }
  }

  private ImpactPage.Example example(Impacted.Example one) {
    return new ImpactPage.Example(
        one.account(),
        BesideUrls.page(playbook, one.account(), one.rule()),
        BesideUrls.why(playbook) + "?account=" + Urls.segment(one.account()),
        now(one),
        draft(one),
        tone(one),
        WhyRules.name(one.rule()),
        one.because(),
        one.sentences().stream().map(WhyRules::line).toList());
  }

  private static String now(Impacted.Example one) {
    return switch (one.change()) {
      case "added" -> t("silent");
      case "removed" -> one.words();
      case "moved" -> t("place {0}", one.from());
      default -> t("on the list");
    };
  }

  private static String draft(Impacted.Example one) {
    return switch (one.change()) {
      case "added" -> t("+ {0}", one.words());
      case "removed" -> t("− dropped");
      case "moved" -> t("place {0}", one.to());
      default -> t("{0}, worded anew", one.words());
    };
  }

  private static String tone(Impacted.Example one) {
    return switch (one.change()) {
      case "added" -> "good";
      case "removed" -> "bad";
      default -> "warn";
    };
  }
}
