package tend.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import tend.bench.Workload.Load;
import tend.facts.derivation.LiveSheet;
import tend.flow.RefreshToday;
import tend.model.Interaction;
import tend.model.Item;
import tend.model.Kind;
import tend.model.Visibility;
import tend.playbook.Playbook;
import tend.playbook.recommending.LiveEvaluation;
import tend.policy.Gate;
import tend.policy.Policies;

/**
 * Milliseconds from one new comment to the list that knows of it, in a warm process that looked at
 * the account before, as a server does.
 */
final class OneComment {
  private static final int SEED = 7;

  /** Until then it is compiled as a server has it after a while. */
  private static final int WARM = 300;

  private static final int WARM_ALONE = 1_000; // much less is done for one
  private static final int APART = 7;

  /** Most of a list stood there before, and some of it long enough to move up. */
  private static final Duration EARLIER = Duration.ofDays(6);

  private OneComment() {}

  /** The account with so much activity before. */
  static Load load(int rows) {
    return Workload.account(SEED, rows);
  }

  /**
   * By the clock, up to the list that is stored, on the embedded database: in a process of its own
   * that runs as the launcher's server does, since compiler and collector decide about one in a
   * hundred.
   *
   * @param ticked how many items were done before
   */
  static Millis stored(int rows, int ticked, int comments, Duration most) {
    return Millis.of(
        Launched.lines(
            OneComment.class,
            List.of("" + rows, "" + ticked, "" + comments, "" + most.toSeconds())));
  }

  /**
   * Prints a line of milliseconds for each comment.
   *
   * @param args rows before, items done before, comments and the most seconds
   */
  public static void main(String[] args) {
    int comments = Integer.parseInt(args[2]);
    Duration most = Duration.ofSeconds(Long.parseLong(args[3]));
    try (StoredAccount stored = new StoredAccount(load(Integer.parseInt(args[0])))) {
      listedBefore(stored);
      tick(stored, Integer.parseInt(args[1]));
      stored(stored, comments, most).print();
    }
  }

  /** As somebody has it who has not begun today. */
  static void listedBefore(StoredAccount stored) {
    stored.app().refreshToday().today(stored.account(), Workload.now().minus(EARLIER), null);
  }

  /** Some here and there among those further up. */
  private static void tick(StoredAccount stored, int many) {
    List<Item> items =
        stored.app().refreshToday().remaining(stored.account(), Workload.now()).items();
    int apart = Math.min(APART, items.size() / Math.max(1, many));
    for (int i = 0; i < many; i++) {
      stored.app().giveAnswer().done(items.get(apart * i).id(), Workload.now());
    }
  }

  private static Millis stored(StoredAccount stored, int comments, Duration most) {
    RefreshToday list = stored.app().refreshToday();
    list.today(stored.account(), Workload.now(), null);
    return measure(
        comment -> {
          stored.write(List.of(comment));
          list.today(stored.account(), Workload.now(), null);
        },
        Millis::byTheClock,
        WARM,
        comments,
        most);
  }

  /**
   * By the processor, the evaluation alone, with what the facts and the rules came to before kept.
   */
  static Millis alone(Load load, List<Playbook> playbooks, int comments, Duration most) {
    LiveSheet live = LiveSheet.of(load.account(), load.rows(), Workload.now(), load.elsewhere());
    Gate gate = Gate.of(Policies.NONE, LocalDate.ofInstant(Workload.now(), ZoneOffset.UTC));
    LiveEvaluation evaluation = new LiveEvaluation(live.sheet(), playbooks, gate);
    live.takeChanges();
    evaluation.told();
    return measure(
        comment -> {
          live.add(List.of(comment));
          live.takeChanges().ifPresent(told -> evaluation.change(told.gone(), told.come()));
          evaluation.told();
        },
        work -> Rounds.seconds(new Rounds.Variant(work)),
        WARM_ALONE,
        comments,
        most);
  }

  private static Millis measure(
      Consumer<Interaction> work,
      ToDoubleFunction<Runnable> seconds,
      int before,
      int comments,
      Duration most) {
    return Millis.measure(
        i -> work.accept(comment(i, Workload.now())), i -> {}, seconds, before, comments, most);
  }

  /** Questions, so that each makes an item of its own. */
  static Interaction comment(int i, Instant at) {
    String text = "How do you keep it from drying out in week " + i + "?";
    String who = "fan-" + i;
    return Interaction.of(
        Kind.COMMENT,
        String.format(
            Locale.ROOT, "new-%06d", i), // later ones stand behind those of the same moment
        at, // of a million rows the last is of that moment, too
        who,
        who,
        false,
        text,
        null,
        null,
        null,
        Visibility.PUBLIC,
        null,
        null,
        Map.of());
  }
}
