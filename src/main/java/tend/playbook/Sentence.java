package tend.playbook;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.facts.Imported;
import tend.facts.Settings;
import tend.model.Kind;
import tend.model.Later;

/**
 * One sentence of the vocabulary: its words with typed blanks, and the one condition or action it
 * stands for. A line of a rule matches it whole or not at all. Immutable; threads may share it.
 */
public final class Sentence {
  private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)\\}");

  /** In {@code when} it is a condition, in {@code then} an action. */
  public enum Scope {
    WHEN,
    THEN
  }

  private final Scope scope;
  private final String chapter;
  private final String words;
  private final String mapping;
  private final Later<Condition> condition;
  private final Later<Action> action;
  private final @Nullable Shows shows;
  private final @Nullable Needed needed;
  private final Later<List<Type>> blanks;
  private final String opening;
  private final Later<Pattern> line;

  /** Reads the words; what they stand for is read when it is asked for. */
  Sentence(
      Scope scope,
      String chapter,
      String words,
      String mapping,
      @Nullable Shows shows,
      @Nullable Needed needed) {
    this.scope = scope;
    this.chapter = chapter;
    this.words = words;
    this.mapping = mapping;
    this.shows = shows;
    this.needed = needed;
    this.condition = new Later<>(() -> Condition.read(mapping));
    this.action = new Later<>(() -> Action.read(mapping));
    int blank = words.indexOf('{');
    this.opening = blank < 0 ? words : words.substring(0, blank);
    this.blanks = new Later<>(() -> blanksOf(words).stream().map(Type::named).toList());
    this.line = new Later<>(() -> Pattern.compile(regex()));
  }

  /**
   * Itself.
   *
   * @throws IllegalArgumentException when what it stands for is not of the closed form
   */
  Sentence checked() {
    Object unused = scope == Scope.WHEN ? condition.get() : action.get();
    unused = blanks.get();
    if (!blanksOf(words).equals(blanksOf(mapping))) {
      throw new IllegalArgumentException(
          "the words and what they stand for differ in their blanks");
    }
    return this;
  }

  private static List<String> blanksOf(String text) {
    if (text.indexOf('{') < 0) {
      return List.of();
    }
    return BLANK.matcher(text).results().map(r -> r.group(1)).toList();
  }

  /**
   * What a person is shown as the account's own value for this sentence.
   *
   * @param property a property of the fact the sentence matches
   * @param unit "h" for hours, else a word put behind the number
   * @param none what it counts as where there is no such fact; null when that says nothing
   * @param later whether it grows by waiting alone
   */
  public record Shows(
      String property, String label, String unit, @Nullable Double none, boolean later) {}

  /**
   * The rows without which the sentence cannot be answered.
   *
   * @param own rows of the account's own hand, one of which, or of the others, must have come
   * @param words what to tell a person is missing
   */
  public record Needed(Set<Kind> own, Set<Kind> others, String words) {
    public boolean isThere(Imported imported) {
      return imported.any(own, others);
    }
  }

  /** What may stand in a blank. */
  public enum Type {
    NUMBER(false),
    HOURS(false),
    DAYS(false),
    PERCENT(false),
    TEXT(true);

    public final boolean quoted;

    Type(boolean quoted) {
      this.quoted = quoted;
    }

    static Type named(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The unit a setting must have to stand here; any for a plain number. */
    String unit() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A value found in a blank.
   *
   * @param start where it starts in the line, from 0
   */
  public record Value(Type type, String written, int start) {
    /** The number it stands for, where no text may stand. */
    public double number(Settings settings) {
      return setting().map(settings::number).orElseGet(() -> Double.parseDouble(written));
    }

    /** The name of the setting it asks for; empty for a number or text. */
    public Optional<String> setting() {
      boolean asks = !type.quoted && written.startsWith("[") && written.endsWith("]");
      return asks ? Optional.of(written.substring(1, written.length() - 1)) : Optional.empty();
    }
  }

  public Scope scope() {
    return scope;
  }

  String chapter() {
    return chapter;
  }

  public @Nullable Shows shows() {
    return shows;
  }

  public @Nullable Needed needed() {
    return needed;
  }

  public List<Type> blanks() {
    return blanks.get();
  }

  /**
   * The words as authors read them, blanks named: "That comment has waited at least {hours} hours".
   */
  public String words() {
    return words;
  }

  /** The condition a sentence of {@code when} stands for. */
  public Condition condition() {
    if (scope == Scope.THEN) {
      throw new IllegalStateException("an action has no condition");
    }
    return condition.get();
  }

  /** The closed verb that a sentence of {@code then} stands for. */
  String verb() {
    if (scope == Scope.WHEN) {
      throw new IllegalStateException("a condition has no verb");
    }
    return action.get().verb();
  }

  /** What later sentences may call "that …" once this one stands. */
  public Optional<String> binds() {
    return scope == Scope.THEN ? Optional.empty() : Optional.ofNullable(condition.get().binds());
  }

  /** What an earlier sentence must have bound. */
  public Optional<String> needs() {
    return scope == Scope.WHEN ? condition.get().needs() : action.get().needs();
  }

  /** The values in the blanks when the whole line is this sentence. */
  public Optional<List<Value>> match(String text) {
    if (!opens(text)) {
      return Optional.empty();
    }
    Matcher matcher = line.get().matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Value> values = new ArrayList<>();
    List<Type> types = blanks.get();
    for (int i = 0; i < types.size(); i++) {
      values.add(new Value(types.get(i), matcher.group(i + 1), matcher.start(i + 1)));
    }
    return Optional.of(values);
  }

  /** Whether the line begins as the sentence does; nearly all do not, and are told so quickly. */
  private boolean opens(String text) {
    int at = 0;
    for (int i = 0; i < opening.length(); i++) {
      char c = opening.charAt(i);
      if (at >= text.length() || text.charAt(at) != c) {
        return false;
      }
      at++;
      while (c == ' ' && at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
    return true;
  }

  /** The condition or action with those texts in its blanks, in order. */
  String filled(List<String> values) {
    return fill(mapping, values);
  }

  /** The sentence as a person reads it, with those texts in its blanks. */
  public String read(List<String> values) {
    return fill(words, values);
  }

  private static String fill(String template, List<String> values) {
    Matcher matcher = BLANK.matcher(template);
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (matcher.find()) {
      matcher.appendReplacement(out, Matcher.quoteReplacement(values.get(i++)));
    }
    matcher.appendTail(out);
    return out.toString();
  }

  private String regex() {
    Matcher matcher = BLANK.matcher(words);
    StringBuilder regex = new StringBuilder();
    int last = 0;
    while (matcher.find()) {
      regex.append(spaced(words.substring(last, matcher.start())));
      Type type = Type.named(matcher.group(1));
      regex.append(type.quoted ? "([^\"]*)" : "(\\S+)");
      last = matcher.end();
    }
    return regex.append(spaced(words.substring(last))).toString();
  }

  /** Where one space stands, more of them may. */
  private static String spaced(String words) {
    return Arrays.stream(words.split(" ", -1)).map(Pattern::quote).collect(joining(" +"));
  }
}
