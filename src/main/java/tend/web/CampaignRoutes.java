package tend.web;

import static tend.web.page.Words.said;
import static tend.web.page.Words.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.flow.campaigns.CampaignRefused;
import tend.flow.campaigns.CampaignStanding;
import tend.flow.campaigns.CampaignStanding.InPhase;
import tend.flow.campaigns.Campaigns;
import tend.model.Account;
import tend.model.Whose;
import tend.model.campaign.Campaign;
import tend.model.campaign.Template;
import tend.web.page.Dates;
import tend.web.page.Field;
import tend.web.page.Parts;
import tend.web.page.Places;
import tend.web.page.Urls;

/**
 * The pages of campaigns and what can be done on them. Every change leads to the page again, which
 * says what was done and offers to take it back.
 */
final class CampaignRoutes {
  private final Parts parts;
  private final Campaigns campaigns;
  private final Places places;
  private final NewCampaigns making;
  private final Previews previews;

  CampaignRoutes(Parts parts) {
    this.parts = parts;
    this.campaigns = parts.campaigns();
    this.places = new Places(parts.accounts());
    this.making = new NewCampaigns(parts);
    this.previews = new Previews(campaigns, parts.load());
  }

  /** Something that changes a campaign, and may be refused. */
  private interface Change {
    Campaign to(String campaign, Instant at) throws CampaignForm.Unreadable;
  }

  /** Something that is done or taken back, and has a way back of its own or none. */
  private interface Act {
    void to(String campaign, Instant at);
  }

  void list(Context ctx) {
    Optional<Whose> home = places.home();
    if (home.isEmpty()) {
      ctx.redirect("/import");
      return;
    }
    Instant at = now();
    List<CampaignStanding> all = campaigns.read().standings(at);
    CampaignStanding next = CampaignsPages.next(all);
    InPhase phase = next == null ? null : CampaignsPages.phase(next);
    Whose whose = home.get();
    CampaignsPages pages = new CampaignsPages(LocalDate.ofInstant(at, whose.zone()), templates());
    show(
        ctx,
        "campaigns.jte",
        pages.of(
            all,
            times(all, whose, at),
            next == null || phase == null
                ? null
                : phases(next.campaign()).of(phase, true).missing(),
            next == null ? null : next.campaign().name()),
        whose);
  }

  /** The weeks of everybody who runs something, or of the list to begin with. */
  private List<CampaignsPages.TimeOf> times(List<CampaignStanding> all, Whose home, Instant at) {
    Map<String, Whose> who = new LinkedHashMap<>();
    for (CampaignStanding one : all) {
      parts
          .accounts()
          .find(one.campaign().accounts().get(0))
          .map(parts.accounts()::sharedBy)
          .ifPresent(w -> who.put(Urls.today(w), w));
    }
    if (who.isEmpty()) {
      who.put(Urls.today(home), home);
    }
    List<CampaignsPages.TimeOf> times = new ArrayList<>();
    who.values()
        .forEach(
            w ->
                times.add(
                    new CampaignsPages.TimeOf(
                        w.name(), parts.load().of(w, at, CampaignsPages.WEEKS))));
    return times;
  }

  void form(Context ctx) {
    Optional<Whose> home = places.home();
    if (home.isEmpty()) {
      ctx.redirect("/import");
      return;
    }
    CampaignForm typed = CampaignForm.of(ctx);
    boolean looking = ctx.queryParam("look") != null;
    NewCampaignPage page =
        typed.template().isEmpty() ? making.choice() : making.page(typed, looking);
    show(ctx, "newcampaign.jte", page, home.get());
  }

  void make(Context ctx) {
    if (places.home().isEmpty()) {
      ctx.redirect("/import", HttpStatus.SEE_OTHER);
      return;
    }
    CampaignForm typed = CampaignForm.of(ctx);
    try {
      Campaign made = campaigns.create(typed.wish(), now());
      ctx.redirect(Urls.campaign(made.id()) + "?did=made", HttpStatus.SEE_OTHER);
    } catch (CampaignForm.Unreadable | CampaignRefused | UnknownName e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, "newcampaign.jte", making.page(typed, true), home());
    }
  }

  void page(Context ctx) {
    show(ctx, null);
  }

  void move(Context ctx) {
    change(
        ctx,
        "moved",
        (id, at) -> campaigns.move(id, null, CampaignForm.start(Field.text(ctx, "start")), at));
  }

  void terms(Context ctx) {
    change(ctx, "terms", (id, at) -> campaigns.terms(id, CampaignForm.of(ctx).terms(), at));
  }

  void meet(Context ctx) {
    if (takesBack(ctx)) {
      unmeet(ctx);
      return;
    }
    String how = Field.text(ctx, "how");
    change(ctx, "met", (id, at) -> campaigns.meet(id, Field.text(ctx, "word"), how, at));
  }

  void unmeet(Context ctx) {
    change(ctx, "unmet", (id, at) -> campaigns.unmeet(id, Field.text(ctx, "word"), at));
  }

  void callOff(Context ctx) {
    change(ctx, "off", (id, at) -> campaigns.callOff(id, at));
  }

  void undo(Context ctx) {
    String number = ctx.pathParam("number");
    int meant = number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    act(ctx, "undone", (id, at) -> campaigns.undo(id, meant));
  }

  void tick(Context ctx) {
    if (takesBack(ctx)) {
      untick(ctx);
      return;
    }
    String step = ctx.pathParam("step");
    String key = ctx.pathParam("key");
    act(ctx, "ticked&step=" + step + "&key=" + key, (id, at) -> campaigns.tick(id, step, key, at));
  }

  void untick(Context ctx) {
    act(
        ctx,
        "unticked",
        (id, at) -> campaigns.untick(id, ctx.pathParam("step"), ctx.pathParam("key"), at));
  }

  private static boolean takesBack(Context ctx) {
    return "DELETE".equals(ctx.formParam("_method"));
  }

  private void act(Context ctx, String did, Act act) {
    leading(
        ctx,
        (id, at) -> {
          act.to(id, at);
          return did;
        });
  }

  /** The page it leads to knows which change it was, so that its Undo takes back no other. */
  private void change(Context ctx, String did, Change change) {
    leading(
        ctx,
        (id, at) -> campaigns.number(change.to(id, at)).map(n -> did + "&change=" + n).orElse(did));
  }

  /** What is done, and the words of it in the address of the page after it. */
  private interface Leading {
    String did(String campaign, Instant at) throws CampaignForm.Unreadable;
  }

  private void leading(Context ctx, Leading leading) {
    String id = ctx.pathParam("id");
    try {
      String did = leading.did(id, now());
      ctx.redirect(Urls.campaign(id) + "?did=" + did, HttpStatus.SEE_OTHER);
    } catch (CampaignForm.Unreadable | CampaignRefused e) {
      boolean swapped = ctx.header("HX-Request") != null;
      ctx.status(swapped ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, Dates.sentence(e));
    }
  }

  private void show(Context ctx, @Nullable String problem) {
    Instant at = now();
    Campaign campaign = campaigns.read().named(ctx.pathParam("id"));
    Whose whose = whose(campaign);
    CampaignStanding standing = campaigns.read().standing(campaign, at);
    List<Account> on =
        campaign.accounts().stream().flatMap(a -> parts.accounts().find(a).stream()).toList();
    TermsForm form = making.form(campaign.action(), on, campaign.terms());
    CampaignPages pages = new CampaignPages(standing, phases(campaign), kind(campaign));
    CampaignPage page =
        pages.of(
            problem,
            form,
            problem == null ? preview(ctx, campaign, whose, at) : null,
            campaigns.number(campaign).orElse(0),
            problem == null ? toast(ctx, campaign) : null);
    show(ctx, "campaign.jte", page, whose);
  }

  private CampaignPage.@Nullable Preview preview(
      Context ctx, Campaign campaign, Whose whose, Instant at) {
    String asked = ctx.queryParam("preview");
    if (asked == null) {
      return null;
    }
    try {
      return previews.of(campaign, CampaignForm.start(asked), whose, at);
    } catch (CampaignForm.Unreadable e) {
      String why = Dates.sentence(e);
      return new CampaignPage.Preview(t("Another day"), "", why, List.of(), List.of(), List.of());
    }
  }

  private static CampaignPage.@Nullable Toast toast(Context ctx, Campaign campaign) {
    String did = ctx.queryParam("did");
    String change = ctx.queryParam("change");
    String changes =
        change == null || !change.matches("\\d{1,9}")
            ? null
            : Urls.campaign(campaign.id()) + "/changes/" + change;
    return switch (did == null ? "" : did) {
      case "made" ->
          new CampaignPage.Toast(t("Made. Its steps come to your list on their days"), null);
      case "moved" -> new CampaignPage.Toast(t("Moved"), changes);
      case "terms" -> new CampaignPage.Toast(t("The terms are saved"), changes);
      case "met" -> new CampaignPage.Toast(t("Noted as met"), changes);
      case "unmet" -> new CampaignPage.Toast(t("Noted as missing"), changes);
      case "off" -> new CampaignPage.Toast(t("Called off"), changes);
      case "undone" -> new CampaignPage.Toast(t("Taken back"), null);
      case "ticked" -> ticked(ctx, campaign);
      case "unticked" -> new CampaignPage.Toast(t("Back on the list"), null);
      default -> null;
    };
  }

  private static CampaignPage.@Nullable Toast ticked(Context ctx, Campaign campaign) {
    String step = String.valueOf(ctx.queryParam("step"));
    String key = String.valueOf(ctx.queryParam("key"));
    return campaign
        .step(step)
        .map(
            s ->
                new CampaignPage.Toast(
                    t("Done: {0}", said(s.title())), Urls.tick(campaign.id(), step, key)))
        .orElse(null);
  }

  private PhasePages phases(Campaign campaign) {
    return new PhasePages(campaign.id(), whose(campaign).zone());
  }

  /** Whose minutes it takes; the list to begin with where its account is gone. */
  private Whose whose(Campaign campaign) {
    return parts
        .accounts()
        .find(campaign.accounts().get(0))
        .map(parts.accounts()::sharedBy)
        .orElseGet(this::home);
  }

  private Whose home() {
    return places
        .home()
        .orElseThrow(() -> new UnknownName(t("There is no account"), t("bring in a file first")));
  }

  private String kind(Campaign campaign) {
    return templates().stream()
        .filter(t -> t.id().equals(campaign.kind()))
        .map(Template::title)
        .findFirst()
        .orElse(campaign.kind());
  }

  private List<Template> templates() {
    return campaigns.templates().templates();
  }

  private Instant now() {
    return parts.clock().instant();
  }

  private void show(Context ctx, String template, Object page, Whose whose) {
    Map<String, Object> model = new HashMap<>();
    model.put("page", page);
    model.put("rail", places.rail(whose, Places.CAMPAIGNS));
    ctx.render(template, model);
  }
}
