package tend.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a version of a playbook reaches. */
public enum Stage {
  /** Evaluated and counted, shown to no creator. */
  SHADOW,
  /** Shown to a share of the accounts. */
  SHARE,
  /** In force for every account. */
  EVERYONE,
  /** Taken back before it was in force for every account. */
  WITHDRAWN,
  /** The playbook recommends nothing any more. */
  RETIRED;

  /** "everyone". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** "in force", "in shadow". */
  public String shown() {
    return switch (this) {
      case EVERYONE -> "in force";
      case SHADOW -> "in shadow";
      case SHARE -> "in force for that share of the accounts";
      case WITHDRAWN, RETIRED -> word();
    };
  }

  /** The stage of that word. */
  public static Optional<Stage> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }
}
