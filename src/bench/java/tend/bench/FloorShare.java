package tend.bench;

import tend.model.Interaction;

/** Somebody passed on an own post. */
final class FloorShare {
  final Interaction row;
  final long when;
  final FloorSoul who;
  boolean thanked;

  FloorShare(Interaction row, long when, FloorSoul who) {
    this.row = row;
    this.when = when;
    this.who = who;
  }
}
