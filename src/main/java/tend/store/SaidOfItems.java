package tend.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tend.model.Answer;
import tend.model.Assignment;

/**
 * What was said to the items of one account, and what is known of them.
 *
 * @param answers oldest first
 * @param broughtBack when what was put aside came back, oldest first
 * @param assignments oldest first
 * @param ever all that were ever listed, which grows as more are
 */
public record SaidOfItems(
    List<Answer> answers,
    List<Instant> broughtBack,
    List<Assignment> assignments,
    EverListed ever) {
  public SaidOfItems {
    answers = List.copyOf(answers);
    broughtBack = List.copyOf(broughtBack);
    assignments = List.copyOf(assignments);
  }

  /**
   * How far what an account's list stands on is, asked at once.
   *
   * @param said grows with everything that is said
   * @param listed how far the changes to the items themselves are
   */
  record Stamp(long said, ItemStamp listed, Beside beside) {
    static Stamp of(Handle h, String space, String account) {
      return h.createQuery(
              """
              SELECT
                (SELECT number FROM list_stamp
                  WHERE space_id = :space AND account = :account) AS said,
                (SELECT number FROM item_stamp
                  WHERE space_id = :space AND account = :account) AS number,
                (SELECT since FROM item_stamp
                  WHERE space_id = :space AND account = :account) AS since,
                (SELECT number FROM activity_stamp
                  WHERE space_id = :space AND account = :account) AS stored,
                EXISTS (SELECT 1 FROM campaign WHERE space_id = :space)
                  OR EXISTS (SELECT 1 FROM collaboration
                    WHERE space_id = :space AND account = :account) AS planned
              """)
          .bind("space", space)
          .bind("account", account)
          .map(
              (row, context) ->
                  new Stamp(
                      row.getLong("said"),
                      new ItemStamp(row.getLong("number"), row.getLong("since")),
                      new Beside(row.getLong("stored"), row.getBoolean("planned"))))
          .one();
    }

    /** Whether then it was the same account, and not a deleted one of its name. */
    boolean isOfSame(@Nullable Stamp then) {
      return then != null && then.listed.since() == listed.since();
    }
  }

  /**
   * What a list stands on besides.
   *
   * @param stored the newest write to the activity
   * @param planned whether any campaign or collaboration may put something on it
   */
  public record Beside(long stored, boolean planned) {}

  /** That with the rest of what a list stands on, all of one moment. */
  public record Now(SaidOfItems said, Beside beside) {}

  /**
   * As the database has it.
   *
   * @param known what is known of it already, if anything
   * @param said how much had been said then
   */
  static SaidOfItems read(
      Handle h,
      String space,
      String account,
      EverListed ever,
      @Nullable SaidOfItems known,
      long said) {
    return new SaidOfItems(
        known == null
            ? AnswerStore.of(h, space, account)
            : AnswerStore.of(h, space, account, known.answers(), said),
        AnswerStore.broughtBack(h, space, account),
        AssignmentStore.of(h, space, account),
        ever);
  }
}
