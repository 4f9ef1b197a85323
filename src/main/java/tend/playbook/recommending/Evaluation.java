package tend.playbook.recommending;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tend.facts.FactSheet;
import tend.model.DayPlan.Refused;
import tend.model.DayPlan.Stopped;
import tend.model.Recommendation;
import tend.model.WhenAsked;
import tend.playbook.Match;
import tend.playbook.Playbook;
import tend.policy.Gate;
import tend.policy.Policies;

/**
 * What all playbooks in force recommend for one account at one moment, sorted, the same for the
 * same input. A rule that is stopped is named and left out, and so is a playbook that cannot run at
 * all; the others' results stand.
 */
public record Evaluation(
    List<Recommendation> recommendations,
    List<Refused> refused,
    List<Stopped> stopped,
    List<Yielded> yielded) {
  public Evaluation {
    refused = List.copyOf(refused);
    recommendations = List.copyOf(recommendations);
    yielded = WhenAsked.copyOf(yielded);
    stopped = List.copyOf(stopped);
  }

  /** Evaluates the playbooks that apply to the account; no policy gates them. */
  public static Evaluation of(FactSheet sheet, Collection<Playbook> playbooks) {
    LocalDate day = LocalDate.ofInstant(sheet.at(), ZoneOffset.UTC);
    return of(sheet, playbooks, Gate.of(Policies.NONE, day));
  }

  /** The same with what the gate refuses left out and told. */
  public static Evaluation of(FactSheet sheet, Collection<Playbook> playbooks, Gate gate) {
    List<Match> matches = new ArrayList<>();
    List<Stopped> stopped = new ArrayList<>();
    run(sheet, playbooks, matches, stopped);
    return of(sheet, matches, stopped, gate);
  }

  /** Adds what fires, and what was stopped. */
  public static void run(
      FactSheet sheet, Collection<Playbook> playbooks, List<Match> matches, List<Stopped> stopped) {
    Roster.of(playbooks, sheet.account()).run(sheet, matches, stopped);
  }

  /** What those matches recommend together, whatever policies say. */
  public static List<Recommendation> recommended(FactSheet sheet, List<Match> matches) {
    return new Recommending(sheet).from(matches);
  }

  /** What those matches recommend together, with what the gate refuses left out and told. */
  public static Evaluation of(
      FactSheet sheet, List<Match> matches, List<Stopped> stopped, Gate gate) {
    Gating gating = new Gating(sheet.account(), gate);
    Recommending recommending = new Recommending(new Proposing(sheet, gating::telling));
    List<Recommendation> told = recommending.fromRanked(gating.passing(Candidate.ranked(matches)));
    return new Evaluation(told, gating.refused(), stopped, recommending.yielded());
  }
}
