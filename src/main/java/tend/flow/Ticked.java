package tend.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tend.flow.EvaluateAccount.Evaluated;
import tend.model.Account;
import tend.model.Answer;
import tend.model.DayPlan.Done;
import tend.model.Shown;

/** What was ticked on an account, by hand or by evidence. */
final class Ticked {
  static final Comparator<Done> NEWEST =
      Comparator.comparing(Done::at).reversed().thenComparing(d -> d.item().id());

  private Ticked() {}

  /**
   * From the beginning of that day up to that moment, newest first.
   *
   * @param shown everything that was ever listed for the account
   */
  static List<Done> since(
      LocalDate day,
      Account account,
      Evaluated evaluated,
      List<Answer> given,
      List<Shown> shown,
      Instant at) {
    Instant from = day.atStartOfDay(account.zone()).toInstant();
    Map<String, Shown> byId = new HashMap<>();
    shown.forEach(s -> byId.put(s.item().id(), s));
    List<Done> done = new ArrayList<>();
    for (Answer answer : given) {
      Shown one = byId.get(answer.item());
      if (answer.state() == Answer.State.DONE && one != null) {
        done.add(new Done(one.item(), answer.at(), null));
      }
    }
    done.addAll(ByEvidence.of(evaluated, given, shown, at));
    done.removeIf(d -> d.at().isBefore(from) || d.at().isAfter(at));
    done.sort(NEWEST);
    return done;
  }
}
