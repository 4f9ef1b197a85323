package tend.web.releases;

import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two texts, line by line, with a few lines around it. Of texts with very many
 * changed lines it is told only which are gone and which are new.
 */
final class LineDifferences {
  private static final int AROUND = 3;
  private static final long MOST_PAIRS = 4_000_000;

  private LineDifferences() {}

  /**
   * A line of either text or of both, or a gap where nothing differs.
   *
   * @param mark "+", "-", " " or "…"
   * @param number in the later text, or in the earlier one where it is gone; 0 for a gap
   */
  record Line(String mark, int number, String text) {}

  static List<Line> between(String before, String after) {
    List<String> was = before.lines().toList();
    List<String> is = after.lines().toList();
    int same = 0;
    while (same < Math.min(was.size(), is.size()) && was.get(same).equals(is.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < Math.min(was.size(), is.size()) - same
        && was.get(was.size() - 1 - tail).equals(is.get(is.size() - 1 - tail))) {
      tail++;
    }
    List<Line> all = new ArrayList<>();
    kept(is, 0, same, all);
    middle(was.subList(0, was.size() - tail), is.subList(0, is.size() - tail), same, all);
    kept(is, is.size() - tail, is.size(), all);
    return folded(all);
  }

  private static void kept(List<String> lines, int from, int to, List<Line> all) {
    for (int i = from; i < to; i++) {
      all.add(new Line(" ", i + 1, lines.get(i)));
    }
  }

  /** The longest common run of lines stays. */
  private static void middle(List<String> was, List<String> is, int from, List<Line> all) {
    int[][] longest = longest(was, is, from);
    int i = from;
    int j = from;
    while (i < was.size() || j < is.size()) {
      if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
        all.add(new Line(" ", ++j, was.get(i++)));
      } else if (j == is.size()
          || (i < was.size()
              && longest[i - from + 1][j - from] >= longest[i - from][j - from + 1])) {
        all.add(new Line("-", i + 1, was.get(i++)));
      } else {
        all.add(new Line("+", j + 1, is.get(j++)));
      }
    }
  }

  private static int[][] longest(List<String> was, List<String> is, int from) {
    int rows = was.size() - from;
    int columns = is.size() - from;
    int[][] longest = new int[rows + 1][columns + 1];
    if ((long) rows * columns > MOST_PAIRS) {
      return longest;
    }
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            was.get(from + i).equals(is.get(from + j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    return longest;
  }

  private static List<Line> folded(List<Line> all) {
    boolean[] shown = new boolean[all.size()];
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).mark().equals(" ")) {
        for (int k = Math.max(0, i - AROUND); k <= Math.min(all.size() - 1, i + AROUND); k++) {
          shown[k] = true;
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (shown[i]) {
        lines.add(all.get(i));
      } else if (i == 0 || shown[i - 1]) {
        lines.add(new Line("…", 0, ""));
      }
    }
    return lines;
  }
}
