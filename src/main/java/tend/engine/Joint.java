package tend.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;
import tend.facts.Settings;

/**
 * The rules of several playbooks in one pass over the facts of an account, where none of them needs
 * a session: what the facts are sorted into is found once, and nothing is set up for a rule that
 * ends at its first fact. Says what each playbook's {@link CompiledRules#evaluate} says. Immutable;
 * threads may share it.
 */
public final class Joint {
  /** Stands among the numbers of classes for the settings of the playbook. */
  static final int SETTINGS = -1;

  private final boolean[] joins;
  private final List<Asked> rules = new ArrayList<>();
  private final Map<Class<?>, Integer> types = new HashMap<>();
  private final List<Same> sames = new ArrayList<>();
  private final List<First> firsts = new ArrayList<>();
  private int widest;

  /** A rule; those that join facts with each other have no route. */
  private record Asked(Plan plan, int playbook, @Nullable Route route) {}

  /**
   * A property by which patterns mean the same fact, if no two facts share it.
   *
   * @param type the number of their class
   * @param once whether no two of a sheet share it
   */
  record Same(int type, String property, Function1<Object, ?> read, boolean once) {
    private boolean isOf(Same other) {
      return type == other.type && property.equals(other.property);
    }
  }

  /** What is asked first of facts of a class. */
  private record First(Class<?> type, String words) {}

  /** Those playbooks; null where one cannot be asked. */
  public Joint(List<@Nullable CompiledRules> playbooks) {
    joins = new boolean[playbooks.size()];
    for (int i = 0; i < joins.length; i++) {
      CompiledRules rules = playbooks.get(i);
      joins[i] = rules != null && rules.isKeepable();
      if (rules != null && joins[i]) {
        for (Plan plan : rules.plans()) {
          add(plan, i);
        }
      }
    }
  }

  private void add(Plan plan, int playbook) {
    widest = Math.max(widest, plan.width);
    Route route = plan.isStraight() ? new Route(plan, stops(plan), sames(plan)) : null;
    rules.add(new Asked(plan, playbook, route));
  }

  private Stop[] stops(Plan plan) {
    List<Stop> stops = new ArrayList<>();
    for (Step step : plan.folded()) {
      if (step.type != Settings.class) {
        stops.add(new Stop(step, number(step.type), first(step.type, step.all())));
      } else if (step.place() != plan.settings || step.all().length > 0) {
        stops.add(new Stop(step, SETTINGS, -1));
      }
    }
    return stops.toArray(Stop[]::new);
  }

  private int first(Class<?> type, Check[] all) {
    if (all.length > 0 && all[0] instanceof Check.One one && one.words() != null) {
      First asked = new First(type, one.words());
      if (!firsts.contains(asked)) {
        firsts.add(asked);
      }
      return firsts.indexOf(asked);
    }
    return -1;
  }

  private int number(Class<?> type) {
    types.putIfAbsent(type, types.size());
    return types.get(type);
  }

  private int[] sames(Plan plan) {
    List<Integer> numbers = new ArrayList<>();
    for (Step step : plan.same()) {
      if (step.join != null) {
        numbers.add(number(same(step.type, step.join)));
      }
    }
    return numbers.stream().mapToInt(Integer::intValue).distinct().toArray();
  }

  private Same same(Class<?> type, Step.Join join) {
    String property = join.property();
    return new Same(number(type), property, join.read(), Facts.isOnce(type, property));
  }

  private int number(Same same) {
    for (int i = 0; i < sames.size(); i++) {
      if (sames.get(i).isOf(same)) {
        return i;
      }
    }
    sames.add(same);
    return sames.size() - 1;
  }

  /** Whether that playbook is among those that are run here; others have to be asked alone. */
  public boolean joins(int playbook) {
    return joins[playbook];
  }

  /**
   * What fires of each playbook, none where it does not join; empty where something costs more than
   * it may or fails, so that each playbook has to be asked alone.
   *
   * @param settings those of each playbook
   */
  public Optional<List<List<Fired>>> run(Facts facts, Settings[] settings, Limits limits) {
    try {
      Pass pass = new Pass(this, facts, settings, limits);
      return Optional.of(Budget.within(limits, () -> run(pass)));
    } catch (Budget.Exceeded | LinkageError | RuntimeException e) {
      return Optional.empty();
    }
  }

  private List<List<Fired>> run(Pass pass) {
    try {
      for (Asked one : rules) {
        pass.turnTo(one.playbook());
        if (one.route() == null) {
          pass.walk(one.plan());
        } else {
          one.route().run(pass);
        }
      }
      return pass.fired();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a comparison or an action failed", e);
    }
  }

  /** How many playbooks there are, those that do not join among them. */
  int playbooks() {
    return joins.length;
  }

  /** How many facts the widest match has. */
  int widest() {
    return widest;
  }

  /** Those facts by the numbers of the classes that are looked at. */
  Object[][] byType(Facts facts) {
    Object[][] byType = new Object[types.size()][];
    Arrays.fill(byType, Facts.NONE);
    facts.forEach(
        (type, some) -> {
          Integer number = types.get(type);
          if (number != null) {
            byType[number] = some;
          }
        });
    return byType;
  }

  /** How many different things are asked first. */
  int firsts() {
    return firsts.size();
  }

  /** The properties that no two facts may share, by their numbers. */
  List<Same> sames() {
    return sames;
  }
}
