package tend.model;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row that looks at columns. */
final class Seen extends Interaction {
  private final Columns columns;
  private final int row;

  /** Made when first asked for; two threads may make the same. */
  private @Nullable Instant at;

  Seen(Columns columns, int row) {
    this.columns = columns;
    this.row = row;
  }

  /** Which row of those columns it looks at, if of these. */
  int rowOf(Columns others) {
    return columns.whose.equals(others.whose) ? row : Columns.NONE;
  }

  @Override
  public Kind kind() {
    return columns.kind(row);
  }

  @Override
  public String id() {
    return columns.id(row);
  }

  @Override
  public Instant at() {
    Instant known = at;
    if (known == null) {
      known = columns.at(row);
      at = known;
    }
    return known;
  }

  @Override
  public @Nullable String authorId() {
    return columns.keys[columns.who.get(row)];
  }

  @Override
  public @Nullable String authorName() {
    return columns.names[columns.who.get(row)];
  }

  @Override
  public boolean own() {
    return columns.own(row);
  }

  @Override
  public @Nullable String text() {
    return columns.text(row);
  }

  @Override
  public @Nullable Worded worded(Function<String, ? extends Worded> made) {
    return columns.worded(row, made);
  }

  @Override
  public @Nullable String parent() {
    return columns.parent(row);
  }

  @Override
  public @Nullable String post() {
    return columns.post(row);
  }

  @Override
  public @Nullable String url() {
    return columns.rest(row).url();
  }

  @Override
  public @Nullable Visibility visibility() {
    return columns.visibility(row);
  }

  @Override
  public @Nullable String topics() {
    return columns.rest(row).topics();
  }

  @Override
  public @Nullable Long audience() {
    return columns.rest(row).audience();
  }

  @Override
  public Map<String, String> more() {
    return columns.more(row);
  }

  @Override
  public @Nullable String more(String column) {
    return columns.more(row, column);
  }
}
