package tend.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tend.flow.campaigns.CampaignStanding;
import tend.flow.campaigns.CampaignStanding.InPhase;
import tend.flow.campaigns.CampaignStanding.InStep;
import tend.flow.campaigns.Check;
import tend.flow.campaigns.Refusal;
import tend.flow.campaigns.StandingView;
import tend.flow.campaigns.StandingView.LineView;
import tend.model.campaign.Campaign;
import tend.model.campaign.Terms;
import tend.policy.Policies;

/** Campaigns in words on a terminal, or as JSON. */
final class CampaignWords {
  private final Common common;
  private final Set<String> told = new HashSet<>();

  CampaignWords(Common common) {
    this.common = common;
  }

  /** One campaign on a line. */
  void line(CampaignStanding one) {
    Campaign campaign = one.campaign();
    InPhase now = one.now();
    List<Check> missing = now == null ? List.of() : now.missing();
    if (common.json) {
      common.print(LineView.of(one));
      return;
    }
    common.say(
        "%-28s %s, %s to %s, %s%s%s",
        campaign.id(),
        campaign.name(),
        campaign.starts(),
        campaign.ends(),
        one.state().word(),
        now == null ? "" : ": " + now.phase().title() + " from " + now.phase().from(),
        missing.isEmpty() ? "" : ", " + missing.size() + " missing");
  }

  /** One campaign whole. */
  void show(CampaignStanding one) {
    if (common.json) {
      common.print(StandingView.of(one));
      return;
    }
    Campaign campaign = one.campaign();
    common.say(
        "%s (%s), %s on %s: %s",
        campaign.name(),
        campaign.id(),
        campaign.kind(),
        String.join(", ", campaign.accounts()),
        one.state().word());
    String owner = campaign.owner();
    common.say("%s to %s%s", campaign.starts(), campaign.ends(), owner == null ? "" : ", " + owner);
    terms(campaign.terms(), one.hasPrize());
    String late = one.late();
    if (late != null) {
      common.say("%s", late);
    }
    common.say("What good looks like: %s", campaign.goal());
    one.refused().stream().map(Refusal::words).forEach(w -> common.say("Refused: %s", w));
    one.better().stream().map(Refusal::words).forEach(w -> common.say("Advised against: %s", w));
    one.phases().forEach(this::phase);
    boolean cited =
        one.phases().stream().flatMap(p -> p.checks().stream()).anyMatch(c -> !c.from().isEmpty());
    if (cited || !one.refused().isEmpty()) {
      common.say("%n%s", Policies.NO_ADVICE);
    }
  }

  private void terms(Terms terms, boolean prize) {
    List<String> parts = new ArrayList<>();
    if (prize || terms.prize() != null) {
      parts.add("prize: " + (terms.prize() == null ? "not settled" : terms.prize()));
    }
    if (prize || !terms.countries().isEmpty()) {
      String countries = String.join(", ", terms.countries());
      parts.add("countries: " + (countries.isEmpty() ? "not settled" : countries));
    }
    if (prize || terms.minimumAge() != null) {
      parts.add(
          "from "
              + (terms.minimumAge() == null
                  ? "an age not settled"
                  : terms.minimumAge() + " years"));
    }
    if (terms.hashtag() != null) {
      parts.add("entries: " + terms.hashtag());
    }
    parts.addAll(terms.ways());
    if (!parts.isEmpty()) {
      common.say("Terms: %s", String.join("; ", parts));
    }
  }

  private void phase(InPhase in) {
    common.say(
        "%n%s, %s to %s, %d min: %s",
        in.phase().title(), in.phase().from(), in.phase().to(), in.minutes(), in.state().word());
    List<Check> news = in.checks().stream().filter(c -> told.add(c.word())).toList();
    news.forEach(this::check);
    int before = in.checks().size() - news.size();
    if (before > 0) {
      common.say("  and the %d that stand above", before);
    }
    in.steps().stream()
        .collect(Collectors.groupingBy(s -> s.step().id(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(
            times -> {
              if (times.size() == 1) {
                step(times.get(0));
              } else {
                repeated(times);
              }
            });
  }

  private void check(Check check) {
    common.say(
        "  %s %s (%s): %s", check.met() ? "ok" : "--", check.told(), check.word(), check.how());
    check.from().stream()
        .map(c -> c.says() + " (" + c.read() + ")")
        .distinct()
        .filter(told::add)
        .forEach(w -> common.say("       %s", w));
  }

  private void repeated(List<InStep> times) {
    InStep first = times.get(0);
    InStep last = times.get(times.size() - 1);
    long done = times.stream().filter(s -> s.at() != null).count();
    common.say(
        "  [%s] %s, %d times %d min, %s to %s%s (%s; %d done)",
        done == times.size() ? "x" : " ",
        first.step().title(),
        times.size(),
        first.step().minutes(),
        first.due(),
        last.due(),
        first.step().optional() ? ", optional" : "",
        first.step().id(),
        done);
  }

  private void step(InStep one) {
    String when =
        one.earliest().equals(one.due())
            ? one.due().toString()
            : one.earliest() + " to " + one.due();
    String waits = one.waits();
    common.say(
        "  [%s] %s, %d min, %s%s (%s%s)",
        one.at() == null ? " " : one.state() == CampaignStanding.State.DONE ? "x" : "-",
        one.step().title(),
        one.step().minutes(),
        when,
        one.step().optional() ? ", optional" : "",
        one.step().id() + (one.key().equals("once") ? "" : " " + one.key()),
        waits == null ? "" : "; " + waits);
  }
}
