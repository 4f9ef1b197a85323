package tend.facts.derivation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which conversation each row stands in, and who said it there, by the numbers of the rows; fed
 * oldest first. Not shared by threads.
 */
final class Threads {
  private @Nullable Conversation[] byRow;
  private @Nullable Person[] saidBy;
  private final List<Conversation> all = new ArrayList<>();

  Threads(int rows) {
    this.byRow = new Conversation[rows];
    this.saidBy = new Person[rows];
  }

  void enter(int row, Conversation conversation) {
    Conversation before = of(row);
    put(row, conversation);
    saidBy[row] = conversation.openedBy;
    if (before != null && before.row == row) {
      conversation.number = before.number;
      all.set(before.number, conversation);
    } else {
      conversation.number = all.size();
      all.add(conversation);
    }
  }

  /** It stands there; words of an impostor and spam are not said by anybody. */
  void join(Conversation within, int row) {
    put(row, within);
  }

  void said(Conversation within, int row, Person by) {
    if (row != within.row) {
      saidBy[row] = by;
    }
  }

  private void put(int row, Conversation conversation) {
    if (row >= byRow.length) {
      int room = row + row / 2 + 16;
      byRow = Arrays.copyOf(byRow, room);
      saidBy = Arrays.copyOf(saidBy, room);
    }
    byRow[row] = conversation;
  }

  /** The one that a row stands in; null where none is known. */
  @Nullable Conversation of(int row) {
    return row < 0 || row >= byRow.length ? null : byRow[row];
  }

  /** Who said it in the conversation that it stands in; null where nobody did. */
  @Nullable Person saidBy(int row) {
    return row < 0 || row >= saidBy.length ? null : saidBy[row];
  }

  /** In the order in which they began. */
  List<Conversation> all() {
    return Collections.unmodifiableList(all);
  }
}
