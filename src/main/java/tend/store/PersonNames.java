package tend.store;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import tend.model.PersonKey;

/** The names by which people did something on accounts. Threads may share it. */
public final class PersonNames {
  private final Jdbi jdbi;
  private final String space;

  public PersonNames(Database database, String space) {
    this.jdbi = database.jdbi();
    this.space = space;
  }

  /** Somebody on one account, under one of the names they showed there. */
  public record Named(String account, String key, String name) {}

  /** Those whose name has those letters in it, whoever did most first. */
  public List<Named> like(String letters, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT account, author_id, MAX(author_name) AS name FROM interaction
                    WHERE space_id = :space AND own = FALSE AND LOWER(author_name) LIKE :like ESCAPE '\\'
                    GROUP BY account, author_id, COALESCE(author_id, author_name)
                    ORDER BY COUNT(*) DESC, account, name
                    LIMIT :most
                    """)
                .bind("space", space)
                .bind("like", "%" + escaped(letters.toLowerCase(Locale.ROOT)) + "%")
                .bind("most", most)
                .map(
                    (row, context) -> {
                      String key = row.getString("author_id");
                      String name = row.getString("name");
                      return new Named(
                          row.getString("account"),
                          key == null ? PersonKey.ofName(name) : key,
                          name);
                    })
                .list());
  }

  private static String escaped(String letters) {
    return letters.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
