package tend.engine;

/**
 * What one evaluation of one playbook on one account may cost before it is stopped.
 *
 * @param firings matches in all
 */
public record Limits(int firings) {
  /** Far above what an account of a million interactions fires. */
  public static final Limits DEFAULT = new Limits(1_000_000);
}
