package tend.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.engine.Fired;
import tend.facts.About;
import tend.facts.FactTypes;
import tend.facts.Settings;
import tend.facts.Somebody;
import tend.facts.Texts;
import tend.facts.Thing;
import tend.model.Evidence;

/**
 * A rule that fired, with the numbers it was held against.
 *
 * @param place the rule's place in its playbook
 */
public record Match(Playbook playbook, Rule rule, int place, Fired fired, Settings settings) {

  /**
   * The most pressing first; ties by playbook and place, so that the order never depends on Drools.
   */
  public static final Comparator<Match> STRONGEST = Match::compare;

  /** The most pressing match first, the same whatever order Drools found them in. */
  public static final Comparator<Match> SORTED = STRONGEST.thenComparing(Match::subject);

  private static int compare(Match one, Match other) {
    int byWeight = Integer.compare(other.rule.priority().weight(), one.rule.priority().weight());
    int byPlaybook = byWeight != 0 ? byWeight : one.playbook.id().compareTo(other.playbook.id());
    return byPlaybook != 0 ? byPlaybook : Integer.compare(one.place, other.place);
  }

  /** The waiting interaction it is about; null for the account and for all old threads together. */
  public @Nullable About about() {
    return switch (fired.reach()) {
      case ONE, SESSION -> (About) fired.subject();
      case ACCOUNT, ALL_OF_THEM, TEXTS, THING, PERSON, PEOPLE -> null;
    };
  }

  /** The key of what it speaks of; empty for the account. By the verb: that is known at once. */
  public String subject() {
    Object subject = fired.subject();
    if (subject == null) {
      return "";
    }
    return switch (fired.reach()) {
      case ONE, SESSION -> ((About) subject).id();
      case PEOPLE -> ((Somebody) subject).id();
      case THING -> ((Thing) subject).id();
      case TEXTS, PERSON, ACCOUNT, ALL_OF_THEM -> subjectId(subject);
    };
  }

  /** The key of what a rule speaks of; empty for the account. */
  public static String subjectId(@Nullable Object subject) {
    if (subject instanceof About about) {
      return about.id();
    }
    if (subject instanceof Somebody somebody) {
      return somebody.id();
    }
    if (subject instanceof Thing thing) {
      return thing.id();
    }
    return subject instanceof Texts texts ? texts.texts().get(0).id() : "";
  }

  /** One line of evidence for each sentence that held. */
  public List<Evidence> evidence() {
    List<Evidence> out = new ArrayList<>();
    if (rule.drl() != null) {
      rule.drl().conditions().forEach(c -> out.add(said(c.text())));
      return out;
    }
    int fact = 1; // the settings stand first
    for (Rule.Said said : rule.when()) {
      out.add(evidence(said, fired.facts().get(fact++)));
    }
    return out;
  }

  private static Evidence said(String condition) {
    return new Evidence(condition, null, null, null, null, null);
  }

  private Evidence evidence(Rule.Said said, Object fact) {
    Sentence.Shows shows = said.sentence().shows();
    Sentence.Value number = said.number().orElse(null);
    Settings.Setting setting =
        number == null ? null : number.setting().map(settings.byName()::get).orElse(null);
    String unit = shows == null ? "" : shows.unit();
    return new Evidence(
        said.read(settings),
        shows == null ? null : shows.label(),
        shows == null ? null : Shown.words(FactTypes.value(fact, shows.property()), unit),
        number == null ? null : Shown.words(number.number(settings), unit),
        setting == null ? null : setting.name(),
        setting == null ? null : setting.from());
  }
}
