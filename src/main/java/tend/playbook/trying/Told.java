package tend.playbook.trying;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tend.engine.drl.DrlRule;
import tend.facts.Settings;
import tend.playbook.Rule;
import tend.playbook.Sentence;
import tend.playbook.Shown;

/**
 * One sentence of a rule with its answer, as a person reads it.
 *
 * @param text the sentence, its settings replaced by their numbers
 * @param held null where the data is missing that would tell
 * @param value the account's own value, null where there is none to show
 * @param bound the number it was held against
 * @param missing what import would bring the answer; null unless unknown
 * @param change the smallest change that would make it hold; null where it holds, or where no
 *     number would do
 * @param setting the setting the bound came from; null for a number written in the rule
 * @param from where the setting's value came from: "playbook", "platform youtube", …
 */
public record Told(
    String text,
    @Nullable Boolean held,
    @Nullable String value,
    @Nullable String bound,
    @Nullable String missing,
    @Nullable String change,
    @Nullable String setting,
    @Nullable String from) {

  /** The answers of all sentences of a rule, in their order. */
  static List<Told> of(Tried tried, Settings settings) {
    return tried.replies().stream().map(r -> of(r, settings)).toList();
  }

  /**
   * The conditions of a rule in DRL: all of them held where it fired, else nobody can tell which.
   */
  static List<Told> inDrl(DrlRule rule, boolean fired) {
    String missing = fired ? null : "a rule in sentences: DRL can be told as a whole only";
    return rule.conditions().stream()
        .map(c -> new Told(c.text(), fired ? true : null, null, null, missing, null, null, null))
        .toList();
  }

  private static Told of(Asked.Reply reply, Settings settings) {
    Rule.Said said = reply.said();
    Sentence.Shows shows = said.sentence().shows();
    Sentence.Needed needed = said.sentence().needed();
    String unit = shows == null ? "" : shows.unit();
    Settings.Setting setting =
        said.number().flatMap(Sentence.Value::setting).map(settings.byName()::get).orElse(null);
    boolean unknown = reply.truth() == Truth.UNKNOWN;
    return new Told(
        said.read(settings),
        unknown ? null : reply.truth() == Truth.YES,
        Shown.exactWords(reply.value(), unit),
        Shown.exactWords(reply.bound(), unit),
        unknown ? (needed == null ? "the data it speaks of" : needed.words()) : null,
        reply.truth() == Truth.NO ? Change.of(reply) : null,
        setting == null ? null : setting.name(),
        setting == null ? null : setting.from());
  }

  /** One line: the answer, the sentence, the value beside it, and what would change the answer. */
  public String line() {
    String answer = held == null ? "?" : held ? "yes" : "no";
    StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%-3s  %s", answer, text));
    if (value != null) {
      out.append(value.endsWith(" ago") || value.equals(Shown.NEVER) ? "  (" : "  (it has ")
          .append(value)
          .append(')');
    }
    if (change != null) {
      out.append("; ").append(change).append(" would do");
    }
    if (missing != null) {
      out.append("; unknown without ").append(missing);
    }
    if (from != null && !from.equals("playbook")) {
      out.append("  [").append(setting).append(" from ").append(from).append(']');
    }
    return out.toString();
  }
}
