package tend.web.agency;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.flow.agency.Changed;
import tend.flow.agency.Changed.Refused;
import tend.web.agency.OverviewPage.Toast;
import tend.web.page.Dates;

/** What a change of several accounts did, in words. */
final class ChangeWords {
  private ChangeWords() {}

  /** Null where nothing was changed. */
  static @Nullable Toast toast(Changed changed, boolean undone) {
    int many = changed.changed().size();
    if (many == 0) {
      return null;
    }
    String text = undone ? back(many) : said(changed, many);
    return new Toast(text, AgencyUrls.change(changed.id()));
  }

  private static String back(int many) {
    return n(
        many,
        "{0} account has its former setting back",
        "{0} accounts have their former settings back");
  }

  private static String said(Changed changed, int many) {
    String to = changed.to();
    return switch (changed.setting()) {
      case "who" ->
          to.isEmpty()
              ? n(many, "Nobody looks after {0} account now", "Nobody looks after {0} accounts now")
              : n(many, "{1} looks after {0} account now", "{1} looks after {0} accounts now", to);
      case "budget" ->
          n(
              many,
              "Budget of {0} account set to {1} min",
              "Budget of {0} accounts set to {1} min",
              Integer.parseInt(to));
      default ->
          to.isEmpty()
              ? n(many, "{0} account is not paused now", "{0} accounts are not paused now")
              : n(
                  many,
                  "{0} account paused until {1}",
                  "{0} accounts paused until {1}",
                  Dates.day(LocalDate.parse(to)));
    };
  }

  static List<String> refused(Changed changed) {
    return changed.refused().stream().map(ChangeWords::why).toList();
  }

  private static String why(Refused one) {
    String name = one.account();
    return switch (one.why()) {
      case UNKNOWN -> t("{0}: there is no such account.", name);
      case SAME -> t("{0}: it stands so already.", name);
      case SHARED ->
          t("{0}: its creator shares this with {1}. Choose them, too.", name, one.about());
      case NOT_THAT_DAY ->
          t(
              "{0}: choose a day from {1} on, at most a year ahead.",
              name, Dates.day(LocalDate.parse(one.about())));
      case PAUSED_LONGER ->
          t("{0}: it is paused until {1} already.", name, Dates.day(LocalDate.parse(one.about())));
      case CHANGED_SINCE -> t("{0}: somebody changed it since. Look at its settings.", name);
    };
  }
}
