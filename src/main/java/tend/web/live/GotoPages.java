package tend.web.live;

import static tend.web.page.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tend.flow.FindPeople.Found;
import tend.flow.ReadPeople;
import tend.model.campaign.Campaign;
import tend.playbook.Playbook;
import tend.web.live.GotoPage.Group;
import tend.web.live.GotoPage.Hit;
import tend.web.page.Dates;
import tend.web.page.Rail;
import tend.web.page.Urls;

/** Finds places by the words that were typed: all of them, in any order, the nearest name first. */
final class GotoPages {
  private static final int MOST_EACH = 7;
  private final List<String> words;
  private final List<Group> groups = new ArrayList<>();

  GotoPages(String asked) {
    this.words =
        Stream.of(asked.toLowerCase(Locale.ROOT).split("\\s+")).filter(w -> !w.isEmpty()).toList();
  }

  private record Ranked(Hit hit, int rank) {}

  GotoPages pages(Rail rail) {
    List<Hit> hits = new ArrayList<>();
    Stream.of(rail.tabs(), rail.more(), rail.work(), rail.foot())
        .flatMap(List::stream)
        .forEach(s -> hits.add(new Hit(s.title(), "", s.icon(), s.url())));
    return add("pages", t("Pages"), found(hits), hits.size());
  }

  GotoPages lists(List<Rail.Link> lists) {
    return group(
        "lists",
        t("Lists"),
        lists.stream().map(l -> new Hit(l.name(), t("Today"), "today", l.url())).toList());
  }

  /** Whom the accounts know by that name; their names were looked for already. */
  GotoPages people(List<Found> people) {
    return add(
        "people",
        t("People"),
        people.stream()
            .map(
                p ->
                    new Hit(
                        p.name(),
                        p.account().name(),
                        "people",
                        Urls.person(p.account(), ReadPeople.word(p.key()))))
            .toList(),
        MOST_EACH);
  }

  GotoPages playbooks(List<Playbook> playbooks) {
    List<Hit> hits = new ArrayList<>();
    for (Playbook one : playbooks) {
      String url = Urls.playbook(one.id());
      hits.add(new Hit(one.title(), one.id(), "book", url));
      if (!words.isEmpty()) {
        one.ruleNames()
            .forEach(
                rule ->
                    hits.add(
                        new Hit(
                            Dates.capital(rule.replace('-', ' ')),
                            one.title(),
                            "file",
                            Urls.rule(one.id(), rule))));
      }
    }
    return group("playbooks", t("Playbooks and rules"), hits);
  }

  GotoPages campaigns(List<Campaign> campaigns) {
    return group(
        "campaigns",
        t("Campaigns"),
        campaigns.stream()
            .map(
                c ->
                    new Hit(
                        c.name(), String.join(", ", c.accounts()), "flag", Urls.campaign(c.id())))
            .toList());
  }

  GotoPage page(String asked) {
    return new GotoPage(asked, List.copyOf(groups));
  }

  private GotoPages group(String word, String title, List<Hit> hits) {
    return add(word, title, found(hits), MOST_EACH);
  }

  private List<Hit> found(List<Hit> hits) {
    return hits.stream()
        .flatMap(h -> rank(h).stream().mapToObj(rank -> new Ranked(h, rank)))
        .sorted(Comparator.comparingInt(Ranked::rank))
        .map(Ranked::hit)
        .toList();
  }

  private GotoPages add(String word, String title, List<Hit> hits, int most) {
    if (!hits.isEmpty()) {
      groups.add(new Group(word, title, hits.stream().limit(most).toList()));
    }
    return this;
  }

  /** 0 where the name begins so, 1 where one of its words does, 2 anywhere else; empty nowhere. */
  private OptionalInt rank(Hit hit) {
    String title = hit.title().toLowerCase(Locale.ROOT);
    String all = title + " " + hit.note().toLowerCase(Locale.ROOT);
    if (!words.stream().allMatch(all::contains)) {
      return OptionalInt.empty();
    }
    if (words.isEmpty() || title.startsWith(words.get(0))) {
      return OptionalInt.of(0);
    }
    return OptionalInt.of(words.stream().allMatch(w -> (" " + all).contains(" " + w)) ? 1 : 2);
  }
}
