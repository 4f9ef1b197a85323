package tend.playbook;

import java.nio.file.Path;
import java.util.List;

/** The playbooks that are shipped, for tests of other packages. */
public final class ShippedPlaybooks {
  private ShippedPlaybooks() {}

  /** All of them, checked, in their order. */
  public static List<Playbook> all() {
    RulesFolder folder = RulesFolder.read(Path.of("rules"));
    Checker checker = Checker.of(folder);
    return folder.playbooks().stream()
        .map(files -> checker.check(files).playbook().orElseThrow())
        .toList();
  }

  /** The one of that name. */
  public static Playbook named(String id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
