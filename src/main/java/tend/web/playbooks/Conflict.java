package tend.web.playbooks;

import static tend.web.page.Words.n;

import java.util.ArrayList;
import java.util.List;

/**
 * Two versions of a file, both whole.
 *
 * @param url where a save goes
 * @param stamp what a save over theirs must name
 * @param lines theirs and mine in one column
 */
public record Conflict(String url, String stamp, String theirs, String mine, List<Line> lines) {
  private static final int MOST_CELLS = 4_000_000;
  private static final int AROUND = 3;

  public Conflict {
    lines = List.copyOf(lines);
  }

  /** A line that both have, or one of them, or how many are left out that both have. */
  public record Line(Whose whose, String text) {}

  /** Who has a line. */
  public enum Whose {
    BOTH,
    THEIRS,
    MINE,
    FOLDED
  }

  static Conflict of(String url, String stamp, String theirs, String mine) {
    List<String> a = List.of(theirs.split("\\R", -1));
    List<String> b = List.of(mine.split("\\R", -1));
    return new Conflict(url, stamp, theirs, mine, folded(lines(a, b)));
  }

  /** Along the longest run of lines that both have; of very long files each is told whole. */
  private static List<Line> lines(List<String> a, List<String> b) {
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    int[][] common = (long) a.size() * b.size() > MOST_CELLS ? null : common(a, b);
    while (common != null && i < a.size() && j < b.size()) {
      if (a.get(i).equals(b.get(j))) {
        lines.add(new Line(Whose.BOTH, a.get(i++)));
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        lines.add(new Line(Whose.THEIRS, a.get(i++)));
      } else {
        lines.add(new Line(Whose.MINE, b.get(j++)));
      }
    }
    a.subList(i, a.size()).forEach(line -> lines.add(new Line(Whose.THEIRS, line)));
    b.subList(j, b.size()).forEach(line -> lines.add(new Line(Whose.MINE, line)));
    return lines;
  }

  /** Far from every difference nothing is told. */
  private static List<Line> folded(List<Line> lines) {
    List<Line> shown = new ArrayList<>();
    int left = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (isNear(lines, i)) {
        addFolded(shown, left);
        shown.add(lines.get(i));
        left = 0;
      } else {
        left++;
      }
    }
    addFolded(shown, left);
    return shown;
  }

  private static boolean isNear(List<Line> lines, int at) {
    return lines.subList(Math.max(0, at - AROUND), Math.min(lines.size(), at + AROUND + 1)).stream()
        .anyMatch(line -> line.whose() != Whose.BOTH);
  }

  private static void addFolded(List<Line> shown, int left) {
    if (left > 0) {
      shown.add(new Line(Whose.FOLDED, n(left, "{0} line the same", "{0} lines the same")));
    }
  }

  private static int[][] common(List<String> a, List<String> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
