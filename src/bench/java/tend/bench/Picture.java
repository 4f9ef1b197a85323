package tend.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tend.bench.Bench.Figure;

/**
 * How long the same takes by hand and with other engines, as bars in SVG, in multiples of ours. The
 * axis is logarithmic; a thin line goes from the fastest round to the slowest. Drawn from the
 * figures alone, so that the same figures give the same bytes.
 */
final class Picture {
  private static final int WIDTH = 760;
  private static final int LEFT = 150;
  private static final int RIGHT = 70;
  private static final int ROW = 30;
  private static final int TOP = 84;
  private static final String OVER = "-over-evaluate";
  private static final String OURS = "#1b7f5c";
  private static final String MUTED = "fill=\"#566173\"";

  private final StringBuilder out = new StringBuilder();
  private final List<Bar> bars;
  private final double least;
  private final double most;

  /** One bar, or a heading where it has no colour. */
  private record Bar(String name, double value, double min, double max, String colour) {
    static Bar heading(String words) {
      return new Bar(words, 1, 1, 1, "");
    }

    static Bar tend() {
      return new Bar("Tend", 1, 1, 1, OURS);
    }
  }

  private Picture(List<Bar> bars) {
    this.bars = bars;
    this.least = power(bars.stream().mapToDouble(Bar::min).min().orElse(1), false);
    this.most = power(bars.stream().mapToDouble(Bar::max).max().orElse(1), true);
  }

  /** A picture of those figures, of which it takes what it needs. */
  static String of(List<Figure> figures) {
    List<Bar> bars = new ArrayList<>();
    figures.stream()
        .filter(f -> f.figure().equals("evaluate-over-floor"))
        .forEach(
            f -> {
              bars.add(Bar.heading("From activity to the list"));
              bars.add(new Bar("by hand", 1 / f.value(), 1 / f.max(), 1 / f.min(), "#7a869a"));
              bars.add(Bar.tend());
            });
    List<Bar> peers =
        figures.stream()
            .filter(f -> f.figure().endsWith(OVER) && !f.figure().startsWith("best-"))
            .map(Picture::peer)
            .sorted(Comparator.comparingDouble(Bar::value))
            .toList();
    if (!peers.isEmpty()) {
      bars.add(Bar.heading("From the same facts to the list"));
      bars.add(Bar.tend());
      bars.addAll(peers);
    }
    return new Picture(bars).svg();
  }

  private static Bar peer(Figure figure) {
    String name = figure.figure().substring(0, figure.figure().length() - OVER.length());
    return new Bar(name, figure.value(), figure.min(), figure.max(), "#4a6fa5");
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
    int height = TOP + ROW * bars.size() + 14;
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " font-family=\"sans-serif\" font-size=\"14\" fill=\"#1d2733\">",
        WIDTH, height);
    line("<title>Processor time for the same list, as multiples of Tend's</title>");
    line("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, height);
    text(16, 28, "font-size=\"17\" font-weight=\"bold\"", "The same rules, the same list");
    text(16, 50, MUTED, "Processor time as multiples of Tend's; shorter is faster");
    for (double tick = least; tick <= most * 1.001; tick *= 10) {
      line(
          "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#d5dbe3\"/>",
          x(tick), x(tick), TOP - 6, height - 10);
      text(
          x(tick),
          TOP - 12,
          "text-anchor=\"middle\" " + MUTED,
          tick < 1 ? plain(tick) : whole(tick));
    }
    for (int i = 0; i < bars.size(); i++) {
      draw(bars.get(i), TOP + ROW * i);
    }
    line("</svg>");
    return out.toString();
  }

  private void draw(Bar bar, int y) {
    if (bar.colour().isEmpty()) {
      text(16, y + 20, "font-weight=\"bold\"", bar.name());
      return;
    }
    text(LEFT - 10, y + 15, "text-anchor=\"end\"", bar.name());
    line(
        "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"20\" rx=\"3\" fill=\"%s\"/>",
        x(least), y, Math.max(2, x(bar.value()) - x(least)), bar.colour());
    line(
        "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#1d2733\" stroke-width=\"2\"/>",
        x(bar.min()), x(bar.max()), y + 10, y + 10);
    text(x(bar.max()) + 8, y + 15, "font-weight=\"bold\"", plain(bar.value()));
  }

  private static String plain(double value) {
    return value >= 10
        ? whole(value)
        : String.format(Locale.ROOT, value >= 1 ? "%.1f" : "%.2f", value);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  private void text(double x, double y, String how, String words) {
    line("<text x=\"%.1f\" y=\"%.1f\" " + how + ">%s</text>", x, y, words);
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
