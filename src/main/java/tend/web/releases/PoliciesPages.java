package tend.web.releases;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.PoliciesInForce;
import tend.model.Subject;
import tend.playbook.Playbook;
import tend.policy.Effect;
import tend.policy.Gate;
import tend.policy.GatedAction;
import tend.policy.Policies;
import tend.policy.Ruling;
import tend.policy.Statement;
import tend.policy.Suggestion;
import tend.web.page.Dates;
import tend.web.page.Urls;

/** Makes the page of the policies as they were on one day. */
final class PoliciesPages {
  private final Policies policies;
  private final List<PoliciesInForce.Status> status;
  private final List<Playbook> playbooks;
  private final LocalDate day;

  /**
   * @param status how the packs as written stand to those in force
   * @param playbooks whose rules may be gated
   */
  PoliciesPages(
      Policies policies,
      List<PoliciesInForce.Status> status,
      List<Playbook> playbooks,
      LocalDate day) {
    this.policies = policies;
    this.status = status;
    this.playbooks = playbooks;
    this.day = day;
  }

  PoliciesPage of(String platform, String action) {
    Optional<GatedAction> asked = GatedAction.of(action);
    Map<String, PoliciesPage.Pack> packs = new LinkedHashMap<>();
    int statements = 0;
    int stale = 0;
    for (Statement one : policies.statements()) {
      boolean here = platform.isEmpty() || one.holdsOn(platform, Set.of());
      if (here && asked.map(a -> speaksOf(one, a)).orElse(true)) {
        statements++;
        stale += one.isStaleOn(day) ? 1 : 0;
        packs.merge(one.pack(), pack(one), PoliciesPages::both);
      }
    }
    return new PoliciesPage(
        platform,
        action,
        List.copyOf(platforms()),
        actions(),
        said(statements, stale),
        broken(),
        asked.filter(a -> !platform.isEmpty()).map(a -> verdict(platform, a)).orElse(null),
        List.copyOf(packs.values()));
  }

  private Set<String> platforms() {
    Set<String> platforms = new TreeSet<>();
    policies.statements().forEach(s -> platforms.addAll(s.platforms()));
    return platforms;
  }

  private static List<PoliciesPage.Action> actions() {
    return GatedAction.words().stream()
        .flatMap(w -> GatedAction.of(w).stream())
        .map(a -> new PoliciesPage.Action(a.word(), Dates.capital(a.told())))
        .toList();
  }

  private static String said(int statements, int stale) {
    if (statements == 0) {
      return t("Nothing is known of that. What is not written here may still be forbidden.");
    }
    String all = n(statements, "{0} statement", "{0} statements");
    return stale == 0
        ? t("{0}, all of them read lately.", all)
        : t("{0}, {1} of them to be read again.", all, stale);
  }

  private List<String> broken() {
    return status.stream()
        .filter(s -> !s.state().equals("in force"))
        .map(
            s ->
                s.version() == null
                    ? t("{0} cannot be read as it is written, and nothing of it holds.", s.pack())
                    : t(
                        "{0} cannot be read as it is written; what it said before holds.",
                        s.pack()))
        .toList();
  }

  private PoliciesPage.Verdict verdict(String platform, GatedAction action) {
    Ruling ruling = Gate.of(policies, day).ruling(platform, Suggestion.of(action));
    String what = Dates.capital(action.told());
    if (!ruling.allowed()) {
      return new PoliciesPage.Verdict(t("{0} on {1}: refused.", what, platform), "bad");
    }
    return ruling.conditions().isEmpty()
        ? new PoliciesPage.Verdict(
            t("{0} on {1}: nothing is said against it.", what, platform), "good")
        : new PoliciesPage.Verdict(
            t("{0} on {1}: allowed in the form below.", what, platform), "warn");
  }

  private PoliciesPage.Pack pack(Statement one) {
    return new PoliciesPage.Pack(one.pack(), one.title(), List.of(statement(one)));
  }

  private static PoliciesPage.Pack both(PoliciesPage.Pack some, PoliciesPage.Pack more) {
    List<PoliciesPage.Statement> all = new ArrayList<>(some.statements());
    all.addAll(more.statements());
    return new PoliciesPage.Pack(some.id(), some.title(), all);
  }

  private PoliciesPage.Statement statement(Statement one) {
    return new PoliciesPage.Statement(
        one.key(),
        one.says(),
        one.does().stream().map(Dates::capital).toList(),
        where(one),
        one.source().title(),
        Subject.web(one.source().url()),
        t("read {0}", Said.day(one.asOf())),
        stale(one),
        gates(one));
  }

  private @Nullable String stale(Statement one) {
    return one.isStaleOn(day)
        ? t("Stale: read more than {0} days ago, look it up again", one.staleAfterDays())
        : null;
  }

  private static String where(Statement one) {
    String everywhere =
        one.platforms().isEmpty()
            ? t("Everywhere")
            : String.join(", ", new TreeSet<>(one.platforms()));
    String region = one.region();
    return region == null ? everywhere : t("{0}, for people in {1}", everywhere, region);
  }

  private static boolean speaksOf(Statement one, GatedAction action) {
    return one.effects().stream().anyMatch(effect -> actions(effect).contains(action));
  }

  private static Set<GatedAction> actions(Effect effect) {
    if (effect instanceof Effect.Refuses refuses) {
      return refuses.actions();
    }
    if (effect instanceof Effect.Allows allows) {
      return allows.actions();
    }
    if (effect instanceof Effect.Requires requires) {
      return requires.actions();
    }
    if (effect instanceof Effect.EntryHashtag hashtag) {
      return hashtag.actions();
    }
    return effect instanceof Effect.Discourages against ? against.actions() : Set.of();
  }

  private List<VocabularyPage.Use> gates(Statement one) {
    List<VocabularyPage.Use> gates = new ArrayList<>();
    for (Playbook playbook : playbooks) {
      playbook
          .suggestions()
          .forEach(
              (rule, suggestion) -> {
                if (gates(one, suggestion)) {
                  gates.add(
                      new VocabularyPage.Use(
                          playbook.id() + "/" + rule, Urls.playbook(playbook.id())));
                }
              });
    }
    return gates;
  }

  private static boolean gates(Statement one, Suggestion suggestion) {
    return speaksOf(one, suggestion.action())
        || one.effects().stream()
            .anyMatch(
                e ->
                    e instanceof Effect.Refuses refuses
                        && suggestion.variants().stream().anyMatch(refuses.variants()::contains));
  }
}
