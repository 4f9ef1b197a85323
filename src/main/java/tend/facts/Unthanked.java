package tend.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tend.model.Interaction;

/** The facts about shares that nobody thanked for. Used by one thread. */
final class Unthanked {
  private final Instant fresh;
  private final Ago ago;
  private final Shares shares;
  private final People people;
  private final Peers peers;
  private final Unreal unreal;
  private Map<String, WaitingShare> facts = Map.of();
  private List<WaitingShare> asked = List.of();

  Unthanked(Derivation all) {
    this.fresh = all.at().minus(FactSheet.STALE_AFTER);
    this.ago = all.ago();
    this.shares = all.shares;
    this.people = all.people;
    this.peers = all.peers;
    this.unreal = all.unreal;
  }

  /** All of them, made anew where a share or a person who waits changed. */
  List<WaitingShare> facts(Changes changes) {
    if (shares.changed() || people.anyTouched(p -> p.sharesWait > 0)) {
      Map<String, WaitingShare> before = facts;
      before.values().forEach(fact -> waits(fact, -1));
      facts = new HashMap<>();
      asked = List.copyOf(made(before));
      asked.forEach(fact -> waits(fact, 1));
      before.values().forEach(changes::gone);
      asked.forEach(changes::come);
    }
    return asked;
  }

  private void waits(WaitingShare fact, int by) {
    Person person = people.of(fact.author());
    person.waits += by;
    person.sharesWait += by;
    people.touch(person);
  }

  private List<WaitingShare> made(Map<String, WaitingShare> before) {
    List<WaitingShare> made = new ArrayList<>();
    for (Interaction share : shares.unthanked(fresh)) {
      if (!unreal.isSpam(share)) {
        WaitingShare fact = fact(share, people.of(share.author()));
        WaitingShare known = before.get(share.id());
        WaitingShare held = fact.equals(known) ? known : fact;
        made.add(held);
        facts.put(share.id(), held);
      }
    }
    return made;
  }

  private WaitingShare fact(Interaction share, Person person) {
    return new WaitingShare(
        share.id(),
        share.author(),
        share.shownName(),
        person.love(),
        person.comments(),
        person.shares(),
        peers.isOne(person),
        ago.hours(share.at()),
        share.at(),
        share);
  }
}
