package tend.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.flow.ByEvidence.Ticks;
import tend.flow.EvaluateAccount.Evaluated;
import tend.model.Account;
import tend.model.Answer;
import tend.model.DayPlan.Done;
import tend.model.Interaction;
import tend.model.Shown;
import tend.plan.Answered;
import tend.store.EverListed;
import tend.store.ItemStore;

/** What was ticked on an account, by hand or by evidence. */
final class Ticked {
  static final Comparator<Done> NEWEST =
      Comparator.comparing(Done::at).reversed().thenComparing(d -> d.item().id());

  private Ticked() {}

  /**
   * From the beginning of that day up to that moment, newest first.
   *
   * @param ever what is known of the account's items
   * @param replies knows where the account replied
   */
  static List<Done> since(
      LocalDate day,
      Account account,
      Evaluated evaluated,
      Answered answered,
      ItemStore items,
      EverListed ever,
      OwnReplies replies,
      Instant at) {
    Instant from = day.atStartOfDay(account.zone()).toInstant();
    List<Tick> ticks = new ArrayList<>();
    for (Answer answer : answered.answers()) {
      if (answer.state() == Answer.State.DONE
          && isWithin(answer.at(), from, at)
          && ever.knows(answer.item())) {
        ticks.add(new Tick(answer.item(), answer.at(), null));
      }
    }
    Replied replied = replies.since(from, evaluated.sheet(), ever);
    Firing firing = replies.firing(account.name());
    for (Ticks one : ByEvidence.since(from, evaluated, answered, ever, replied, firing, at)) {
      if (isWithin(one.reply().at(), from, at)) {
        ticks.add(new Tick(one.was().id(), one.reply().at(), one.reply()));
      }
    }
    return done(ticks, account, items);
  }

  private static boolean isWithin(Instant when, Instant from, Instant upTo) {
    return !when.isBefore(from) && !when.isAfter(upTo);
  }

  private record Tick(String item, Instant at, @Nullable Interaction reply) {}

  private static List<Done> done(List<Tick> ticks, Account account, ItemStore items) {
    Map<String, Shown> shown = items.find(account.name(), ticks.stream().map(Tick::item).toList());
    List<Done> done = new ArrayList<>();
    for (Tick tick : ticks) {
      Shown one = shown.get(tick.item());
      if (one != null) {
        done.add(new Done(one.item(), tick.at(), tick.reply()));
      }
    }
    done.sort(NEWEST);
    return done;
  }
}
