package tend.facts.derivation;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tend.facts.FactSheet;
import tend.facts.WaitingShare;
import tend.model.Interaction;

/** The facts about shares that nobody thanked for. Used by one thread. */
final class Unthanked {
  private final Instant fresh;
  private final Ago ago;
  private final Shares shares;
  private final People people;
  private final Peers peers;
  private final Unreal unreal;
  private final Numbered<WaitingShare> facts = new Numbered<>();

  /** The shares of those of whom any waits. */
  private final Map<Person, Set<Shares.Share>> waiting = new HashMap<>();

  Unthanked(Derivation all) {
    this.fresh = all.at().minus(FactSheet.STALE_AFTER);
    this.ago = all.ago();
    this.shares = all.shares;
    this.people = all.people;
    this.peers = all.peers;
    this.unreal = all.unreal;
  }

  /** All of them, those made anew of which the share or the person changed. */
  List<WaitingShare> facts(Changes changes) {
    Set<Shares.Share> renewed = new LinkedHashSet<>(shares.changed());
    if (!waiting.isEmpty()) {
      people.touchedSoFar().forEach(one -> renewed.addAll(waiting.getOrDefault(one, Set.of())));
    }
    renewed.forEach(share -> renew(share, changes));
    return facts.list();
  }

  private void renew(Shares.Share share, Changes changes) {
    WaitingShare before = facts.remove(share.number);
    if (before != null) {
      changes.gone(before);
      waits(share, people.of(before.author()), -1);
    }
    if (isUnthanked(share.row())) {
      Person person = people.of(share.row().author());
      changes.come(facts.add(share.number, fact(share.row(), person)));
      waits(share, person, 1);
    }
  }

  private boolean isUnthanked(Interaction share) {
    return !share.at().isBefore(fresh) && !shares.isThanked(share.id()) && !unreal.isSpam(share);
  }

  private void waits(Shares.Share share, Person person, int by) {
    person.waits += by;
    people.touch(person);
    if (by > 0) {
      waiting.computeIfAbsent(person, one -> new LinkedHashSet<>(4)).add(share);
    } else {
      waiting.getOrDefault(person, Set.of()).remove(share);
    }
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
