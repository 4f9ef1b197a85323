package tend.facts;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Activity;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.SaidRights;
import tend.signals.Handles;

/**
 * Tells rows that say nothing new about those before them: an own post, a peer, a new kind of row
 * or another name of the account may make what was read long ago mean something else. Not shared by
 * threads.
 */
final class Alike {
  private final Imported imported;
  private final Set<@Nullable String> ownNames = new HashSet<>();
  private final Set<@Nullable String> ownKeys = new HashSet<>();

  private Alike(Imported imported) {
    this.imported = imported;
  }

  static Alike to(Activity past, Imported imported) {
    Alike alike = new Alike(imported);
    for (int row = 0; row < past.size(); row++) {
      if (past.own(row)) {
        Interaction one = past.get(row);
        alike.ownNames.add(one.authorName());
        alike.ownKeys.add(one.authorId());
      }
    }
    return alike;
  }

  boolean holds(Interaction one) {
    Set<Kind> came = one.own() ? imported.own() : imported.others();
    return came.contains(one.kind())
        && one.kind() != Kind.PEER
        && (one.own() ? isOwn(one) : SaidRights.in(one.more()).isEmpty());
  }

  private boolean isOwn(Interaction one) {
    boolean calls = one.kind() == Kind.SHARE && !Handles.in(one.text()).isEmpty();
    return one.kind() != Kind.POST
        && !calls
        && ownNames.contains(one.authorName())
        && ownKeys.contains(one.authorId());
  }
}
