package tend.playbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tend.model.Later;
import tend.policy.Policies;
import tend.policy.Statement;

/**
 * What the build made of the rules folder that the jar brings: its files, and what the checker made
 * of them where it had nothing to say. Files that say the same need not be checked again, wherever
 * they lie. Only a jar has it, since only there are rules and program of one build. Immutable;
 * threads may share it.
 */
final class Shipped {
  private static final String NAME = "compiled/rules.packed";
  private static final Later<Optional<Shipped>> KEPT = new Later<>(Shipped::read);
  private final RulesFolder folder;
  private final String vocabularyVersion;
  private final List<PolicyPacks.Pack> packs = new ArrayList<>();
  private final Policies policies;
  private final Map<String, byte[]> playbooks;
  private final Map<String, PlaybookFiles> files = new HashMap<>();

  Shipped(byte[] packed) {
    PackIn in = new PackIn(packed);
    this.folder = PackedFolder.read(in);
    this.vocabularyVersion = in.text();
    for (PlaybookFiles one : folder.policies()) {
      List<Statement> statements = in.each(() -> PackedPolicies.statement(in));
      packs.add(new PolicyPacks.Pack(one, statements, List.of()));
    }
    this.policies = new PolicyPacks(packs).policies();
    this.playbooks = in.eachByName(in::block);
    folder.playbooks().forEach(one -> files.put(one.id(), one));
  }

  /** What this program brings; empty where it runs from folders of classes. */
  static Optional<Shipped> inJar() {
    return KEPT.get();
  }

  private static Optional<Shipped> read() {
    URL place = Shipped.class.getClassLoader().getResource(NAME);
    if (place == null || !place.getProtocol().equals("jar")) {
      return Optional.empty();
    }
    try (InputStream in = Shipped.class.getClassLoader().getResourceAsStream(NAME)) {
      return Optional.of(new Shipped(Objects.requireNonNull(in).readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays it where the jar is packed from. */
  static void pack(RulesFolder folder, Path classes) throws IOException {
    Path file = classes.resolve(NAME);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, packed(folder));
  }

  static byte[] packed(RulesFolder folder) {
    PackOut out = new PackOut();
    PackedFolder.write(folder, out);
    Vocabulary vocabulary = Vocabulary.read(folder.vocabulary());
    out.text(vocabulary.version());
    PolicyPacks packs = PolicyPacks.checked(folder.policies());
    for (PolicyPacks.Pack pack : packs.packs()) {
      if (!pack.issues().isEmpty()) {
        throw new IllegalStateException(pack.issues().get(0).shown());
      }
      out.each(pack.statements(), one -> PackedPolicies.write(one, out));
    }
    Checker checker = new Checker(vocabulary, packs.policies());
    Map<String, byte[]> playbooks = new TreeMap<>();
    for (PlaybookFiles files : folder.playbooks()) {
      Checked checked = checker.check(files);
      checked
          .playbook()
          .filter(p -> checked.issues().isEmpty() && PackedPlaybook.fits(p))
          .ifPresent(p -> playbooks.put(p.id(), PackedPlaybook.written(p, vocabulary)));
    }
    out.each(playbooks, out::block);
    return out.bytes();
  }

  RulesFolder folder() {
    return folder;
  }

  String vocabularyVersion() {
    return vocabularyVersion;
  }

  boolean isVocabulary(String text) {
    return folder.vocabulary().equals(text);
  }

  /** The pack of those files. */
  Optional<PolicyPacks.Pack> pack(PlaybookFiles asked) {
    return packs.stream()
        .filter(one -> says(one.files(), asked))
        .findFirst()
        .map(one -> new PolicyPacks.Pack(asked, one.statements(), List.of()));
  }

  /** The playbook of those files, where they were checked with that vocabulary and policies. */
  Optional<Playbook> playbook(PlaybookFiles asked, Vocabulary vocabulary, Policies by) {
    PlaybookFiles ours = files.get(asked.id());
    byte[] block = playbooks.get(asked.id());
    return ours == null
            || block == null
            || !says(ours, asked)
            || !isVocabulary(vocabulary.source())
            || !areOurs(by)
        ? Optional.empty()
        : Optional.of(PackedPlaybook.read(block, asked, vocabulary));
  }

  @SuppressWarnings("ReferenceEquality") // mostly the very files
  private static boolean says(PlaybookFiles ours, PlaybookFiles asked) {
    return ours == asked
        || (ours.id().equals(asked.id())
            && asked.unread().isEmpty()
            && ours.files().equals(asked.files())
            && ours.words().equals(asked.words()));
  }

  /** Statement by statement the very same. */
  @SuppressWarnings("ReferenceEquality")
  private boolean areOurs(Policies asked) {
    int i = 0;
    for (Statement one : policies.statements()) {
      if (i == asked.statements().size() || asked.statements().get(i) != one) {
        return false;
      }
      i++;
    }
    return i == asked.statements().size();
  }
}
