package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tend.model.Answer;
import tend.plan.Taught;
import tend.store.ItemStore;

/** What an account's answers teach, looked up with the items they were given to. */
public final class Lessons {
  private Lessons() {}

  /** The lessons of those answers that hold at that moment. */
  public static Taught of(ItemStore items, List<Answer> given, Instant at) {
    List<Taught.Given> lessons = new ArrayList<>();
    for (Answer answer : given) {
      if (answer.state() == Answer.State.NOT_FOR_ME) {
        items
            .find(answer.item())
            .ifPresent(shown -> lessons.add(new Taught.Given(answer, shown.item())));
      }
    }
    return Taught.by(lessons, at);
  }
}
