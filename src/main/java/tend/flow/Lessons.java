package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tend.model.Answer;
import tend.model.Shown;
import tend.plan.Taught;
import tend.store.ItemStore;

/** What an account's answers teach, looked up with the items they were given to. */
public final class Lessons {
  private Lessons() {}

  /** The lessons of those answers that hold at that moment. */
  public static Taught of(ItemStore items, List<Answer> given, Instant at) {
    return of(items::find, given, at);
  }

  /** The same where items are found otherwise. */
  static Taught of(
      Function<Collection<String>, Map<String, Shown>> items, List<Answer> given, Instant at) {
    List<Answer> declined =
        given.stream().filter(a -> a.state() == Answer.State.NOT_FOR_ME).toList();
    Map<String, Shown> shown = items.apply(declined.stream().map(Answer::item).toList());
    List<Taught.Given> lessons = new ArrayList<>();
    for (Answer answer : declined) {
      Shown one = shown.get(answer.item());
      if (one != null) {
        lessons.add(new Taught.Given(answer, one.item()));
      }
    }
    return Taught.by(lessons, at);
  }
}
