package tend.flow.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tend.flow.UnknownName;
import tend.model.Fingerprint;
import tend.model.Issue;
import tend.model.Release;
import tend.playbook.Lexicon;
import tend.playbook.NoCode;
import tend.playbook.PlaybookFiles;
import tend.playbook.RuleCard;
import tend.playbook.RulesFolder;
import tend.playbook.Templates;
import tend.playbook.Writing;

/**
 * Opens, checks and saves the files of playbooks one by one. A save holds only where the file still
 * says what its author began with, appears whole or not at all, and never takes code. Threads may
 * share it, and should, so that two saves come one after the other.
 */
public final class EditPlaybook {
  private static final Set<String> WORDS = Set.of("settings.yaml", "scenarios.yaml", "README.md");
  private static final Pattern RULES = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}\\.dslr");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,40}(-[a-z0-9]{1,40}){0,10}");
  private static final int DIGITS = 16;
  private static final Logger LOG = LoggerFactory.getLogger(EditPlaybook.class);
  private final CurrentRules rules;
  private final ReleasePlaybook release;

  public EditPlaybook(CurrentRules rules, ReleasePlaybook release) {
    this.rules = rules;
    this.release = release;
  }

  /**
   * A file as it is.
   *
   * @param stamp what a save of it must name
   */
  public record Opened(PlaybookFiles files, String file, String text, String stamp) {}

  /** What became of a save. */
  public sealed interface Save {
    /** It is written; the stamp is that of the file as it is now. */
    record Written(String stamp) implements Save {}

    /** Somebody else wrote the file in between: nothing was changed. */
    record Overtaken(String theirs, String stamp) implements Save {}

    /** It is not words: nothing was changed. */
    record Refused(List<Issue> why) implements Save {
      public Refused {
        why = List.copyOf(why);
      }
    }
  }

  /** Whether files can be written at all; those in the jar cannot. */
  public boolean isWritable() {
    return rules.copy().folder() != null;
  }

  /** The files of that playbook as they were last read. */
  public PlaybookFiles files(String id) {
    WorkingCopy copy = rules.copy();
    return copy.files(id)
        .orElseThrow(
            () ->
                new UnknownName(
                    "there is no playbook " + id, "there are: " + String.join(", ", copy.ids())));
  }

  /** Every playbook of the folder, by id. */
  public List<PlaybookFiles> all() {
    WorkingCopy copy = rules.copy();
    return copy.ids().stream().map(this::files).toList();
  }

  /** Whether a file of that name may be edited here. */
  public static boolean isEditable(String file) {
    return WORDS.contains(file) || RULES.matcher(file).matches();
  }

  /** Opens a file as it is now. */
  public Opened open(String id, String file) {
    PlaybookFiles files = files(id);
    String text = readable(files, file);
    return new Opened(Writing.with(files, file, text), file, text, stamp(text));
  }

  private String readable(PlaybookFiles files, String file) {
    Path folder = rules.copy().folder();
    if (!isEditable(file)) {
      throw unknown(files, file);
    }
    if (folder == null) {
      String text = files.files().get(file);
      if (text == null) {
        throw unknown(files, file);
      }
      return text;
    }
    try {
      return Files.readString(place(folder, files.id(), file));
    } catch (NoSuchFileException e) {
      throw unknown(files, file);
    } catch (CharacterCodingException e) {
      throw new UnknownName(file + " is not UTF-8", "save it as UTF-8 on disk, then open it again");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UnknownName unknown(PlaybookFiles files, String file) {
    List<String> there = files.files().keySet().stream().filter(EditPlaybook::isEditable).toList();
    return new UnknownName(
        "there is no file " + file + " to edit in " + files.id(),
        "there are: " + String.join(", ", there));
  }

  /** Names were held against their patterns, so it lies in the playbook; links lead nowhere. */
  private static Path place(Path folder, String id, String file) throws IOException {
    Path place = folder.resolve(id).resolve(file);
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(place.toString());
    }
    return place;
  }

  private static String stamp(String text) {
    return Fingerprint.of(DIGITS, List.of(text));
  }

  /** Every problem of the playbook with that text in the file. Nothing is compiled. */
  public List<Issue> check(String id, String file, String text) {
    editable(id, file);
    return writing().check(Writing.with(files(id), file, text)).issues();
  }

  /** The rules of that text as cards. */
  public List<RuleCard> cards(String id, String file, String text) {
    editable(id, file);
    return writing().cards(Writing.with(files(id), file, text), file);
  }

  /** What may be written in that playbook. */
  public Lexicon lexicon(String id) {
    return writing().lexicon(files(id));
  }

  private Writing writing() {
    return rules.copy().writing();
  }

  private void editable(String id, String file) {
    if (!isEditable(file)) {
      throw unknown(files(id), file);
    }
  }

  /**
   * Saves, and takes in what was saved.
   *
   * @param stamp of the file as it was when its author began
   */
  public Save save(String id, String file, String text, String stamp, Instant at) {
    Path folder = writable();
    PlaybookFiles files = files(id);
    editable(id, file);
    if (file.endsWith(".dslr")) {
      List<Issue> code = NoCode.in(files.path() + "/" + file, text);
      if (!code.isEmpty()) {
        return new Save.Refused(code);
      }
    }
    Save save = write(folder, files, file, text, stamp);
    if (save instanceof Save.Written) {
      takeIn(at);
    }
    return save;
  }

  /** What a save that released itself changed is counted when its author has gone on. */
  private void takeIn(Instant at) {
    List<Release> released = rules.reload(at);
    if (!released.isEmpty()) {
      CompletableFuture<Void> unused =
          CompletableFuture.runAsync(() -> released.forEach(this::tellMissing));
    }
  }

  private void tellMissing(Release step) {
    try {
      release.tellMissing(step.playbook());
    } catch (RuntimeException e) {
      LOG.warn("what {} changed could not be counted: {}", step.playbook(), e.toString());
    }
  }

  private synchronized Save write(
      Path folder, PlaybookFiles files, String file, String text, String stamp) {
    String now = readable(files, file);
    if (!stamp(now).equals(stamp)) {
      return new Save.Overtaken(now, stamp(now));
    }
    String written = likeBefore(text, now);
    try {
      Path place = place(folder, files.id(), file);
      Path fresh = place.resolveSibling("." + file + ".new");
      Files.writeString(fresh, written);
      Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Save.Written(stamp(written));
  }

  /** A browser knows one kind of line end; the file keeps its own, and its byte-order mark. */
  private static String likeBefore(String text, String before) {
    String lines = text.replace("\r\n", "\n");
    String mark = before.startsWith("\uFEFF") && !lines.startsWith("\uFEFF") ? "\uFEFF" : "";
    return mark + (before.contains("\r\n") ? lines.replace("\n", "\r\n") : lines);
  }

  private Path writable() {
    Path folder = rules.copy().folder();
    if (folder == null) {
      throw new NotWritten(
          "the playbooks inside tend cannot be written; begin a folder of your own with: tend new"
              + " playbook NAME");
    }
    return folder;
  }

  /** Begins a playbook; a refusal says why. */
  public synchronized void begin(String id, String owner, Instant at) {
    Path folder = writable();
    named(id, "playbook");
    if (RulesFolder.isReserved(id)) {
      throw new NotWritten("the folder " + id + " is for something else; choose another name");
    }
    try {
      Templates.playbook(folder, id, owner, LocalDate.ofInstant(at, ZoneOffset.UTC));
    } catch (FileAlreadyExistsException e) {
      throw new NotWritten("there is already a folder " + id + "; choose another name");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    takeIn(at);
  }

  /** Begins a rule with its scenarios; a refusal says why. */
  public synchronized void beginRule(String id, String rule, Instant at) {
    Path folder = writable();
    PlaybookFiles files = files(id);
    named(rule, "rule");
    if (Writing.about(files).rules().contains(rule)) {
      throw new NotWritten("the playbook " + id + " has a rule " + rule + "; choose another name");
    }
    try {
      Templates.rule(folder.resolve(id), files, rule);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    takeIn(at);
  }

  /** Nothing was written; says why and what to do. */
  public static final class NotWritten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotWritten(String why) {
      super(why);
    }
  }

  private static void named(@Nullable String name, String what) {
    if (name == null || !NAME.matcher(name).matches()) {
      throw new NotWritten(
          "\"" + name + "\" is no name for a " + what + "; use small letters, digits and hyphens");
    }
  }
}
