package tend.web.creator;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tend.facts.Fan;
import tend.flow.ReadPeople.Met;
import tend.model.Whose;
import tend.web.creator.PeoplePage.Filter;
import tend.web.creator.PeoplePage.Line;
import tend.web.page.Urls;

/** Turns the people of a list into the words of its page. */
final class PeoplePages {
  static final int A_PAGE = 50;
  private final Whose whose;
  private final Wanted wanted;

  private PeoplePages(Whose whose, Wanted wanted) {
    this.whose = whose;
    this.wanted = wanted;
  }

  /**
   * What is looked for.
   *
   * @param query a part of a name; empty for everybody
   * @param stage empty for all
   * @param page from 1
   */
  record Wanted(String query, String stage, int page) {
    boolean fits(Fan fan) {
      String name = fan.name() == null ? fan.id() : fan.name();
      return (stage.isEmpty() || stage.equals(fan.stage()))
          && name.toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT));
    }
  }

  static PeoplePage of(List<Met> all, Whose whose, Wanted wanted, List<String> told) {
    return new PeoplePages(whose, wanted).page(all, told);
  }

  private PeoplePage page(List<Met> all, List<String> told) {
    List<Met> fitting = all.stream().filter(m -> wanted.fits(m.fan())).toList();
    int pages = Math.max(1, (fitting.size() + A_PAGE - 1) / A_PAGE);
    int page = Math.min(Math.max(1, wanted.page()), pages);
    int from = (page - 1) * A_PAGE;
    int to = Math.min(fitting.size(), from + A_PAGE);
    return new PeoplePage(
        said(all),
        Urls.people(whose),
        wanted.query(),
        wanted.stage(),
        filters(all),
        fitting.subList(from, to).stream().map(this::line).toList(),
        t("{0} to {1} of {2}", Math.min(from + 1, to), to, fitting.size()),
        page > 1 ? address(wanted.stage(), page - 1) : null,
        page < pages ? address(wanted.stage(), page + 1) : null,
        nothing(all, fitting),
        told);
  }

  private static String said(List<Met> all) {
    return n(
        all.size(),
        "{0} person, by how often and how lately they came.",
        "{0} people, by how often and how lately they came.");
  }

  private @Nullable String nothing(List<Met> all, List<Met> fitting) {
    if (all.isEmpty()) {
      return t("Nobody is known yet. Bring in a file that says who wrote to you, or connect.");
    }
    return fitting.isEmpty() ? t("Nobody here fits that. Look for less, or for everybody.") : null;
  }

  private List<Filter> filters(List<Met> all) {
    List<Filter> filters = new ArrayList<>();
    filters.add(new Filter(t("everybody"), address("", 1), wanted.stage().isEmpty()));
    for (String stage : Stages.ALL) {
      long many = all.stream().filter(m -> stage.equals(m.fan().stage())).count();
      if (many > 0) {
        String title = t("{0} {1}", String.valueOf(Stages.title(stage)), many);
        filters.add(new Filter(title, address(stage, 1), stage.equals(wanted.stage())));
      }
    }
    return filters;
  }

  private String address(String stage, int page) {
    StringBuilder address = new StringBuilder(Urls.people(whose)).append("?page=").append(page);
    if (!stage.isEmpty()) {
      address.append("&stage=").append(Urls.segment(stage));
    }
    if (!wanted.query().isEmpty()) {
      address.append("&q=").append(Urls.segment(wanted.query()));
    }
    return address.toString();
  }

  private Line line(Met met) {
    Fan fan = met.fan();
    return new Line(
        Urls.person(met.account(), met.word()),
        name(fan),
        Stages.title(fan.stage()),
        Stages.tone(fan.stage()),
        t("{0}", Math.round(10 * fan.love()) / 10.0),
        meta(met));
  }

  private List<String> meta(Met met) {
    Fan fan = met.fan();
    List<String> meta = new ArrayList<>();
    if (whose.several()) {
      meta.add(met.account().name());
    }
    meta.add(t("came {0}", Ago.days(fan.quietDays())));
    if (fan.comments() > 0) {
      meta.add(n(fan.comments(), "{0} comment", "{0} comments"));
    }
    if (fan.shares() > 0) {
      meta.add(n(fan.shares(), "{0} share", "{0} shares"));
    }
    if (fan.waits()) {
      meta.add(t("waits for an answer"));
    } else if (Boolean.TRUE.equals(fan.answered())) {
      meta.add(t("answered {0}", Ago.days(fan.answeredDays())));
    }
    return meta;
  }

  static String name(Fan fan) {
    String name = fan.name();
    return name == null || name.isBlank() ? fan.id() : name;
  }
}
