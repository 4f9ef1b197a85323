package tend.web.beside;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.playbook.trying.TestRun;
import tend.playbook.trying.TestRun.Result;
import tend.playbook.trying.TestRun.State;

/** Turns a run of scenarios into words, what failed before all else. */
final class Cases {
  private static final Pattern FIRES = Pattern.compile("([a-z0-9-]+)=(true|false)");
  private static final int MOST_MISSING = 5;
  private final String playbook;

  private Cases(String playbook) {
    this.playbook = playbook;
  }

  static BesidePage.Scenarios of(TestRun run, @Nullable String add) {
    Cases cases = new Cases(run.playbook());
    List<BesidePage.Case> first = new ArrayList<>();
    List<BesidePage.Case> passed = new ArrayList<>();
    for (Result one : run.results()) {
      (one.state() == State.PASSED ? passed : first).add(cases.one(one));
    }
    first.sort(Comparator.comparing(c -> !c.open()));
    return new BesidePage.Scenarios(
        t("{0} of {1} pass", passed.size(), run.results().size()),
        run.passed(),
        first,
        passed,
        run.missing().stream().limit(MOST_MISSING).toList(),
        add);
  }

  private BesidePage.Case one(Result one) {
    boolean failed = one.state() == State.FAILED;
    return new BesidePage.Case(
        one.name(),
        one.state() == State.PASSED ? "good" : failed ? "bad" : "warn",
        one.state() == State.PASSED ? "check" : failed ? "cross" : "minus",
        state(one.state()),
        failed ? t("failed") : said(one),
        BesideUrls.file(playbook, "scenarios.yaml", one.line()),
        one.line(),
        failed,
        words(one.expected()),
        words(one.got()),
        one.whyNot().stream().filter(Cases::decides).map(Cases::because).toList());
  }

  private static String state(State state) {
    return switch (state) {
      case PASSED -> t("passed");
      case FAILED -> t("failed");
      case TODO -> t("still to do");
      case TODO_PASSES -> t("still to do, and passes");
    };
  }

  private static String said(Result one) {
    if (one.state() != State.PASSED) {
      return state(one.state());
    }
    if (one.got().equals("[]")) {
      return t("silent");
    }
    long suggested = one.got().split(", ", -1).length;
    return n(suggested, "one rule", "{0} rules");
  }

  /** A sentence without the mark before it that says it did not hold. */
  private static String because(String line) {
    String said = line.strip();
    if (said.startsWith("no ")) {
      return said.substring("no ".length()).strip();
    }
    return said.startsWith("? ") ? t("Not known: {0}", said.substring(2).strip()) : said;
  }

  /** A sentence that held decided nothing. */
  private static boolean decides(String line) {
    return !line.startsWith("  yes");
  }

  /** What is expected, or came, without brackets. */
  static String words(String told) {
    if (told.equals("[]") || told.equals("{}")) {
      return t("nothing");
    }
    if (!told.startsWith("{")) {
      return told.startsWith("[") ? told.substring(1, told.length() - 1) : told;
    }
    List<String> parts = new ArrayList<>();
    Matcher one = FIRES.matcher(told);
    while (one.find()) {
      parts.add(
          one.group(2).equals("true")
              ? t("{0} fires", one.group(1))
              : t("{0} stays silent", one.group(1)));
    }
    return String.join(", ", parts);
  }
}
