package tend.playbook;

import java.util.Optional;
import tend.model.Nearest;
import tend.policy.Effect;
import tend.policy.Policies;
import tend.policy.Statement;

/**
 * A setting that names a policy's limit has that limit for its number, so that there is one, and
 * none of its overrides goes beyond.
 */
final class PolicyNumber {
  private PolicyNumber() {}

  /**
   * Reports where they differ.
   *
   * @param most the end of the setting's range, up to which overrides may go
   */
  static void check(
      YamlTree setting, double value, double most, Policies policies, Problems problems) {
    Optional<YamlTree> at = setting.get("policy");
    if (at.isEmpty()) {
      return;
    }
    String key = at.get().text().orElse("a list");
    Optional<Statement> statement = policies.find(key);
    Optional<Effect.Caps> limit = statement.flatMap(s -> s.caps().findFirst());
    if (statement.isEmpty()) {
      problems.error("TD044", at.get(), "there is no policy " + key, help(key, policies));
    } else if (limit.isEmpty()) {
      problems.error(
          "TD043", at.get(), "the policy " + key + " sets no limit", "leave policy: out");
    } else if (limit.get().most() != value) {
      problems.error(
          "TD043",
          setting.get("value").orElse(setting),
          says(key, limit.get()) + ", not " + Numbers.plain(value),
          "write value: " + limit.get().most() + ", or correct the policy if it changed");
    } else if (most > value) {
      problems.error(
          "TD043",
          setting.get("range").orElse(setting),
          says(key, limit.get()) + ", and the range goes beyond",
          "end the range at " + limit.get().most());
    }
  }

  private static String says(String key, Effect.Caps limit) {
    return "the policy " + key + " says " + limit.most();
  }

  /** The next step where there is no policy of that key. */
  static String help(String key, Policies policies) {
    return Nearest.to(key, policies.keys())
        .map(near -> "did you mean " + near + "?")
        .orElse("tend policies lists them");
  }
}
