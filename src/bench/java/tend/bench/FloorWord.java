package tend.bench;

import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.Reading;

/** One row of a conversation; without an author where spam or an impostor wrote it. */
class FloorWord {
  final Interaction row;
  final long when;
  final @Nullable FloorSoul author;
  final Reading said;
  final FloorTalk talk;

  FloorWord(
      Interaction row,
      long when,
      @Nullable FloorSoul author,
      Reading said,
      @Nullable FloorTalk talk) {
    this.row = row;
    this.when = when;
    this.author = author;
    this.said = said;
    this.talk = talk == null ? (FloorTalk) this : talk;
  }
}
