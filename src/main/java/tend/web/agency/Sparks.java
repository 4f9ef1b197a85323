package tend.web.agency;

import static tend.web.page.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import tend.facts.AnswerWeek;
import tend.flow.agency.Need;
import tend.flow.agency.Overview.Line;
import tend.web.agency.OverviewPage.Spark;

/** Draws the answer rate of the last weeks; weeks without comments are left out. */
final class Sparks {
  private static final double WIDTH = 58;
  private static final double HEIGHT = 14;
  private static final double LEFT = 2;
  private static final double TOP = 3;
  private static final double RISEN = 5;

  private Sparks() {}

  static Spark of(Line line) {
    List<Double> rates = new ArrayList<>();
    StringJoiner said = new StringJoiner(", ");
    for (AnswerWeek week : line.glance().answers().weeks()) {
      Double rate = week.ratePercent();
      if (rate != null) {
        rates.add(rate);
        said.add(t("{0} %", Math.round(rate)));
      }
    }
    if (rates.size() < 2) {
      return new Spark("", "0", "0", "", "");
    }
    double low = rates.stream().min(Double::compare).orElse(0.0);
    double high = rates.stream().max(Double::compare).orElse(0.0);
    StringBuilder path = new StringBuilder();
    String x = "";
    String y = "";
    for (int i = 0; i < rates.size(); i++) {
      x = number(LEFT + WIDTH * i / (rates.size() - 1));
      y =
          number(
              high > low ? TOP + HEIGHT * (high - rates.get(i)) / (high - low) : TOP + HEIGHT / 2);
      path.append(i == 0 ? "M" : " L").append(x).append(' ').append(y);
    }
    return new Spark(
        path.toString(),
        x,
        y,
        tone(line, rates),
        t("Answered in each of the last weeks: {0}", said));
  }

  private static String tone(Line line, List<Double> rates) {
    boolean fell = line.needs().stream().anyMatch(n -> n.reason() == Need.Reason.ANSWERS_FELL);
    boolean rose = rates.get(rates.size() - 1) >= rates.get(0) + RISEN;
    return fell ? "bad" : rose ? "good" : "";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
