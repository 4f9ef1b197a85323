package tend.signals.topic;

import java.util.Arrays;

/**
 * Who wrote each of some texts that come one after another; both are known by numbers from 0 on.
 * Used by one thread.
 */
final class Writers {
  private int[] byText = new int[128];
  private int[] before = new int[128];

  /** By writer, one more than the newest text; 0 where there is none. */
  private int[] newest = new int[64];

  private int texts;

  /** Adds a text by that one. */
  void add(int writer) {
    if (texts == byText.length) {
      byText = Arrays.copyOf(byText, 2 * texts);
      before = Arrays.copyOf(before, 2 * texts);
    }
    if (writer >= newest.length) {
      newest = Arrays.copyOf(newest, Math.max(writer + 1, 2 * newest.length));
    }
    byText[texts] = writer;
    before[texts] = newest[writer] - 1;
    texts++;
    newest[writer] = texts;
  }

  /** Who wrote that text. */
  int of(int text) {
    return byText[text];
  }

  /** The last text before that one by the same writer; below 0 for none. */
  int before(int text) {
    return before[text];
  }
}
