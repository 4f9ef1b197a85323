package tend.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a playbook stands after its steps: which version every account has, and which one is on its
 * way.
 *
 * @param last the newest step
 * @param everyone the version in force for every account that has no other; null when none is
 * @param onItsWay the step of a version in shadow or for a share of the accounts; null when none is
 */
public record Standing(Release last, @Nullable Integer everyone, @Nullable Release onItsWay) {

  /** The sum of the steps of one playbook, oldest first; empty without a step. */
  public static Optional<Standing> of(List<Release> steps) {
    Standing standing = null;
    for (Release step : steps) {
      Integer everyone = standing == null ? null : standing.everyone();
      standing =
          switch (step.stage()) {
            case EVERYONE -> new Standing(step, step.version(), null);
            case RETIRED -> new Standing(step, null, null);
            case WITHDRAWN -> new Standing(step, everyone, null);
            case SHADOW, SHARE -> new Standing(step, everyone, step);
          };
    }
    return Optional.ofNullable(standing);
  }

  /** The version of that account, when the one on its way reaches it or not. */
  public @Nullable Integer versionFor(String account) {
    Release coming = onItsWay;
    return coming != null && coming.stage() == Stage.SHARE && reaches(coming, account)
        ? Integer.valueOf(coming.version())
        : everyone;
  }

  /**
   * Whether a share of the accounts includes that one: the hash of account and playbook, modulo
   * 100, is below the share; who is in stays in as the share grows.
   */
  public static boolean reaches(Release step, String account) {
    return reaches(step.playbook(), step.share(), account);
  }

  /** The same for a step that is not taken yet. */
  public static boolean reaches(String playbook, int share, String account) {
    String digits = Fingerprint.of(8, List.of(account, playbook));
    return Long.parseLong(digits, 16) % 100 < share;
  }
}
