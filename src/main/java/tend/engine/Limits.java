package tend.engine;

import java.time.Duration;

/**
 * What one evaluation of one playbook on one account may cost before it is stopped.
 *
 * @param firings matches in all
 * @param ticks looks at a fact by rules of .drl files, each of which may keep a partial match in
 *     memory; sentences are joined by id and count none
 * @param time of the clock, looked at while ticking: a backstop, so that what an account gets
 *     depends on its facts and not on the machine
 */
public record Limits(int firings, long ticks, Duration time) {
  /** Far above what an account of a million interactions needs. */
  public static final Limits DEFAULT = new Limits(1_000_000, 2_000_000, Duration.ofSeconds(10));

  /** "10 s", "0.2 s". */
  static String seconds(Duration time) {
    return String.valueOf(time.toMillis() / 1000.0).replaceAll("\\.0$", "") + " s";
  }
}
