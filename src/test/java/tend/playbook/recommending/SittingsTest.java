package tend.playbook.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.About;
import tend.facts.WaitingShare;
import tend.model.Interaction;
import tend.model.Kind;

/** Where sessions end of which a rule says how many they may hold. */
class SittingsTest {
  private static final int MOST = 8;
  private static final int HALF = 4;

  private static About share(String id, double love, int minutes) {
    Duration ago = Duration.ofMinutes(minutes);
    Interaction said = Given.interaction(Kind.SHARE, id, "by-" + id, false, ago, null, "post");
    return new WaitingShare(
        id, "by-" + id, null, love, 1, 1, null, minutes / 60.0, said.at(), said);
  }

  /** Of people with so much fan love, who shared a minute after each other. */
  private static List<About> loved(double... loves) {
    List<About> all = new ArrayList<>();
    for (double love : loves) {
      all.add(share("s" + all.size(), love, 1_000 - all.size()));
    }
    return all;
  }

  /** Of people alike, so many minutes ago. */
  private static List<About> ago(int... minutes) {
    return Arrays.stream(minutes).mapToObj(m -> share("s" + m, 1, m)).toList();
  }

  /** Hundreds, some of them alike, the warmest first. */
  private static List<About> crowd(Random random) {
    List<About> all = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      all.add(share("s" + i, random.nextInt(30), random.nextInt(20_000)));
    }
    all.sort(Recommending.WARMEST);
    return all;
  }

  private static List<List<About>> sessions(List<About> ranked) {
    List<List<About>> sessions = new ArrayList<>();
    int end;
    for (int from = 0; from < ranked.size(); from = end) {
      end = Sittings.end(ranked, from, MOST);
      sessions.add(List.copyOf(ranked.subList(from, end)));
    }
    return sessions;
  }

  private static List<Integer> sizes(List<About> ranked) {
    return sessions(ranked).stream().map(List::size).toList();
  }

  @Test
  void asManyAsARuleAllowsAreOneSession() {
    assertThat(sessions(loved(9, 9, 9, 9, 1, 1, 1, 1))).hasSize(1);
  }

  @Test
  void oneMoreAreTwoWhichPartWhereFanLoveFallsMost() {
    assertThat(sizes(loved(9, 9, 9, 9, 9, 2, 2, 2, 1))).containsExactly(5, 4);
  }

  @Test
  void amongPeopleAlikeTheyPartWhereMostTimeLies() {
    assertThat(sizes(ago(99, 98, 97, 96, 95, 94, 50, 49, 48))).containsExactly(6, 3);
  }

  @Test
  void thoseWhoCameAtOnceFillTheFirst() {
    assertThat(sizes(ago(5, 5, 5, 5, 5, 5, 5, 5, 5, 5))).containsExactly(8, 2);
  }

  @Test
  void theyNeverPartBeforeHalfAsManyAsARuleAllows() {
    assertThat(sizes(loved(9, 9, 9, 1, 1, 1, 1, 1, 1))).containsExactly(8, 1);
  }

  @Test
  void hundredsStandInOneEachAndNoneIsLongerThanARuleAllows() {
    Random random = new Random(5);
    for (int i = 0; i < 20; i++) {
      List<About> ranked = crowd(random);
      List<List<About>> sessions = sessions(ranked);
      assertThat(sessions.stream().flatMap(List::stream).toList()).isEqualTo(ranked);
      assertThat(sessions.subList(0, sessions.size() - 1))
          .allSatisfy(one -> assertThat(one.size()).isBetween(HALF, MOST));
      assertThat(sessions.get(sessions.size() - 1)).hasSizeLessThanOrEqualTo(MOST);
    }
  }

  /** Cut by eights, all that follow would change: half of them at the mean. */
  @Test
  void whoComesChangesAFewSessionsNearby() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      List<About> ranked = crowd(random);
      Set<List<About>> before = new HashSet<>(sessions(ranked));
      ranked.add(share("new", random.nextInt(30), random.nextInt(20_000)));
      ranked.sort(Recommending.WARMEST);
      List<List<About>> now = sessions(ranked);
      now.removeAll(before);
      assertThat(now).hasSizeBetween(1, 12);
    }
  }
}
