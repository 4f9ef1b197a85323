package tend.web.creator;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tend.flow.ForgetPerson;
import tend.flow.ReadPeople.Met;
import tend.model.Whose;
import tend.web.page.Urls;

/** Says what forgetting somebody does, before and after. */
final class ForgetPages {
  private final ForgetPerson forget;
  private final Met met;
  private final String exact;

  /** Of somebody; {@code exact} means nobody else. */
  ForgetPages(ForgetPerson forget, Met met, String exact) {
    this.forget = forget;
    this.met = met;
    this.exact = exact;
  }

  ForgetPage page(@Nullable String problem) {
    List<ForgetPerson.Extent> known = forget.extents(exact);
    String here = met.account().name();
    List<String> goes = new ArrayList<>();
    known.forEach(
        one ->
            goes.add(
                n(
                    one.rows(),
                    "{0} thing they did on {1}",
                    "{0} things they did on {1}",
                    one.account())));
    goes.add(t("Who they were in lists and answers, which then say “forgotten”"));
    goes.add(t("Notes on permissions and on what you make together"));
    return new ForgetPage(
        PeoplePages.name(met.fan()),
        Urls.person(met.account(), met.word()),
        Urls.person(met.account(), met.word()) + "/forget",
        here,
        known.stream().anyMatch(one -> !one.account().equals(here)),
        goes,
        List.of(
            t("Texts of yours or of others that say the name: they are their writers’ own words"),
            t("Campaigns and trials that say the name: change them, or delete them"),
            t("Files that draws wrote, and backups you made: delete them where nobody needs them"),
            t("A mark without a name, so that a later import does not bring them back")),
        problem);
  }

  /** Forgets them; the address that says what that did, which holds numbers only. */
  String forget(boolean everywhere) {
    ForgetPerson.Report report =
        forget.forget(forget.find(everywhere ? null : met.account().name(), exact), everywhere);
    long rows = 0;
    long items = 0;
    long answers = 0;
    long mentions = 0;
    for (ForgetPerson.Forgotten one : report.forgotten()) {
      rows += one.rows();
      items += one.items();
      answers += one.answers();
      mentions += one.mentions();
    }
    return Urls.people(Whose.of(met.account()))
        + "?rows="
        + rows
        + "&items="
        + items
        + "&answers="
        + answers
        + "&mentions="
        + mentions
        + "&stay="
        + report.own()
        + "&clean="
        + report.clean();
  }

  /** What forgetting did, by the numbers of that address; nothing where there are none. */
  static List<String> told(UnaryOperator<String> asked) {
    if (asked.apply("rows").isEmpty()) {
      return List.of();
    }
    List<String> told = new ArrayList<>();
    told.add(
        t(
            "Forgotten, with {0} things they did; {1} list items and {2} answers no longer tell who"
                + " it was.",
            number(asked, "rows"), number(asked, "items"), number(asked, "answers")));
    if (number(asked, "mentions") > 0) {
      told.add(
          n(
              number(asked, "mentions"),
              "{0} text of yours or of others still says the name and stays.",
              "{0} texts of yours or of others still say the name and stay."));
    }
    if (number(asked, "stay") > 0) {
      told.add(
          n(
              number(asked, "stay"),
              "{0} campaign or trial still says the name; change it, or delete it.",
              "{0} campaigns and trials still say the name; change them, or delete them."));
    }
    if (asked.apply("clean").equals("false")) {
      told.add(
          t("Another program holds the database open; close it so that its old pages go, too."));
    }
    return told;
  }

  private static long number(UnaryOperator<String> asked, String name) {
    String written = asked.apply(name);
    return written.matches("\\d{1,12}") ? Long.parseLong(written) : 0;
  }
}
