package tend.plan.weeks;

import ai.timefold.solver.core.api.score.buildin.simplelong.SimpleLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import org.jspecify.annotations.NullUnmarked;

/**
 * The score of a plan, kept up with every change. There is nothing to punish: {@link Rearranging}
 * leads from plans within all limits to others within all limits.
 */
@NullUnmarked
public final class Gains implements IncrementalScoreCalculator<Placings, SimpleLongScore> {
  private long[][] gain;
  private long sum;

  @Override
  public void resetWorkingSolution(Placings placings) {
    gain = placings.grid.gain;
    sum = 0;
    placings.all.forEach(one -> sum += of(one));
  }

  private long of(Placing one) {
    return one.day == null ? 0 : gain[one.work][one.day];
  }

  @Override
  public void beforeVariableChanged(Object entity, String variable) {
    sum -= of((Placing) entity);
  }

  @Override
  public void afterVariableChanged(Object entity, String variable) {
    sum += of((Placing) entity);
  }

  @Override
  public void beforeEntityAdded(Object entity) {
    // works are fixed
  }

  @Override
  public void afterEntityAdded(Object entity) {
    // works are fixed
  }

  @Override
  public void beforeEntityRemoved(Object entity) {
    // works are fixed
  }

  @Override
  public void afterEntityRemoved(Object entity) {
    // works are fixed
  }

  @Override
  public SimpleLongScore calculateScore() {
    return SimpleLongScore.of(sum);
  }
}
