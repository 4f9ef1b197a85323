package tend.flow;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.model.Answer;
import tend.model.Answer.State;
import tend.model.Item;
import tend.model.Lesson;
import tend.model.Shown;
import tend.model.Whose;
import tend.store.AnswerStore;
import tend.store.ItemStore;

/**
 * What a person says to an item; each returns the item, or nothing when there is no such item. What
 * is said to a session is said to each of its items, and what it teaches to the first, so that it
 * can be taken back there.
 */
public final class GiveAnswer {
  private static final String NO_REASON = "not this one";
  private final ItemStore items;
  private final AnswerStore answers;

  public GiveAnswer(ItemStore items, AnswerStore answers) {
    this.items = items;
    this.answers = answers;
  }

  /** The item, before anything is said to it. */
  public Optional<Shown> find(String item) {
    return items.find(item);
  }

  /** Ticks it. */
  public Optional<Shown> done(String item, Instant at) {
    return give(item, State.DONE, at, null, null);
  }

  /** Postpones it. */
  public Optional<Shown> later(String item, Instant until, Instant at) {
    return give(item, State.LATER, at, until, null);
  }

  /** Declines it, with the reason. */
  public Optional<Shown> notForMe(String item, String reason, Instant at) {
    return give(item, State.NOT_FOR_ME, at, null, reason);
  }

  /** Takes back whatever was said to it. */
  public Optional<Shown> undo(String item) {
    items.parts(item).forEach(p -> answers.takeBack(p.item().what().account(), p.item().id()));
    return items.find(item);
  }

  /** Brings back what was put aside on all accounts of whose day it is. */
  public void bringBack(Whose whose, Instant at) {
    whose.accounts().forEach(account -> answers.bringBack(account.name(), at));
  }

  private Optional<Shown> give(
      String id, State state, Instant at, @Nullable Instant until, @Nullable String reason) {
    Optional<Lesson> lesson = Lesson.in(reason);
    boolean first = true;
    for (Shown part : items.parts(id)) {
      if (first || lesson.isEmpty()) {
        answers.give(answer(part.item(), state, at, until, reason));
      } else if (lesson.get() != Lesson.RULE_OFF) {
        answers.give(answer(part.item(), state, at, until, NO_REASON));
      }
      first = false;
    }
    return items.find(id);
  }

  private static Answer answer(
      Item item, State state, Instant at, @Nullable Instant until, @Nullable String reason) {
    return new Answer(
        item.what().account(),
        item.id(),
        state,
        at,
        until,
        reason,
        item.what().minutes(),
        item.what().covers());
  }
}
