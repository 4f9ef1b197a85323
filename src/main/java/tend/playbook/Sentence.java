package tend.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of the vocabulary: its words with typed blanks, and the one condition or action it
 * stands for. A line of a rule matches it whole or not at all. Immutable; threads may share it.
 */
final class Sentence {
  private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)\\}");
  private static final Pattern BOUND = Pattern.compile("\\$([a-z]+)\\s*:");
  private static final Pattern USED = Pattern.compile("\\$([a-z]+)");

  /** In {@code when} it is a condition, in {@code then} an action. */
  enum Scope {
    WHEN,
    THEN
  }

  private final Scope scope;
  private final String words;
  private final String mapping;
  private final @Nullable Shows shows;
  private final List<Blank> blanks = new ArrayList<>();
  private final Pattern line;

  Sentence(Scope scope, String words, String mapping, @Nullable Shows shows) {
    this.scope = scope;
    this.words = words;
    this.mapping = mapping;
    this.shows = shows;
    this.line = Pattern.compile(regex());
  }

  /**
   * What a person is shown as the account's own value for this sentence.
   *
   * @param property a property of the fact the sentence matches
   * @param unit "h" for hours, else a word put behind the number
   */
  record Shows(String property, String label, String unit) {}

  /** Where a typed value stands. */
  record Blank(Type type) {}

  /** What may stand in a blank. */
  enum Type {
    NUMBER("a number", false),
    HOURS("a number of hours", false),
    DAYS("a number of days", false),
    PERCENT("a percentage", false),
    TEXT("a text in quotes", true);

    final String described;
    final boolean quoted;

    Type(String described, boolean quoted) {
      this.described = described;
      this.quoted = quoted;
    }

    /** The unit a setting must have to stand here; any for a plain number. */
    String unit() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A value found in a blank.
   *
   * @param start where it starts in the line, from 0
   */
  record Value(Type type, String written, int start) {}

  Scope scope() {
    return scope;
  }

  @Nullable Shows shows() {
    return shows;
  }

  List<Blank> blanks() {
    return blanks;
  }

  /**
   * The words as authors read them, blanks named: "That comment has waited at least {hours} hours".
   */
  String words() {
    return words;
  }

  String mapping() {
    return mapping;
  }

  /** Whether a fact stands behind it once it holds; what is "not" there leaves none. */
  boolean matchesFact() {
    return scope == Scope.WHEN && !mapping.startsWith("not ") && !mapping.startsWith("exists ");
  }

  /** What later sentences may call "that …" once this one stands. */
  Optional<String> binds() {
    Matcher matcher = BOUND.matcher(mapping);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** What an earlier sentence must have bound. */
  Optional<String> needs() {
    String bound = binds().orElse("");
    Matcher matcher = USED.matcher(mapping);
    while (matcher.find()) {
      if (!matcher.group(1).equals(bound) && !matcher.group(1).equals("settings")) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  /** The values in the blanks when the whole line is this sentence. */
  Optional<List<Value>> match(String text) {
    Matcher matcher = line.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < blanks.size(); i++) {
      values.add(new Value(blanks.get(i).type(), matcher.group(i + 1), matcher.start(i + 1)));
    }
    return Optional.of(values);
  }

  /** The condition or action with those texts in its blanks, in order. */
  String filled(List<String> values) {
    return fill(mapping, values);
  }

  /** The sentence as a person reads it, with those texts in its blanks. */
  String read(List<String> values) {
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
      regex.append(Pattern.quote(words.substring(last, matcher.start())));
      Type type = Type.valueOf(matcher.group(1).toUpperCase(java.util.Locale.ROOT));
      blanks.add(new Blank(type));
      regex.append(type.quoted ? "([^\"]*)" : "(\\S+)");
      last = matcher.end();
    }
    return regex.append(Pattern.quote(words.substring(last))).toString();
  }
}
