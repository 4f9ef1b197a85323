package tend.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tend.facts.FactSheet;
import tend.model.Answer;
import tend.model.Preferences;
import tend.model.Whose;
import tend.plan.Away.Busy;

/**
 * When somebody did something about accounts, found out once for as long as nobody does anything
 * more there. Threads may share it.
 */
final class Acts {
  private final KeptByAccount<Own> own = new KeptByAccount<>();
  private final KeptByAccount<Said> said = new KeptByAccount<>();

  /**
   * What an account itself did.
   *
   * @param moments of all of it
   * @param from the first that counts
   */
  private record Own(List<Instant> moments, Instant from, List<Busy> busy) {
    @SuppressWarnings("ReferenceEquality") // the very moments: to compare them is to look at them
    boolean holds(List<Instant> all, Instant since) {
      return moments == all && from.equals(since);
    }
  }

  /**
   * What was said to an account's items.
   *
   * @param answers all of it
   * @param by says which day a moment is of
   * @param days on which something was done, each with the moment of the first
   */
  record Said(List<Answer> answers, Preferences by, List<Busy> busy, Map<LocalDate, Instant> days) {
    @SuppressWarnings("ReferenceEquality") // the very answers, which are told anew with each
    private boolean holds(List<Answer> all, Preferences now) {
      return answers == all && by.equals(now);
    }
  }

  /** When the account itself did anything from that moment on. */
  List<Busy> own(FactSheet sheet, Instant from) {
    List<Instant> moments = sheet.ownMoments();
    return own.of(
            sheet.account().name(),
            before -> before.holds(moments, from),
            () -> new Own(moments, from, Busy.of(since(from, moments))))
        .busy();
  }

  private static List<Instant> since(Instant from, List<Instant> oldestFirst) {
    int first = Collections.binarySearch(oldestFirst, from);
    return oldestFirst.subList(first < 0 ? -1 - first : first, oldestFirst.size());
  }

  /** When anything was said to the account's items, and what of it was done. */
  Said said(String account, List<Answer> answers, Whose whose) {
    Preferences by = whose.accounts().get(0).preferences();
    return said.of(account, before -> before.holds(answers, by), () -> said(answers, by, whose));
  }

  private static Said said(List<Answer> answers, Preferences by, Whose whose) {
    List<Instant> moments = new ArrayList<>();
    Map<LocalDate, Instant> days = new HashMap<>();
    for (Answer answer : answers) {
      moments.add(answer.at());
      if (answer.state() == Answer.State.DONE) {
        days.merge(whose.dayOf(answer.at()), answer.at(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return new Said(answers, by, Busy.of(moments), Map.copyOf(days));
  }
}
