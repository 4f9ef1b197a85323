package tend.flow.weeks;

import java.time.Instant;
import java.util.List;
import tend.model.WeekPlan.Over;
import tend.model.Whose;
import tend.model.Work;

/** What the weeks hold besides items and posts: campaigns. */
public interface AlsoPlanned {
  /** Nothing else. */
  AlsoPlanned NOTHING =
      new AlsoPlanned() {
        @Override
        public List<Work> works(Whose whose, Instant at) {
          return List.of();
        }

        @Override
        public List<Over> over(Whose whose, Instant at, int weeks) {
          return List.of();
        }
      };

  /**
   * Works that are not done yet. One that is on a list already has the id of its item; what comes
   * before it and is missing here counts as done.
   */
  List<Work> works(Whose whose, Instant at);

  /** Weeks that hold more than there is. */
  List<Over> over(Whose whose, Instant at, int weeks);
}
