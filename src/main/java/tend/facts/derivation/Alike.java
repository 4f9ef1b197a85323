package tend.facts.derivation;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.facts.Imported;
import tend.model.Activity;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.SaidRights;
import tend.signals.words.Handles;

/**
 * Tells rows that say nothing new about those before them: a peer, a new kind of row, another name
 * of the account or an own post that calls somebody by name may make what was read long ago mean
 * something else. Not shared by threads.
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
        && (one.own() ? isOwn(one) : !SaidRights.isIn(one));
  }

  private boolean isOwn(Interaction one) {
    boolean mayCall = one.kind() == Kind.SHARE || one.kind() == Kind.POST;
    return !(mayCall && !Handles.in(one.text()).isEmpty())
        && ownNames.contains(one.authorName())
        && ownKeys.contains(one.authorId());
  }
}
