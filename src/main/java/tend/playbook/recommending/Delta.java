package tend.playbook.recommending;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tend.model.Recommendation;

/** Which recommendations went and which came; one that came and went again did neither. */
final class Delta {
  private final Set<Recommendation> gone = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Recommendation> come = Collections.newSetFromMap(new IdentityHashMap<>());

  void gone(Recommendation one) {
    if (!come.remove(one)) {
      gone.add(one);
    }
  }

  void come(Recommendation one) {
    if (!gone.remove(one)) {
      come.add(one);
    }
  }

  List<Recommendation> gone() {
    return new ArrayList<>(gone);
  }

  List<Recommendation> come() {
    return new ArrayList<>(come);
  }
}
