package tend.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tend.App;

/** Rows that a file brings to an account. */
public final class Rows {
  private static final String HEADER = "kind,id,at,author_id,own,text,parent,url\n";

  private Rows() {}

  /** Imports them to the account "studio" from a file in that folder. */
  public static void of(App app, Path folder, String rows, Instant at) throws IOException {
    from(app, Files.writeString(folder.resolve("in.csv"), HEADER + rows), "studio", at);
  }

  /** Three posts of that day under which the first words are that person's, and were answered. */
  public static String firstUnderThreePosts(String who, String day) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      String post = who + "-" + i;
      String hour = day + "T0" + (2 * i);
      rows.append(
          """
          post,%1$s,%2$s:00:00Z,me,true,New,,
          comment,c-%1$s,%2$s:10:00Z,%3$s,false,Batch %1$s looks lovely,%1$s,
          reply,r-%1$s,%2$s:20:00Z,me,true,Thank you,c-%1$s,
          """
              .formatted(post, hour, who));
    }
    return rows.toString();
  }

  /** Imports a whole file. */
  public static void from(App app, Path file, String account, Instant at) {
    app.importActivity()
        .run(new ImportActivity.Wish(List.of(file), account, null, null, null, null, n -> {}), at);
  }
}
