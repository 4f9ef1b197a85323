package tend.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tend.App;

/** Rows that a file brings to the account "studio". */
public final class Rows {
  private static final String HEADER = "kind,id,at,author_id,own,text,parent,url\n";

  private Rows() {}

  /** Imports them from a file in that folder. */
  public static void of(App app, Path folder, String rows, Instant at) throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), HEADER + rows);
    app.importActivity()
        .run(new ImportActivity.Wish(List.of(file), "studio", null, null, null, null, n -> {}), at);
  }
}
