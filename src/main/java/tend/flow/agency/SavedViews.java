package tend.flow.agency;

import java.util.List;
import java.util.Optional;
import tend.flow.UnknownName;
import tend.model.OneLine;
import tend.model.SavedView;
import tend.store.AgencyStore;

/** Ways to look at the accounts that somebody gave a name. Threads may share it. */
public final class SavedViews {
  private static final int LONGEST = 40;
  private final AgencyStore agency;

  public SavedViews(AgencyStore agency) {
    this.agency = agency;
  }

  /** All of them, by name. */
  public List<SavedView> all() {
    return agency.views();
  }

  /** The one of that name. */
  public Optional<SavedView> find(String name) {
    return agency.view(name);
  }

  /** Whether a view may be called that: one line of at most {@value #LONGEST} letters. */
  public static boolean isName(String name) {
    return !name.isBlank() && name.length() <= LONGEST && OneLine.is(name);
  }

  /** Keeps one in place of another with the same name. */
  public void save(SavedView view) {
    if (!isName(view.name())) {
      throw new IllegalArgumentException("no name for a view");
    }
    agency.save(view);
  }

  /**
   * Deletes the one of that name.
   *
   * @throws UnknownName where there is none
   */
  public void delete(String name) {
    if (!agency.delete(name)) {
      throw new UnknownName("there is no view " + name, "it may be deleted already");
    }
  }
}
