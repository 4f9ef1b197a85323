package tend.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import tend.model.Interaction;
import tend.model.Json;
import tend.store.ForgetStore.Known;

/** The rows of an account that point to people, within one transaction. */
record PointingRows(Handle h, String space, String account) {
  /** Whether some row points to them. */
  boolean pointTo(String who) {
    boolean[] found = new boolean[1];
    each(one -> found[0] |= Pointers.in(one).contains(who));
    return found[0];
  }

  private void each(Consumer<Interaction> to) {
    h.createQuery(
            """
            SELECT * FROM interaction WHERE space_id = :space AND account = :account
              AND (parent IS NOT NULL OR post IS NOT NULL OR url IS NOT NULL OR more IS NOT NULL)
            ORDER BY id
            """)
        .setFetchSize(1_000)
        .bind("space", space)
        .bind("account", account)
        .map((row, context) -> ActivityStore.imported(row))
        .useIterator(rows -> rows.forEachRemaining(to));
  }

  /** Everybody whom rows point to and a mark speaks of. */
  List<Known> forgotten(Marks marks) {
    Set<String> found = new TreeSet<>();
    each(
        one -> {
          Pointers.in(one).stream().filter(who -> marks.by(who, who)).forEach(found::add);
          String parent = one.parent();
          if (Pointers.mayName(one) && parent != null && marks.by(null, parent)) {
            found.add(parent);
          }
        });
    return found.stream().map(who -> Known.pointedAt(account, who, Pointers.isKey(who))).toList();
  }

  /** Rows of others and of the account itself stay, and no longer tell whom they point to. */
  void erase(Known person, Set<String> unkeyed) {
    List<Interaction> changed = new ArrayList<>();
    each(
        one -> {
          Interaction after = without(one, person, unkeyed);
          if (!after.equals(one)) {
            changed.add(after);
          }
        });
    for (Interaction one : changed) {
      h.createUpdate(
              """
              UPDATE interaction SET parent = :parent, post = :post, url = :url, more = :more
              WHERE space_id = :space AND account = :account AND id = :id
              """)
          .bind("space", space)
          .bind("account", account)
          .bind("id", one.id())
          .bind("parent", one.parent())
          .bind("post", one.post())
          .bind("url", one.url())
          .bind("more", one.more().isEmpty() ? null : Json.write(one.more()))
          .execute();
    }
  }

  /** The row without what points to them. */
  Interaction without(Interaction one, Known person, Set<String> unkeyed) {
    Set<String> names = lower(unkeyed);
    // somebody who is known by one word only may have that for a key elsewhere
    String key = person.shown();
    return Pointers.without(
        one,
        (value, mayBeName) -> value.equals(key) || (mayBeName && names.contains(lower(value))));
  }

  private static Set<String> lower(Set<String> names) {
    return names.stream().map(PointingRows::lower).collect(Collectors.toSet());
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
