package tend.engine;

import java.time.Duration;

/**
 * What one rule may cost on one account before it is stopped.
 *
 * @param firings matches of the rule
 * @param ticks looks at a fact by a rule of a .drl file, each of which may keep a partial match in
 *     memory; sentences are joined by id and count none
 * @param time of the clock, looked at while ticking and firing: a backstop, so that what an account
 *     gets depends on its facts and not on the machine
 */
public record Limits(int firings, long ticks, Duration time) {
  /** Far above what an account of a million interactions needs. */
  public static final Limits DEFAULT = new Limits(500_000, 1_000_000, Duration.ofSeconds(5));

  /** All rules of a playbook together may cost so many times what one of them may. */
  static final int TOGETHER = 3;

  private static final int FULL = 3;
  private static final int SHARE = 20;

  /**
   * What each rule may cost once that many of its playbook were stopped: after the third a
   * twentieth of the looks, so that a playbook of nothing but costly rules is soon through.
   */
  Limits after(int stopped) {
    return stopped < FULL ? this : new Limits(firings, ticks / SHARE, time);
  }

  /** "10 s", "0.2 s". */
  static String seconds(Duration time) {
    return String.valueOf(time.toMillis() / 1000.0).replaceAll("\\.0$", "") + " s";
  }
}
