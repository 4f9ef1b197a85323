package tend.flow;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tend.flow.EvaluateAccount.Evaluated;
import tend.flow.Replayed.Difference;
import tend.flow.Replayed.Outcome;
import tend.flow.campaigns.CampaignItem;
import tend.flow.rules.RulesInForce;
import tend.model.Item;
import tend.model.Json;
import tend.model.Listing;
import tend.plan.Sessions;
import tend.playbook.Playbook;
import tend.store.ActivityStore;
import tend.store.ActivityStore.AsOf;
import tend.store.ItemStore;
import tend.store.ItemStore.Kept;

/**
 * Makes an item again from the rows, the rules and the answers as they were when it was last
 * listed, and holds it against the bytes that were kept. Writes nothing; threads may share it.
 */
public final class ReplayItem {
  private static final String MADE_ANEW = "it cannot be made again as it was";
  private final ItemStore items;
  private final ActivityStore activity;
  private final RulesAt rules;

  public ReplayItem(ItemStore items, ActivityStore activity, RulesAt rules) {
    this.items = items;
    this.activity = activity;
    this.rules = rules;
  }

  /** The item of that id; empty where nothing of that id was ever listed. */
  public Optional<Replayed> replay(String id) {
    return items.kept(id).map(kept -> replay(id, kept));
  }

  private Replayed replay(String id, Kept kept) {
    Listing listing = kept.listing();
    if (kept.forgotten()) {
      return nothing(id, kept, Outcome.FORGOTTEN, "somebody it spoke of was forgotten");
    }
    if (CampaignItem.is(item(kept))) {
      return nothing(
          id,
          kept,
          Outcome.UNKNOWN,
          "it is a step of a campaign or a collaboration and of no rule; see: tend campaign list");
    }
    if (listing == null) {
      return nothing(
          id,
          kept,
          Outcome.UNKNOWN,
          "what it was made from was not kept: it was listed by an older Tend, or while activity"
              + " came in; list it again with: tend today --account "
              + kept.account());
    }
    Optional<RulesInForce> then = rules.version(listing.rules());
    return then.isEmpty()
        ? nothing(
            id,
            kept,
            Outcome.UNKNOWN,
            "the rules " + listing.rules() + " are no longer kept, or no longer understood")
        : again(id, kept, listing, then.get());
  }

  private static Replayed nothing(String id, Kept kept, Outcome outcome, String reason) {
    Listing listing = kept.listing();
    return new Replayed(
        id,
        outcome,
        rule(item(kept)),
        listing == null ? null : listing.at(),
        listing == null ? null : listing.rules(),
        null,
        null,
        List.of(reason),
        List.of());
  }

  private Replayed again(String id, Kept kept, Listing listing, RulesInForce then) {
    AsOf rows = activity.readThen(listing.account().name(), listing.at(), listing.stored());
    Evaluated evaluated =
        EvaluateAccount.evaluated(
            listing.account(),
            rows,
            listing.at(),
            MadeFrom.elsewhere(listing),
            Set.copyOf(listing.inPeace()),
            () -> then);
    String again =
        madeOf(kept, id, MadeFrom.left(listing, evaluated)).map(Json::write).orElse("null");
    boolean same = again.equals(kept.body());
    Outcome outcome =
        same ? Outcome.SAME : kept.peopleForgotten() ? Outcome.FORGOTTEN : Outcome.DIFFERENT;
    Item item = item(kept);
    return new Replayed(
        id,
        outcome,
        rule(item),
        listing.at(),
        listing.rules(),
        playbook(then, listing, item).map(Playbook::version).orElse(null),
        rows.rows().size(),
        same ? List.of() : reasons(kept, rows, evaluated),
        outcome == Outcome.DIFFERENT ? differences(kept.body(), again) : List.of());
  }

  private static Optional<Item> madeOf(Kept kept, String id, List<Item> left) {
    List<String> ids = kept.members().isEmpty() ? List.of(id) : kept.members();
    List<Item> found = left.stream().filter(i -> ids.contains(i.id())).toList();
    return found.size() < ids.size()
        ? Optional.empty()
        : Optional.of(kept.members().isEmpty() ? found.get(0) : Sessions.join(found));
  }

  private static List<String> reasons(Kept kept, AsOf rows, Evaluated evaluated) {
    List<String> reasons = new ArrayList<>();
    if (kept.peopleForgotten()) {
      reasons.add("somebody whose activity it counted was forgotten; " + MADE_ANEW);
    }
    if (rows.missing() > 0) {
      reasons.add(rows.missing() + " rows were taken away by their platform since; " + MADE_ANEW);
    }
    evaluated.stopped().forEach(s -> reasons.add(s.rule() + " was stopped: " + s.reason()));
    if (reasons.isEmpty()) {
      reasons.add("rows, rules and answers are as they were: it was made by another Tend");
    }
    return reasons;
  }

  private static Item item(Kept kept) {
    return Json.read(kept.body(), new TypeReference<Item>() {});
  }

  private static String rule(Item item) {
    return item.what().playbook() + "/" + item.what().rule();
  }

  private static Optional<Playbook> playbook(RulesInForce then, Listing listing, Item item) {
    return then.playbooks(listing.account()).stream()
        .filter(p -> p.id().equals(item.what().playbook()))
        .findFirst();
  }

  private static List<Difference> differences(String listed, String again) {
    List<Difference> all = new ArrayList<>();
    TypeReference<JsonNode> tree = new TypeReference<>() {};
    compare("", Json.read(listed, tree), Json.read(again, tree), all);
    return all;
  }

  private static void compare(String place, JsonNode one, JsonNode other, List<Difference> all) {
    if (one.equals(other)) {
      return;
    }
    if (!one.isContainerNode() || one.getNodeType() != other.getNodeType()) {
      all.add(new Difference(place, shown(one), shown(other)));
      return;
    }
    if (one.isArray()) {
      for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
        compare(place + "/" + i, one.path(i), other.path(i), all);
      }
      return;
    }
    Set<String> names = new TreeSet<>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    names.forEach(name -> compare(place + "/" + name, one.path(name), other.path(name), all));
  }

  private static @org.jspecify.annotations.Nullable String shown(JsonNode node) {
    return node.isMissingNode() ? null : node.toString();
  }
}
