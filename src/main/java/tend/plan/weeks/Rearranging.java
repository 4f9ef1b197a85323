package tend.plan.weeks;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.Iterator;
import java.util.Random;

/** The moves of the solver: each takes some works off their days and fills the room anew. */
public final class Rearranging implements MoveIteratorFactory<Placings, Rearrangement> {
  @Override
  public long getSize(ScoreDirector<Placings> director) {
    return Math.max(1, director.getWorkingSolution().all.size());
  }

  @Override
  public Iterator<Rearrangement> createOriginalMoveIterator(ScoreDirector<Placings> director) {
    throw new UnsupportedOperationException("moves come at random only");
  }

  @Override
  public Iterator<Rearrangement> createRandomMoveIterator(
      ScoreDirector<Placings> director, Random random) {
    Placings now = director.getWorkingSolution();
    Board board = now.board();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public Rearrangement next() {
        Board other = board.copy();
        new Shake(other, now.random).once();
        return Rearrangement.from(now, other);
      }
    };
  }
}
