package tend.playbook;

import java.util.Optional;
import tend.model.Nearest;
import tend.policy.Policies;
import tend.policy.Statement;

/** A setting that names a policy's limit has that limit for its number, so that there is one. */
final class PolicyNumber {
  private PolicyNumber() {}

  static void check(YamlTree setting, double value, Policies policies, Problems problems) {
    Optional<YamlTree> at = setting.get("policy");
    if (at.isEmpty()) {
      return;
    }
    String key = at.get().text().orElse("a list");
    Optional<Statement> statement = policies.find(key);
    if (statement.isEmpty()) {
      problems.error(
          "TD044",
          at.get(),
          "there is no policy " + key,
          Nearest.to(key, policies.keys())
              .map(near -> "did you mean " + near + "?")
              .orElse("tend policies lists them"));
    } else if (statement.get().caps().findAny().isEmpty()) {
      problems.error(
          "TD043", at.get(), "the policy " + key + " sets no limit", "leave policy: out");
    } else if (statement.get().caps().noneMatch(c -> c.most() == value)) {
      int most = statement.get().caps().findFirst().orElseThrow().most();
      problems.error(
          "TD043",
          setting.get("value").orElse(setting),
          "the policy " + key + " says " + most + ", not " + Numbers.plain(value),
          "write value: " + most + ", or correct the policy if it changed");
    }
  }
}
