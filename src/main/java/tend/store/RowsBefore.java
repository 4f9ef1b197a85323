package tend.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Json;

/**
 * The rows of one account as they stood before a later write replaced them, within one transaction.
 * Only what some list was made from is kept; what platforms count is no part of that. Used by one
 * thread.
 */
final class RowsBefore {
  private final Handle h;
  private final String space;
  private final String account;
  private @Nullable Long listed; // asked for when a row is replaced, which few writes do
  private final List<Before> waiting = new ArrayList<>();

  /**
   * @param body the row; null where it was taken away
   */
  private record Before(String id, long arrived, long replaced, @Nullable String body) {}

  RowsBefore(Handle h, String space, String account) {
    this.h = h;
    this.space = space;
    this.account = account;
  }

  /** The newest write that some list was made from. */
  private long listed() {
    Long known = listed;
    if (known == null) {
      known =
          h.createQuery(
                  """
                  SELECT COALESCE(MAX(stored), -1) FROM listing
                  WHERE space_id = :space AND account = :account
                  """)
              .bind("space", space)
              .bind("account", account)
              .mapTo(Long.class)
              .one();
      listed = known;
    }
    return known;
  }

  /** Notes a row that the write of that number replaces. */
  void keep(Interaction was, long arrived, long replaced) {
    if (arrived <= listed()) {
      waiting.add(new Before(was.id(), arrived, replaced, Json.write(was)));
    }
  }

  /** Writes what was noted. */
  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        h.prepareBatch(
            """
            INSERT INTO interaction_before (space_id, account, id, arrived, replaced, body)
            VALUES (:space, :account, :id, :arrived, :replaced, :body)
            ON CONFLICT (space_id, account, id, arrived) DO NOTHING
            """)) {
      for (Before one : waiting) {
        batch
            .bind("space", space)
            .bind("account", account)
            .bind("id", one.id())
            .bind("arrived", one.arrived())
            .bind("replaced", one.replaced())
            .bind("body", one.body())
            .add();
      }
      batch.execute();
    }
    waiting.clear();
  }

  /** Notes that the write takes those rows away; what they said goes with them. */
  void takeAway(List<String> ids, long write) {
    for (String id : ids) {
      h.createUpdate(
              """
              INSERT INTO interaction_before (space_id, account, id, arrived, replaced, body)
              SELECT space_id, account, id, arrived, :write, NULL FROM interaction
              WHERE space_id = :space AND account = :account AND id = :id AND arrived <= :listed
              ON CONFLICT (space_id, account, id, arrived) DO NOTHING
              """)
          .bind("space", space)
          .bind("account", account)
          .bind("id", id)
          .bind("write", write)
          .bind("listed", listed())
          .execute();
      h.createUpdate(
              """
              UPDATE interaction_before SET body = NULL
              WHERE space_id = :space AND account = :account AND id = :id
              """)
          .bind("space", space)
          .bind("account", account)
          .bind("id", id)
          .execute();
    }
  }

  /** What was replaced since the write of that number; empty ones were taken away. */
  List<Optional<Interaction>> since(long write) {
    return h.createQuery(
            """
            SELECT body FROM interaction_before
            WHERE space_id = :space AND account = :account
              AND arrived <= :write AND replaced > :write
            ORDER BY id
            """)
        .bind("space", space)
        .bind("account", account)
        .bind("write", write)
        .map((row, context) -> Optional.ofNullable(row(row.getString("body"))))
        .list();
  }

  /**
   * Erases what somebody did, and from the rest whom it points to.
   *
   * @return what was erased
   */
  List<Interaction> erase(Predicate<Interaction> theirs, UnaryOperator<Interaction> others) {
    List<Interaction> erased = new ArrayList<>();
    for (Before one : all()) {
      Interaction was = row(one.body());
      if (was == null) {
        continue;
      }
      if (theirs.test(was)) {
        at("DELETE FROM interaction_before", one).execute();
        erased.add(was);
      } else {
        String after = Json.write(others.apply(was));
        if (!after.equals(one.body())) {
          at("UPDATE interaction_before SET body = :body", one).bind("body", after).execute();
        }
      }
    }
    return erased;
  }

  private List<Before> all() {
    return h.createQuery(
            """
            SELECT * FROM interaction_before
            WHERE space_id = :space AND account = :account ORDER BY id, arrived
            """)
        .bind("space", space)
        .bind("account", account)
        .map(
            (row, context) ->
                new Before(
                    row.getString("id"),
                    row.getLong("arrived"),
                    row.getLong("replaced"),
                    row.getString("body")))
        .list();
  }

  private Update at(String change, Before one) {
    return h.createUpdate(
            change
                + " WHERE space_id = :space AND account = :account AND id = :id"
                + " AND arrived = :arrived")
        .bind("space", space)
        .bind("account", account)
        .bind("id", one.id())
        .bind("arrived", one.arrived());
  }

  private static @Nullable Interaction row(@Nullable String body) {
    return body == null ? null : Json.read(body, new TypeReference<Interaction>() {});
  }
}
