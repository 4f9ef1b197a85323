package tend.flow.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.Given;
import tend.Invented;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.BusinessClock;
import tend.model.Item;
import tend.plan.Scoring;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.RulesFolder;
import tend.playbook.recommending.Evaluation;
import tend.policy.Gate;

/**
 * What impact counts is what two whole lists differ by, each evaluated on its own, for random
 * numbers and priorities in random playbooks on invented accounts.
 */
class ImpactPropertyTest {
  private static final int ACCOUNTS = Integer.getInteger("tend.accounts", 2_000) / 50;
  private static final int EDITS = 15;
  private static final Pattern SETTING =
      Pattern.compile(
          "(?m)^  ([a-z_0-9]+): \\{ value: .*?range: \\[\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\](?!.*policy:)");
  private static final Set<String> PLAYBOOKS =
      Set.of("respond-to-comments", "remember-people", "collaborate-in-your-niche", "listen");
  private static final Pattern PRIORITY = Pattern.compile("@priority\\(\"\\w+\"\\)");
  private static final RulesFolder SHIPPED = RulesFolder.read(Path.of("rules"));
  private static final Checker CHECKER = Checker.of(SHIPPED);
  @TempDir private Path folder;

  @Test
  void everyCountIsThatOfTheWholeLists() {
    Random random = new Random(11);
    List<PlaybookFiles> files =
        SHIPPED.playbooks().stream().filter(f -> PLAYBOOKS.contains(f.id())).toList();
    try (Desk desk = new Desk(folder, Path.of("rules"))) {
      for (int seed = 0; seed < ACCOUNTS; seed++) {
        Invented.Owned one = Invented.account(seed);
        desk.store(one.account(), one.rows());
      }
      ChooseSides choose = new ChooseSides(desk.rules, desk.playbooks);
      int changed = 0;
      int moved = 0;
      for (int i = 0; i < EDITS; i++) {
        PlaybookFiles edited = files.get(random.nextInt(files.size()));
        Sides sides = only(choose.of(new Sides.Asked(edited.id(), null, number(edited, random))));
        sides = i % 2 == 0 ? sides : with(sides, priorities(edited, random));
        Impacted impact = desk.impact(sides, null);
        changed += impact.added() + impact.removed();
        moved += impact.reranked();
        assertThat(counts(impact)).isEqualTo(byHand(desk, sides));
      }
      assertThat(changed).isPositive();
      assertThat(moved).isPositive();
    }
  }

  private static Map<String, String> number(PlaybookFiles files, Random random) {
    List<MatchResult> settings =
        SETTING.matcher(files.files().getOrDefault("settings.yaml", "")).results().toList();
    MatchResult one = settings.get(random.nextInt(settings.size()));
    int least = Integer.parseInt(one.group(2));
    int most = Math.min(Integer.parseInt(one.group(3)), least + 40);
    int value = least + random.nextInt(most - least + 1);
    return Map.of(one.group(1), String.valueOf(value));
  }

  /** Every rule as pressing as the dice say, in files of its own. */
  private static Playbook priorities(PlaybookFiles files, Random random) {
    TreeMap<String, String> changed = new TreeMap<>(files.files());
    changed.computeIfPresent(
        "rules.dslr",
        (name, text) ->
            PRIORITY
                .matcher(text)
                .replaceAll(
                    was ->
                        "@priority(\""
                            + List.of("urgent", "high", "normal", "low").get(random.nextInt(4))
                            + "\")"));
    return CHECKER
        .check(new PlaybookFiles(files.id(), files.path(), changed))
        .playbook()
        .orElseThrow();
  }

  private static Sides with(Sides sides, Playbook edited) {
    List<Playbook> after =
        sides.after().stream().map(p -> p.id().equals(edited.id()) ? edited : p).toList();
    return new Sides(
        sides.before(),
        after,
        sides.compared(),
        sides.policies(),
        sides.set(),
        sides.problems(),
        sides.notes());
  }

  private static Sides only(Sides all) {
    return new Sides(
        only(all.before()),
        only(all.after()),
        all.compared(),
        all.policies(),
        all.set(),
        all.problems(),
        all.notes());
  }

  private static List<Playbook> only(List<Playbook> all) {
    return all.stream().filter(p -> PLAYBOOKS.contains(p.id())).toList();
  }

  /** Accounts changed, added, removed, re-ranked. */
  private static List<Integer> counts(Impacted impact) {
    return List.of(
        impact.changed() > 0 ? 1 : 0, impact.added(), impact.removed(), impact.reranked());
  }

  private static List<Integer> byHand(Desk desk, Sides sides) {
    int added = 0;
    int removed = 0;
    int moved = 0;
    boolean changed = false;
    for (Account account : desk.accounts.all()) {
      FactSheet sheet =
          Derivation.sheet(account, desk.activity.read(account.name(), Given.NOW), Given.NOW);
      List<Item> was = items(sheet, sides.before(), sides);
      List<Item> is = items(sheet, sides.after(), sides);
      List<String> before = was.stream().map(Item::id).toList();
      List<String> after = is.stream().map(Item::id).toList();
      added += without(after, before).size();
      removed += without(before, after).size();
      List<String> common = new ArrayList<>(before);
      common.retainAll(after);
      moved += common.size() - longestRun(common, after);
      changed |= !said(was).equals(said(is));
    }
    return List.of(changed ? 1 : 0, added, removed, moved);
  }

  /** What people read of them on their list. */
  private static List<List<Object>> said(List<Item> items) {
    return items.stream()
        .map(one -> List.<Object>of(one.what().with(List.of(), one.what().sources()), one.due()))
        .toList();
  }

  private static List<Item> items(FactSheet sheet, List<Playbook> playbooks, Sides sides) {
    Account account = sheet.account();
    LocalDate day = LocalDate.ofInstant(sheet.at(), account.zone());
    Gate gate = new Gate(sides.policies(), account.preferences().regions(), day);
    return Evaluation.of(sheet, playbooks, gate).recommendations().stream()
        .map(r -> Scoring.score(r, BusinessClock.of(account), sheet.at()))
        .sorted(Scoring.ORDER)
        .toList();
  }

  private static List<String> without(List<String> some, Collection<String> others) {
    List<String> left = new ArrayList<>(some);
    left.removeAll(others);
    return left;
  }

  /** The longest list of them that stands in both in the same order. */
  private static int longestRun(List<String> common, List<String> after) {
    int[] places = common.stream().mapToInt(after::indexOf).toArray();
    int[] run = new int[common.size()];
    int best = 0;
    for (int i = 0; i < run.length; i++) {
      run[i] = 1;
      for (int j = 0; j < i; j++) {
        if (places[j] < places[i]) {
          run[i] = Math.max(run[i], run[j] + 1);
        }
      }
      best = Math.max(best, run[i]);
    }
    return best;
  }
}
