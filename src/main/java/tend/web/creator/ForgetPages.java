package tend.web.creator;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.flow.ForgetPerson;
import tend.flow.ReadPeople.Met;
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

  /** What forgetting did; numbers only. */
  record Done(long rows, long items, long answers, long mentions, long stay, boolean clean) {
    List<String> told() {
      List<String> told = new ArrayList<>();
      told.add(
          t(
              "Forgotten, with {0} things they did; {1} list items and {2} answers no longer tell"
                  + " who it was.",
              rows, items, answers));
      if (mentions > 0) {
        told.add(
            n(
                mentions,
                "{0} text of yours or of others still says the name and stays.",
                "{0} texts of yours or of others still say the name and stay."));
      }
      if (stay > 0) {
        told.add(
            n(
                stay,
                "{0} campaign or trial still says the name; change it, or delete it.",
                "{0} campaigns and trials still say the name; change them, or delete them."));
      }
      if (!clean) {
        told.add(
            t("Another program holds the database open; close it so that its old pages go, too."));
      }
      return told;
    }
  }

  /** Forgets them. */
  Done forget(boolean everywhere) {
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
    return new Done(rows, items, answers, mentions, report.own(), report.clean());
  }
}
