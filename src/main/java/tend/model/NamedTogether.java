package tend.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * People whom one item names. The item is another one as soon as somebody joins or leaves them;
 * this tells that it is about the same.
 */
public final class NamedTogether {
  private final List<String> asked;
  private final Set<Covered> people;

  private NamedTogether(Recommendation what) {
    this.asked = List.of(what.account(), what.playbook(), what.rule(), what.occurrence());
    this.people = new HashSet<>(what.covers());
  }

  /** Those whom the item names; none where it is about one person or thing. */
  public static Optional<NamedTogether> of(Item item) {
    return item.what().subject().namesPeople()
        ? Optional.of(new NamedTogether(item.what()))
        : Optional.empty();
  }

  /** Equal where the same rule asks for people of the same account and month. */
  public List<String> asked() {
    return asked;
  }

  /** Whether the same is asked for some of the same people. */
  public boolean isAbout(NamedTogether other) {
    return asked.equals(other.asked) && !Collections.disjoint(people, other.people);
  }
}
