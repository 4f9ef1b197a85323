package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tend.model.Account;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.PolicyPacks;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;
import tend.policy.Policies;
import tend.policy.Statement;
import tend.store.PlaybookStore;
import tend.store.PlaybookStore.Published;

/**
 * Finds what a version of all rules stood for in the history of what was published: the newest
 * version of each at one of the moments when something was. Its name tells whether that was it.
 */
public final class RulesFromHistory implements RulesAt {
  private static final String POLICIES = "policies/";
  private final PlaybookStore store;
  private final Vocabulary vocabulary;
  private final Map<String, Optional<Snapshot>> found = new ConcurrentHashMap<>();

  public RulesFromHistory(PlaybookStore store, RulesFolder folder) {
    this.store = store;
    this.vocabulary = Vocabulary.read(folder.vocabulary());
  }

  @Override
  public Optional<Snapshot> version(String version, Account account) {
    return found.computeIfAbsent(version, this::find);
  }

  private Optional<Snapshot> find(String version) {
    List<Published> all = store.all();
    TreeSet<Instant> moments = new TreeSet<>();
    all.forEach(p -> moments.add(p.at()));
    for (Instant moment : moments.descendingSet()) {
      SortedMap<String, Published> then = new TreeMap<>();
      all.stream().filter(p -> !p.at().isAfter(moment)).forEach(p -> then.put(p.playbook(), p));
      if (name(then).equals(version)) {
        return snapshot(then);
      }
    }
    return Optional.empty();
  }

  private static String name(SortedMap<String, Published> parts) {
    SortedMap<String, String> versions = new TreeMap<>();
    parts.forEach((id, one) -> versions.put(id, one.version()));
    return new PlaybookFiles("all", "rules", versions).version();
  }

  private Optional<Snapshot> snapshot(Map<String, Published> parts) {
    List<Statement> statements = new ArrayList<>();
    for (Published one : parts.values()) {
      if (one.playbook().startsWith(POLICIES)) {
        String id = one.playbook().substring(POLICIES.length());
        statements.addAll(
            PolicyPacks.read(new PlaybookFiles(id, one.playbook(), one.files())).statements());
      }
    }
    Policies policies = new Policies(statements);
    List<Playbook> playbooks = new ArrayList<>();
    for (Published one : parts.values()) {
      if (!one.playbook().startsWith(POLICIES)) {
        Optional<Playbook> playbook = playbook(one, policies);
        if (playbook.isEmpty()) {
          return Optional.empty();
        }
        playbooks.add(playbook.get());
      }
    }
    return Optional.of(new Snapshot(playbooks, policies));
  }

  private Optional<Playbook> playbook(Published one, Policies policies) {
    PlaybookFiles files = new PlaybookFiles(one.playbook(), one.playbook(), one.files());
    return new Checker(vocabulary, policies).check(files).playbook();
  }
}
