package tend.web.playbooks;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.rules.EditPlaybook;
import tend.flow.rules.RulesInForce;
import tend.playbook.PlaybookFiles;
import tend.playbook.Writing;
import tend.web.page.Dates;

/** Builds the page of all playbooks. */
final class PlaybooksPages {
  private PlaybooksPages() {}

  static PlaybooksPage of(
      EditPlaybook edit, RulesInForce rules, String asked, @Nullable String problem) {
    PlaybookStates states = new PlaybookStates(rules);
    List<PlaybookFiles> all = edit.all();
    List<PlaybooksPage.Row> rows =
        all.stream().filter(one -> says(one, asked)).map(one -> row(one, states)).toList();
    String said =
        asked.isBlank()
            ? n(all.size(), "{0} playbook", "{0} playbooks")
            : n(rows.size(), "{0} playbook says “{1}”", "{0} playbooks say “{1}”", asked);
    return new PlaybooksPage(said, asked, edit.isWritable(), problem, rows);
  }

  /** Every word is looked for in all that the playbook's files say. */
  private static boolean says(PlaybookFiles files, String asked) {
    String text = (files.id() + "\n" + String.join("\n", files.files().values()));
    String folded = text.toLowerCase(Locale.ROOT);
    return Stream.of(asked.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
        .allMatch(folded::contains);
  }

  private static PlaybooksPage.Row row(PlaybookFiles files, PlaybookStates states) {
    Writing.About about = Writing.about(files);
    String url = EditorUrls.playbook(files.id());
    return new PlaybooksPage.Row(
        files.id(),
        about.title(),
        url,
        states.of(files.id()),
        states.cause(files.id()).orElse(null),
        meta(about),
        RuleLinks.of(files).stream()
            .map(link -> new PlaybooksPage.RuleLink(link.rule(), link.url()))
            .toList());
  }

  private static String meta(Writing.About about) {
    String owner = about.owner().isBlank() ? t("nobody yet") : about.owner();
    return about.reviewed().isBlank()
        ? t("Owner {0}, never reviewed", owner)
        : t("Owner {0}, reviewed {1}", owner, day(about.reviewed()));
  }

  private static String day(String written) {
    try {
      LocalDate day = LocalDate.parse(written);
      return Dates.brief(day) + " " + day.getYear();
    } catch (DateTimeParseException e) {
      return written;
    }
  }
}
