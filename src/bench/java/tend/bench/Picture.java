package tend.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tend.bench.Bench.Figure;

/**
 * The figures that are multiples of our own evaluation as bars in SVG: how long the floor and other
 * engines take for the same. The axis is logarithmic; a thin line goes from the fastest round to
 * the slowest. Drawn from the numbers alone, so that the same numbers give the same bytes.
 */
final class Picture {
  private static final int WIDTH = 760;
  private static final int LEFT = 150;
  private static final int RIGHT = 110;
  private static final int ROW = 34;
  private static final int TOP = 92;
  private static final String OVER = "-over-evaluate";

  private record Bar(String name, double value, double min, double max, String colour) {}

  private final List<Bar> bars;
  private final double least;
  private final double most;

  private Picture(List<Bar> bars) {
    this.bars = bars;
    this.least = power(bars.stream().mapToDouble(Bar::min).min().orElse(1), false);
    this.most = power(bars.stream().mapToDouble(Bar::max).max().orElse(1), true);
  }

  /** A picture of those figures, of which it takes what it needs. */
  static String of(List<Figure> figures) {
    List<Bar> bars = new ArrayList<>();
    for (Figure one : figures) {
      if (one.figure().equals("evaluate-over-floor")) {
        bars.add(
            new Bar("written by hand", 1 / one.value(), 1 / one.max(), 1 / one.min(), "#7a869a"));
        bars.add(new Bar("Tend", 1, 1, 1, "#1b7f5c"));
      }
    }
    for (Figure one : figures) {
      String name = one.figure();
      if (name.endsWith(OVER) && !name.startsWith("best-")) {
        name = name.substring(0, name.length() - OVER.length());
        bars.add(new Bar(name, one.value(), one.min(), one.max(), "#4a6fa5"));
      }
    }
    return new Picture(bars).svg();
  }

  private static double power(double value, boolean up) {
    double log = Math.log10(value);
    return Math.pow(10, up ? Math.max(1, Math.ceil(log)) : Math.min(0, Math.floor(log)));
  }

  private double x(double value) {
    double share = Math.log(value / least) / Math.log(most / least);
    return LEFT + share * (WIDTH - LEFT - RIGHT);
  }

  private String svg() {
    int height = TOP + ROW * bars.size() + 16;
    StringBuilder out = new StringBuilder();
    line(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " font-family=\"sans-serif\" font-size=\"14\" fill=\"#1d2733\">",
        WIDTH,
        height);
    line(out, "<title>Time for the same list, as multiples of Tend's</title>");
    line(out, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, height);
    text(
        out,
        16,
        28,
        "font-size=\"17\" font-weight=\"bold\"",
        "The same rules on the same activity");
    text(out, 16, 50, "fill=\"#566173\"", "Processor time as multiples of Tend's; less is faster");
    for (double tick = least; tick <= most * 1.001; tick *= 10) {
      line(
          out,
          "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#d5dbe3\"/>",
          x(tick),
          x(tick),
          TOP - 12,
          height - 10);
      text(out, x(tick), TOP - 18, "text-anchor=\"middle\" fill=\"#566173\"", plain(tick));
    }
    for (int i = 0; i < bars.size(); i++) {
      bar(out, bars.get(i), TOP + ROW * i);
    }
    return out.append("</svg>\n").toString();
  }

  private void bar(StringBuilder out, Bar bar, int y) {
    text(out, LEFT - 10, y + 17, "text-anchor=\"end\"", bar.name());
    line(
        out,
        "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"22\" rx=\"3\" fill=\"%s\"/>",
        x(least),
        y,
        Math.max(2, x(bar.value()) - x(least)),
        bar.colour());
    line(
        out,
        "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#1d2733\" stroke-width=\"2\"/>",
        x(bar.min()),
        x(bar.max()),
        y + 11,
        y + 11);
    text(out, x(bar.max()) + 8, y + 17, "font-weight=\"bold\"", plain(bar.value()));
  }

  private static String plain(double value) {
    return value >= 10
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, value >= 1 ? "%.1f" : "%.2f", value);
  }

  private static void text(StringBuilder out, double x, double y, String how, String words) {
    line(out, "<text x=\"%.1f\" y=\"%.1f\" " + how + ">%s</text>", x, y, words);
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
