package tend.web.agency;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.RuleResult;
import tend.flow.agency.Verdict;
import tend.flow.agency.Verdicts;
import tend.flow.agency.Verdicts.Judged;
import tend.web.agency.ResultsPage.Asking;
import tend.web.agency.ResultsPage.Bar;
import tend.web.agency.ResultsPage.Choice;
import tend.web.agency.ResultsPage.Column;
import tend.web.agency.ResultsPage.Playbook;
import tend.web.agency.ResultsPage.Row;
import tend.web.page.Dates;
import tend.web.page.Urls;

/** Turns results of rules into the words of their page. */
final class ResultsPages {
  private static final Comparator<Judged> PRESSING =
      Comparator.comparing((Judged j) -> j.verdict().word())
          .thenComparing(j -> -j.result().reacted())
          .thenComparing(j -> -j.result().listed())
          .thenComparing(j -> j.result().rule());
  private static final int FULL = 100;
  private static final int SHOWN = 12;
  private final @Nullable Verdicts verdicts;
  private final Results asked;

  /**
   * @param verdicts null while they are read for the first time
   */
  ResultsPages(@Nullable Verdicts verdicts, Results asked) {
    this.verdicts = verdicts;
    this.asked = asked;
  }

  ResultsPage page(List<String> accounts) {
    List<Judged> rules = verdicts == null ? List.of() : verdicts.rules();
    return new ResultsPage(
        said(rules),
        verdicts == null,
        asked.url(),
        periods(),
        accounts(accounts),
        rules.stream()
            .filter(j -> j.verdict().word().asks())
            .sorted(PRESSING)
            .map(ResultsPages::asking)
            .toList(),
        columns(),
        playbooks(rules),
        rules.stream()
            .sorted(order(asked.sort()))
            .limit(asked.all() ? rules.size() : SHOWN)
            .map(ResultsPages::row)
            .toList(),
        asked.all() || rules.size() <= SHOWN
            ? null
            : n(rules.size() - SHOWN, "{0} more rule.", "{0} more rules."),
        asked.whole().url(),
        verdicts != null && rules.isEmpty());
  }

  private static String said(List<Judged> rules) {
    int listed = listed(rules);
    long asking = rules.stream().filter(j -> j.verdict().word().asks()).count();
    String rest =
        asking == 0
            ? t("No rule stands out.")
            : n(asking, "{0} rule stands out.", "{0} rules stand out.");
    return n(
        listed,
        "{0} suggestion from {1} rules. {2}",
        "{0} suggestions from {1} rules. {2}",
        rules.size(),
        rest);
  }

  private List<Choice> periods() {
    return List.of(
        period(t("30 days"), Results.MONTH),
        period(t("90 days"), Results.QUARTER),
        period(t("All time"), null));
  }

  private Choice period(String title, @Nullable Integer days) {
    return new Choice(title, asked.since(days).url(), Objects.equals(asked.days(), days));
  }

  private List<Choice> accounts(List<String> names) {
    List<Choice> all = new ArrayList<>();
    all.add(new Choice(t("All accounts"), "", asked.account() == null));
    names.forEach(name -> all.add(new Choice(name, name, name.equals(asked.account()))));
    return all;
  }

  private static Asking asking(Judged one) {
    return new Asking(
        VerdictWords.chip(one.verdict().word()),
        VerdictWords.tone(one.verdict().word()),
        spoken(one.name()),
        one.playbook(),
        Urls.playbook(one.playbook()),
        VerdictWords.why(one.verdict()),
        VerdictWords.often(one.result()));
  }

  /** A rule's name as words. */
  private static String spoken(String name) {
    String words = name.replace('-', ' ');
    return Dates.capital(words);
  }

  private List<Column> columns() {
    return Stream.of(
            column(t("Rule"), "rule", false),
            column(t("What people do"), "done", false),
            column(t("Listed"), "listed", true),
            column(t("Put off"), "later", true),
            column(t("Not for me"), "declined", true),
            column(t("Left the list"), "left", true),
            column(t("Typically within"), "typical", true),
            column(t("Worth keeping"), Results.VERDICT, false))
        .toList();
  }

  private Column column(String title, String word, boolean number) {
    boolean here = asked.sort().equals(word);
    boolean up = word.equals("rule") || word.equals(Results.VERDICT) || word.equals("typical");
    return new Column(
        title, asked.by(word).url(), number, here ? up ? "ascending" : "descending" : null);
  }

  private static Comparator<Judged> order(String sort) {
    Comparator<Judged> byRule = Comparator.comparing(j -> j.result().rule());
    return switch (sort) {
      case "listed" -> most(RuleResult::listed);
      case "done" -> most(r -> share(r.done() + r.ticked(), r));
      case "later" -> most(RuleResult::later);
      case "declined" -> most(r -> share(r.notForMe(), r));
      case "left" -> most(RuleResult::gone);
      case "typical" -> Comparator.comparingDouble(ResultsPages::typically).thenComparing(byRule);
      case "rule" -> byRule;
      default -> PRESSING;
    };
  }

  /** What was never done comes last. */
  private static double typically(Judged one) {
    Double hours = one.result().medianHoursToDone();
    return hours == null ? Double.MAX_VALUE : hours;
  }

  private static Comparator<Judged> most(ToDoubleFunction<RuleResult> number) {
    return Comparator.comparingDouble((Judged j) -> -number.applyAsDouble(j.result()))
        .thenComparing(j -> j.result().rule());
  }

  private static double share(int part, RuleResult rule) {
    return rule.reacted() == 0 ? 0 : (double) part / rule.reacted();
  }

  private static List<Playbook> playbooks(List<Judged> rules) {
    Map<String, List<Judged>> by = new TreeMap<>();
    rules.forEach(j -> by.computeIfAbsent(j.playbook(), id -> new ArrayList<>()).add(j));
    return by.values().stream()
        .sorted(Comparator.comparingInt(some -> -listed(some)))
        .map(ResultsPages::playbook)
        .toList();
  }

  private static Playbook playbook(List<Judged> some) {
    String id = some.get(0).playbook();
    return new Playbook(
        spoken(id),
        Urls.playbook(id),
        n(some.size(), "{0} rule, {1} listed", "{0} rules, {1} listed", listed(some)),
        bar(some.stream().map(Judged::result).toList()));
  }

  private static int listed(List<Judged> some) {
    return some.stream().mapToInt(j -> j.result().listed()).sum();
  }

  private static Row row(Judged one) {
    RuleResult r = one.result();
    Verdict.Word word = one.verdict().word();
    Double hours = r.medianHoursToDone();
    return new Row(
        spoken(one.name()),
        spoken(one.playbook()),
        Urls.playbook(one.playbook()),
        bar(List.of(r)),
        t("{0}", r.listed()),
        t("{0}", r.done() + r.ticked()),
        t("{0}", r.later()),
        t("{0}", r.notForMe()),
        t("{0}", r.gone()),
        hours == null ? "" : Rows.hours(hours),
        VerdictWords.chip(word),
        VerdictWords.tone(word));
  }

  private static Bar bar(List<RuleResult> rules) {
    int done = rules.stream().mapToInt(r -> r.done() + r.ticked()).sum();
    int declined = rules.stream().mapToInt(RuleResult::notForMe).sum();
    int putOff = rules.stream().mapToInt(RuleResult::putOff).sum();
    int all = done + declined + putOff;
    if (all == 0) {
      return new Bar(0, 0, 0, t("No reaction yet"));
    }
    int first = Math.round((float) FULL * done / all);
    int last = Math.round((float) FULL * declined / all);
    return new Bar(
        first,
        Math.max(0, FULL - first - last),
        last,
        n(done, "{0} of {1} done", "{0} of {1} done", all));
  }
}
