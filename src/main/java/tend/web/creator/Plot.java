package tend.web.creator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.facts.derivation.Usual;

/**
 * A line over the weeks, ready to draw: across in percent of the width, down in pixels of {@link
 * #HEIGHT}. Unknown weeks are gaps in it.
 *
 * @param line the path of the line; empty where nothing is known
 * @param area the path of what is below it
 * @param band the usual range; null where there is none
 * @param dash where a habit changed; null where that cannot be told
 * @param dots weeks that stand alone between unknown ones, and the last
 */
public record Plot(
    String line,
    String area,
    @Nullable Band band,
    @Nullable String dash,
    List<Dot> dots,
    List<String> across) {
  public static final int HEIGHT = 92;
  private static final double LEFT = 2;
  private static final double WIDTH = 96;
  private static final double TOP = 8;
  private static final double BASE = 86;
  private static final double AIR = 0.25;

  /** A range from one height to another. */
  public record Band(String y, String height) {}

  /** A point. */
  public record Dot(String x, String y) {}

  /** From the lowest to the highest that is drawn. */
  public record Scale(double low, double high) {
    /** With some air below and above what there is, but never below zero. */
    static Scale around(List<@Nullable Double> values, @Nullable Usual usual) {
      List<Double> all = new ArrayList<>(values.stream().filter(Objects::nonNull).toList());
      if (usual != null) {
        all.add(usual.low());
        all.add(usual.high());
      }
      double low = all.stream().mapToDouble(v -> v).min().orElse(0);
      double high = all.stream().mapToDouble(v -> v).max().orElse(0);
      double air = Math.max((high - low) * AIR, Math.max(high * AIR / 4, 0.01));
      return new Scale(Math.max(0, low - air), high + air);
    }

    /** From zero, the highest at two thirds: for scale only. */
    static Scale fromZero(List<@Nullable Double> values) {
      double high = values.stream().filter(Objects::nonNull).mapToDouble(v -> v).max().orElse(0);
      return new Scale(0, Math.max(1, high * 1.5));
    }

    private double y(double value) {
      return BASE - (BASE - TOP) * (value - low) / (high - low);
    }
  }

  static Plot of(
      List<@Nullable Double> values, Scale scale, @Nullable Usual usual, @Nullable Integer dash) {
    StringBuilder line = new StringBuilder();
    StringBuilder area = new StringBuilder();
    List<Dot> dots = new ArrayList<>();
    int from = 0;
    while (from < values.size()) {
      int to = from;
      while (to < values.size() && values.get(to) != null) {
        to++;
      }
      if (to - from > 1) {
        line.append(path(values, from, to, scale));
        area.append(path(values, from, to, scale)).append(foot(from, to, values.size()));
      } else if (to > from) {
        dots.add(dot(values, from, scale));
      }
      from = to + 1;
    }
    last(values).ifPresent(at -> dots.add(dot(values, at, scale)));
    return new Plot(
        line.toString(),
        area.toString(),
        usual == null ? null : band(usual, scale),
        dash == null ? null : number(x(dash, values.size())),
        dots.stream().distinct().toList(),
        across(values.size()));
  }

  private static Optional<Integer> last(List<@Nullable Double> values) {
    for (int at = values.size() - 1; at >= 0; at--) {
      if (values.get(at) != null) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static String path(List<@Nullable Double> values, int from, int to, Scale scale) {
    StringBuilder path = new StringBuilder();
    for (int at = from; at < to; at++) {
      Dot dot = dot(values, at, scale);
      path.append(at == from ? 'M' : 'L').append(dot.x()).append(' ').append(dot.y()).append(' ');
    }
    return path.toString();
  }

  private static String foot(int from, int to, int weeks) {
    String base = number(BASE);
    return "L"
        + number(x(to - 1, weeks))
        + " "
        + base
        + " L"
        + number(x(from, weeks))
        + " "
        + base
        + " Z ";
  }

  private static Dot dot(List<@Nullable Double> values, int at, Scale scale) {
    double value = Objects.requireNonNull(values.get(at));
    return new Dot(number(x(at, values.size())), number(scale.y(value)));
  }

  private static Band band(Usual usual, Scale scale) {
    double top = scale.y(usual.high());
    return new Band(number(top), number(Math.max(3, scale.y(usual.low()) - top)));
  }

  private static List<String> across(int weeks) {
    List<String> across = new ArrayList<>();
    for (int at = 0; at < weeks; at++) {
      across.add(number(x(at, weeks)));
    }
    return across;
  }

  private static double x(int at, int weeks) {
    return LEFT + WIDTH * at / Math.max(1, weeks - 1);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
