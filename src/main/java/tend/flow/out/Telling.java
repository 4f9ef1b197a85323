package tend.flow.out;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tend.flow.TodayView;
import tend.model.DayPlan;
import tend.model.Fingerprint;
import tend.model.Item;
import tend.model.Json;
import tend.model.out.Webhook;
import tend.model.out.Webhook.Event;
import tend.model.out.WhoseList;
import tend.out.Message;

/** One list at one moment as programs are told of it, and whether there is something to tell. */
final class Telling {
  private static final int DIGITS = 32;
  private static final int WEEKS = 4;
  private final Lists lists;
  private final WhoseList list;
  private final DayPlan plan;

  Telling(Lists lists, WhoseList list, Instant at) {
    this.lists = lists;
    this.list = list;
    this.plan = lists.today(list, at);
  }

  /** What is told apart: a state that is the same needs no telling. */
  String state(Event event) {
    return switch (event) {
      case LIST -> Fingerprint.of(DIGITS, listed());
      case DONE ->
          plan.done().stream().map(d -> d.item().id()).sorted().collect(Collectors.joining(" "));
      case CAMPAIGN -> campaigns().isEmpty() ? "" : Json.write(campaigns());
    };
  }

  private List<String> listed() {
    List<String> all = new ArrayList<>();
    for (Item item :
        Stream.concat(plan.open().stream(), plan.evening().stream().map(p -> p.item())).toList()) {
      all.addAll(List.of(item.id(), item.line(), String.valueOf(item.what().minutes())));
    }
    return all;
  }

  /** Whether that is news for the receiver: something done is, something undone is not. */
  boolean isNews(Webhook hook, Event event) {
    String before = hook.arrived(event);
    String now = state(event);
    return switch (event) {
      case LIST, CAMPAIGN -> !now.equals(before);
      case DONE -> !ids(before).containsAll(ids(now));
    };
  }

  private static Set<String> ids(String joined) {
    return Stream.of(joined.split(" ", -1)).filter(i -> !i.isEmpty()).collect(Collectors.toSet());
  }

  /** Told again, it has the same id, until something arrives. */
  Message message(Webhook hook, Event event) {
    String delivery =
        Fingerprint.of(
            DIGITS,
            List.of(hook.id(), event.word(), String.valueOf(hook.arrivedAt()), state(event)));
    return new Message(event.word(), delivery, body(event));
  }

  String body(Event event) {
    return Json.write(event == Event.CAMPAIGN ? planned() : TodayView.of(plan));
  }

  private List<PlannedView.CampaignView> campaigns() {
    return PlannedView.campaigns(lists.campaigns(list), plan.day());
  }

  /** The weeks are planned for this only, since that takes a moment. */
  private PlannedView planned() {
    return PlannedView.of(plan, lists.ahead(list, plan.at(), WEEKS));
  }
}
