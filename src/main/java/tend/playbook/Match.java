package tend.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.engine.Fired;
import tend.facts.About;
import tend.facts.FactTypes;
import tend.facts.Settings;
import tend.model.Evidence;

/**
 * A rule that fired, with the numbers it was held against.
 *
 * @param place the rule's place in its playbook
 */
record Match(Playbook playbook, Rule rule, int place, Fired fired, Settings settings) {

  /**
   * The most pressing first; ties by playbook and place, so that the order never depends on Drools.
   */
  static final Comparator<Match> STRONGEST =
      Comparator.comparingInt((Match m) -> -m.rule().priority().weight())
          .thenComparing(m -> m.playbook().id())
          .thenComparingInt(Match::place);

  /** The waiting interaction it is about; null for the account and for all old threads together. */
  @Nullable About about() {
    return fired.subject() instanceof About about ? about : null;
  }

  /** One line of evidence for each sentence that held. */
  List<Evidence> evidence() {
    List<Evidence> out = new ArrayList<>();
    int fact = 1; // the settings stand first
    for (Rule.Said said : rule.when()) {
      Object matched = said.sentence().matchesFact() ? fired.facts().get(fact++) : null;
      out.add(evidence(said, matched));
    }
    return out;
  }

  private Evidence evidence(Rule.Said said, @Nullable Object fact) {
    Sentence.Shows shows = said.sentence().shows();
    Sentence.Value number = firstNumber(said);
    String setting =
        number != null && number.written().startsWith("[") ? RuleText.settingName(number) : null;
    Settings.Setting resolved = setting == null ? null : settings.byName().get(setting);
    String unit = shows == null ? "" : shows.unit();
    return new Evidence(
        read(said),
        shows == null ? null : shows.label(),
        shows == null || fact == null
            ? null
            : Shown.words(FactTypes.value(fact, shows.property()), unit),
        number == null ? null : Shown.words(bound(number, resolved), unit),
        setting,
        resolved == null ? null : resolved.from());
  }

  /** The sentence with the account's numbers in place of the settings' names. */
  private String read(Rule.Said said) {
    List<String> values = new ArrayList<>();
    for (Sentence.Value value : said.values()) {
      boolean setting = value.written().startsWith("[");
      values.add(
          setting ? Numbers.plain(settings.number(RuleText.settingName(value))) : value.written());
    }
    return said.sentence().read(values);
  }

  private static Sentence.@Nullable Value firstNumber(Rule.Said said) {
    for (Sentence.Value value : said.values()) {
      if (!value.type().quoted) {
        return value;
      }
    }
    return null;
  }

  private static double bound(Sentence.Value number, Settings.@Nullable Setting resolved) {
    return resolved == null ? Double.parseDouble(number.written()) : resolved.value();
  }
}
