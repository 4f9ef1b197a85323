package tend.flow.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tend.flow.rules.RulesInForce.Placed;
import tend.model.Release;
import tend.model.Stage;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.PolicyPacks;
import tend.policy.Policies;
import tend.policy.Statement;
import tend.store.PlaybookStore;
import tend.store.PlaybookStore.Published;

/** Makes a picture again that was in force once, from what its version stood for. Used once. */
final class Archive {
  private final PlaybookStore store;
  private final StoredPlaybooks stored;
  private final Map<String, Playbook> everyone = new TreeMap<>();
  private final Map<String, Placed> coming = new TreeMap<>();
  private final List<Statement> statements = new ArrayList<>();

  Archive(PlaybookStore store, StoredPlaybooks stored) {
    this.store = store;
    this.stored = stored;
  }

  /** The picture of those parts; empty where one of them is no longer there or understood. */
  Optional<RulesInForce> rules(SortedMap<String, String> parts) {
    for (Map.Entry<String, String> part : parts.entrySet()) {
      int number = Integer.parseInt(part.getValue().substring(0, part.getValue().indexOf(' ')));
      boolean there =
          part.getKey().startsWith(PoliciesInForce.KEYS)
              ? policies(part.getKey(), number)
              : playbook(part.getKey().split(" ", -1), number);
      if (!there) {
        return Optional.empty();
      }
    }
    TreeMap<String, Placed> placed = new TreeMap<>();
    everyone.forEach((id, playbook) -> placed.put(id, new Placed(playbook, null, null)));
    coming.forEach(
        (id, one) -> placed.put(id, new Placed(everyone.get(id), one.coming(), one.step())));
    PoliciesInForce policies =
        new PoliciesInForce(new Policies(statements), List.of(), List.of(), Map.of());
    return Optional.of(
        new RulesInForce(
            List.copyOf(placed.values()), List.of(), List.of(), List.of(), policies, parts));
  }

  private boolean policies(String pack, int number) {
    Optional<Published> version = store.version(pack, number);
    version.ifPresent(
        v ->
            statements.addAll(
                PolicyPacks.read(
                        new PlaybookFiles(
                            pack.substring(PoliciesInForce.KEYS.length()),
                            "rules/" + pack,
                            v.files()))
                    .statements()));
    return version.isPresent();
  }

  /** The words are the id, and for one that was on its way the stage and the share. */
  private boolean playbook(String[] words, int number) {
    Optional<Playbook> playbook = store.version(words[0], number).flatMap(stored::playbook);
    playbook.ifPresent(
        p -> {
          if (words.length == 1) {
            everyone.put(words[0], p);
          } else {
            coming.put(words[0], new Placed(null, p, step(words, number)));
          }
        });
    return playbook.isPresent();
  }

  private static Release step(String[] words, int number) {
    return new Release(
        words[0],
        1,
        Release.Kind.PUBLISHED,
        number,
        Stage.of(words[1]).orElseThrow(),
        words.length > 2 ? Integer.parseInt(words[2]) : 100,
        Instant.EPOCH,
        "",
        "",
        null,
        null);
  }
}
