package tend.playbook.recommending;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.engine.CompiledRules;
import tend.engine.Facts;
import tend.engine.Fired;
import tend.engine.Joint;
import tend.engine.Limits;
import tend.facts.FactSheet;
import tend.facts.Settings;
import tend.model.Account;
import tend.model.DayPlan.Stopped;
import tend.playbook.Match;
import tend.playbook.Playbook;

/**
 * The playbooks that apply to the accounts of one platform, asked together: what they look at is
 * sorted out once, and most of their rules run in one pass. Immutable; threads may share it.
 */
final class Roster {
  private static final int KEPT = 8;

  /** The last ones, newest first: the same playbooks are asked about account after account. */
  private static volatile List<Roster> last = List.of();

  private final Object[] given;
  private final String platform;
  private final List<Playbook> playbooks = new ArrayList<>();
  private final Joint joint;

  private Roster(Object[] given, String platform, Account account) {
    this.given = given;
    this.platform = platform;
    for (Object one : given) {
      if (one instanceof Playbook playbook && playbook.appliesTo(account)) {
        playbooks.add(playbook);
      }
    }
    this.joint = new Joint(playbooks.stream().map(Roster::compiled).toList());
  }

  /** Those of the playbooks that apply to that account. */
  static Roster of(Collection<Playbook> playbooks, Account account) {
    List<Roster> kept = last;
    for (Roster one : kept) {
      if (one.platform.equals(account.platform()) && one.isOf(playbooks)) {
        return one;
      }
    }
    Roster made = new Roster(playbooks.toArray(), account.platform(), account);
    last = Stream.concat(Stream.of(made), kept.stream()).limit(KEPT).toList();
    return made;
  }

  private boolean isOf(Collection<Playbook> playbooks) {
    if (playbooks.size() != given.length) {
      return false;
    }
    int i = 0;
    for (Playbook one : playbooks) {
      if (one != given[i++]) {
        return false;
      }
    }
    return true;
  }

  /** One that cannot be compiled says why when it is asked alone. */
  private static @Nullable CompiledRules compiled(Playbook playbook) {
    try {
      return playbook.compiled();
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** Adds what fires, and what was stopped. */
  void run(FactSheet sheet, List<Match> matches, List<Stopped> stopped) {
    Facts facts = Facts.of(sheet);
    Settings[] numbers = new Settings[playbooks.size()];
    Arrays.setAll(numbers, i -> playbooks.get(i).settings(sheet.account()));
    Optional<List<List<Fired>>> together = joint.run(facts, numbers, Limits.DEFAULT);
    Halted halted = new Halted(sheet.account().name());
    for (int i = 0; i < numbers.length; i++) {
      Playbook playbook = playbooks.get(i);
      if (together.isPresent() && joint.joins(i)) {
        playbook.addMatches(together.get().get(i), numbers[i], matches);
        halted.ran(playbook, Map.of());
      } else {
        alone(playbook, sheet, facts, matches, halted);
      }
    }
    stopped.addAll(halted.told());
  }

  private static void alone(
      Playbook playbook, FactSheet sheet, Facts facts, List<Match> matches, Halted halted) {
    try {
      Playbook.Matches all = playbook.evaluate(sheet, facts);
      matches.addAll(all.matches());
      halted.ran(playbook, all.stopped());
    } catch (RuntimeException e) {
      halted.failed(playbook, e);
    }
  }
}
