package tend.flow.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.flow.UnknownName;
import tend.flow.impact.Drafts;
import tend.model.Account;
import tend.model.Fingerprint;
import tend.model.Issue;
import tend.playbook.Checked;
import tend.playbook.FromLife;
import tend.playbook.Playbook;
import tend.playbook.TestRun;
import tend.store.ActivityStore;

/**
 * Turns what a rule says of a real account into a scenario without the people in it. It is shown
 * first; kept is only what was shown, passes, and fits to the file as it was then. Threads may
 * share it, and should, so that two saves come one after the other.
 */
public final class KeepScenario {
  private static final String FILE = "scenarios.yaml";
  private static final Pattern ENTRY = Pattern.compile("(?m)^( *)- +name:");
  private static final int DIGITS = 16;
  private final Drafts drafts;
  private final ActivityStore activity;

  public KeepScenario(Drafts drafts, ActivityStore activity) {
    this.drafts = drafts;
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
   * @param stamp of the file as it was; a save must name it
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
    String text = text(playbook);
    passes(wish.playbook(), name, with(text, written.yaml()));
    return new Preview(name, written, stamp(text));
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

  private static String text(Playbook playbook) {
    return playbook.files().files().getOrDefault(FILE, "");
  }

  /** Under the others, as deep as they stand. */
  private static String with(String before, String yaml) {
    Matcher first = ENTRY.matcher(before);
    String indent = first.find() ? first.group(1) : "  ";
    String entry =
        yaml.lines()
            .map(line -> indent + line.substring(2))
            .collect(Collectors.joining("\n", "", "\n"));
    return before + (before.endsWith("\n") ? "\n" : "\n\n") + entry;
  }

  private static String stamp(String text) {
    return Fingerprint.of(DIGITS, List.of(text));
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
   * Keeps what was shown.
   *
   * @param stamp of what was shown
   * @return its name
   * @throws NotKept where the file is another one since
   */
  public synchronized String keep(Wish wish, String stamp) {
    Path folder = drafts.folder();
    if (folder == null) {
      throw new NotKept(
          "The playbooks inside Tend cannot be written. Begin a folder of your own with: tend new"
              + " playbook NAME");
    }
    Preview now = show(wish);
    if (!now.stamp().equals(stamp)) {
      throw new NotKept(
          "The scenarios were changed since this was shown. Look at it again, then save.");
    }
    write(folder.resolve(wish.playbook()).resolve(FILE), now.written().yaml());
    return now.name();
  }

  private static void write(Path file, String yaml) {
    try {
      Path fresh = file.resolveSibling("." + FILE + ".new");
      Files.writeString(fresh, with(Files.readString(file), yaml));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
