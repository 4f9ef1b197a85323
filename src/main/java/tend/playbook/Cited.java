package tend.playbook;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.model.Nearest;
import tend.model.Source;
import tend.policy.Policies;

/**
 * What a rule may name as its source: those of its README, and statements of policies by their key.
 *
 * @param policies null where they are taken on trust
 */
record Cited(Map<String, Source> own, @Nullable Policies policies) {

  /** Why an id may not be named. */
  record Fault(String code, String message, String help) {}

  private static boolean isPolicy(String id) {
    return id.contains("/");
  }

  Optional<Source> find(String id) {
    Policies known = policies;
    return isPolicy(id) && known != null
        ? known.find(id).map(s -> new Source(id, s.source().title(), s.source().url()))
        : Optional.ofNullable(own.get(id));
  }

  Optional<Fault> fault(String id) {
    Policies known = policies;
    if (isPolicy(id)) {
      return known == null || known.find(id).isPresent()
          ? Optional.empty()
          : Optional.of(
              new Fault("TD044", "there is no policy " + id, PolicyNumber.help(id, known)));
    }
    return own.isEmpty() || own.containsKey(id)
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "TD013",
                "there is no source \"" + id + "\" in README.md",
                Nearest.help(id, own.keySet())));
  }
}
