package tend.flow.scenarios;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.flow.impact.Drafts;
import tend.flow.rules.EditPlaybook;
import tend.model.Account;
import tend.model.Issue;
import tend.playbook.Checked;
import tend.playbook.Playbook;
import tend.playbook.trying.FromLife;
import tend.playbook.trying.TestRun;
import tend.store.ActivityStore;

/**
 * Turns what a rule says of a real account into a scenario without the people in it. It is shown
 * first; kept is only what was shown, passes, and fits to the file as it was then. Threads may
 * share it.
 */
public final class KeepScenario {
  private static final String FILE = "scenarios.yaml";
  private static final Pattern ENTRY = Pattern.compile("(?m)^( *)- +name:");
  private final Drafts drafts;
  private final EditPlaybook edit;
  private final ActivityStore activity;

  public KeepScenario(Drafts drafts, EditPlaybook edit, ActivityStore activity) {
    this.drafts = drafts;
    this.edit = edit;
    this.activity = activity;
  }

  /**
   * What is asked.
   *
   * @param rule by its name in the playbook
   * @param subject what the rule is asked about; null for whatever decides
   * @param name of the scenario; empty for one that is free
   * @param at the moment of the look
   */
  public record Wish(
      String playbook,
      String rule,
      @Nullable String subject,
      Account account,
      String name,
      Instant at) {}

  /**
   * A scenario as it would be kept.
   *
   * @param stamp of the file as it was; to keep it, name that
   */
  public record Preview(String name, FromLife.Written written, String stamp) {}

  /**
   * Shows it.
   *
   * @throws NotKept where there is none to show
   */
  public Preview show(Wish wish) {
    Playbook playbook = sound(wish);
    String name = wish.name().isBlank() ? free(playbook, wish.rule()) : wish.name().strip();
    FromLife.Written written =
        FromLife.of(
                playbook,
                wish.rule(),
                wish.subject(),
                wish.account(),
                activity.read(wish.account().name(), wish.at()),
                wish.at(),
                name)
            .orElseThrow(
                () ->
                    new NotKept(
                        "It takes too much activity to show this in a scenario. Choose another"
                            + " rule or account."));
    EditPlaybook.Opened opened = opened(wish.playbook());
    passes(wish.playbook(), name, with(opened.text(), written.yaml()));
    return new Preview(name, written, opened.stamp());
  }

  private Playbook sound(Wish wish) {
    Drafts.Draft draft = drafts.of(wish.playbook(), wish.at());
    if (!draft.isCurrent()) {
      throw new NotKept("The files have problems. Mend them first, then a scenario can be added.");
    }
    Playbook playbook = draft.playbook().orElseThrow();
    if (!playbook.ruleNames().contains(wish.rule())) {
      throw new UnknownName(
          "there is no rule " + wish.rule() + " in " + wish.playbook(),
          "there are: " + String.join(", ", playbook.ruleNames()));
    }
    return playbook;
  }

  private String free(Playbook playbook, String rule) {
    Set<String> taken =
        drafts.run(playbook).results().stream()
            .map(TestRun.Result::name)
            .collect(Collectors.toSet());
    String words = rule.replace('-', ' ') + ", from an account";
    String name = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    int n = 2;
    String one = name;
    while (taken.contains(one)) {
      one = name + " " + n++;
    }
    return one;
  }

  /** Under the others, as deep as they stand. */
  private static String with(String opened, String yaml) {
    String before = opened.replace("\r\n", "\n");
    Matcher first = ENTRY.matcher(before);
    String indent = first.find() ? first.group(1) : "  ";
    String entry =
        yaml.lines()
            .map(line -> indent + line.substring(2))
            .collect(Collectors.joining("\n", "", "\n"));
    return before + (before.endsWith("\n") ? "\n" : "\n\n") + entry;
  }

  private void passes(String playbook, String name, String text) {
    Checked checked = drafts.with(playbook, FILE, text);
    Optional<Playbook> sound = checked.playbook();
    if (sound.isEmpty()) {
      String why =
          checked.issues().stream()
              .filter(i -> i.level() == Issue.Level.ERROR)
              .findFirst()
              .map(i -> i.message() + (i.help() == null ? "" : "; " + i.help()))
              .orElse("it cannot be read");
      throw new NotKept("The scenario does not fit into the file: " + why + ".");
    }
    boolean passed =
        TestRun.of(sound.get()).results().stream()
            .anyMatch(r -> r.name().equals(name) && r.state() == TestRun.State.PASSED);
    if (!passed) {
      throw new NotKept("The scenario does not pass as it is. Choose another rule or account.");
    }
  }

  /**
   * Keeps what was shown; what was saved is taken in.
   *
   * @param stamp of what was shown
   * @return its name
   * @throws NotKept where the file is another one since
   */
  public String keep(Wish wish, String stamp) {
    Preview now = show(wish);
    String text = with(opened(wish.playbook()).text(), now.written().yaml());
    EditPlaybook.Save saved = edit.save(wish.playbook(), FILE, text, stamp, wish.at());
    if (saved instanceof EditPlaybook.Save.Overtaken) {
      throw new NotKept(
          "The scenarios were changed since this was shown. Look at it again, then save.");
    }
    if (saved instanceof EditPlaybook.Save.Refused refused) {
      throw new NotKept(refused.why().get(0).message());
    }
    return now.name();
  }

  private EditPlaybook.Opened opened(String playbook) {
    return edit.open(playbook, FILE);
  }
}
