package tend.web;

import static tend.web.page.Words.n;
import static tend.web.page.Words.said;
import static tend.web.page.Words.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.flow.LivePlatforms;
import tend.flow.UnknownName;
import tend.flow.campaigns.CampaignRefused;
import tend.flow.campaigns.Campaigns;
import tend.model.Account;
import tend.model.campaign.Campaign;
import tend.model.campaign.Template;
import tend.model.campaign.Terms;
import tend.policy.GatedAction;
import tend.policy.Policies;
import tend.policy.Variant;
import tend.web.page.Dates;
import tend.web.page.Parts;

/** Looks at a campaign before it is made, and says what is refused of it; writes nothing. */
final class NewCampaigns {
  private final Parts parts;

  NewCampaigns(Parts parts) {
    this.parts = parts;
  }

  /** What campaigns can be made from. */
  NewCampaignPage choice() {
    return new NewCampaignPage(
        CampaignsPages.cards(campaigns().templates().templates()),
        null,
        "",
        List.of(),
        "",
        "",
        form(null, List.of(), Terms.NONE),
        null,
        List.of(),
        List.of(),
        said(Policies.NO_ADVICE));
  }

  /**
   * The form with what was typed into it.
   *
   * @param looking whether somebody wants to know what would become of it
   * @throws UnknownName where there is no such template
   */
  NewCampaignPage page(CampaignForm typed, boolean looking) {
    Template template =
        campaigns()
            .templates()
            .find(typed.template())
            .orElseThrow(
                () ->
                    new UnknownName(
                        t("there is no campaign template {0}", typed.template()),
                        t("choose one under New campaign")));
    Instant at = parts.clock().instant();
    List<Account> all = parts.accounts().all();
    LocalDate today = LocalDate.ofInstant(at, all.get(0).zone());
    Look look = looking ? look(typed, at) : new Look(null, List.of(), List.of());
    List<Account> chosen = all.stream().filter(a -> typed.accounts().contains(a.name())).toList();
    Optional<Refusals> refusals = refusals(template.action());
    return new NewCampaignPage(
        List.of(),
        chosen(template),
        typed.name(),
        all.stream().map(a -> on(a, typed, refusals)).toList(),
        typed.start().isEmpty() ? today.plusDays(1).toString() : typed.start(),
        today.toString(),
        form(typed, template.action(), chosen.isEmpty() ? all : chosen),
        look.problem(),
        look.refused(),
        look.would(),
        said(Policies.NO_ADVICE));
  }

  /** The terms of a campaign to be changed. */
  TermsForm form(@Nullable String action, List<Account> accounts, Terms terms) {
    Integer age = terms.minimumAge();
    String hashtag = terms.hashtag();
    String prize = terms.prize();
    return new TermsForm(
        ways(action, accounts, terms.ways()),
        hashtag == null ? "" : hashtag,
        prize == null ? "" : prize,
        String.join(", ", terms.countries()),
        age == null ? "" : String.valueOf(age));
  }

  private TermsForm form(CampaignForm typed, @Nullable String action, List<Account> accounts) {
    return new TermsForm(
        ways(action, accounts, typed.ways()),
        typed.hashtag(),
        typed.prize(),
        typed.countries(),
        typed.age());
  }

  private List<TermsForm.Way> ways(
      @Nullable String action, List<Account> accounts, List<String> chosen) {
    Optional<Refusals> refusals = refusals(action);
    return Arrays.stream(Variant.values())
        .map(
            way ->
                new TermsForm.Way(
                    way.word(),
                    said(way.told()),
                    chosen.contains(way.word()),
                    refusals.map(r -> r.of(accounts, way)).orElse(List.of())))
        .toList();
  }

  private Optional<Refusals> refusals(@Nullable String action) {
    return Optional.ofNullable(action)
        .flatMap(GatedAction::of)
        .map(
            a ->
                new Refusals(parts.rules().current().get().policies(), a, parts.clock().instant()));
  }

  private static NewCampaignPage.Chosen chosen(Template template) {
    String phases =
        template.phases().stream()
            .map(p -> t("{0} {1}", said(p.title()), p.days()))
            .collect(Collectors.joining(", "));
    return new NewCampaignPage.Chosen(
        template.id(),
        said(template.title()),
        said(template.about()),
        said(template.goal()),
        t("{0}: {1}", CampaignsPages.lasts(template), phases));
  }

  private static NewCampaignPage.On on(
      Account account, CampaignForm typed, Optional<Refusals> refusals) {
    return new NewCampaignPage.On(
        account.name(),
        LivePlatforms.title(account.platform()),
        typed.accounts().contains(account.name()),
        refusals.map(r -> r.always(account)).orElse(List.of()));
  }

  /** What would become of it. */
  private record Look(
      @Nullable String problem, List<TodayPage.Refusal> refused, List<CampaignPage.Term> would) {}

  private Look look(CampaignForm typed, Instant at) {
    try {
      Campaign draft = campaigns().draft(typed.wish(), at);
      return new Look(null, Refusals.of(campaigns().refusals(draft, at)), would(draft, at));
    } catch (CampaignForm.Unreadable | CampaignRefused | UnknownName e) {
      return new Look(Dates.sentence(e), List.of(), List.of());
    }
  }

  private List<CampaignPage.Term> would(Campaign draft, Instant at) {
    List<CampaignPage.Term> would = new ArrayList<>();
    campaigns()
        .read()
        .standing(draft, at)
        .phases()
        .forEach(
            p -> {
              int missing = p.missing().size();
              String days = Dates.span(p.phase().from(), p.phase().to());
              String opens =
                  n(
                      missing,
                      "{1}, opens once {0} check is met",
                      "{1}, opens once {0} checks are met",
                      days);
              String title = said(p.phase().title());
              would.add(new CampaignPage.Term(title, missing == 0 ? days : opens));
            });
    return would;
  }

  private Campaigns campaigns() {
    return parts.campaigns();
  }
}
