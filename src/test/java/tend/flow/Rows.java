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

  /** Imports a whole file. */
  public static void from(App app, Path file, String account, Instant at) {
    app.importActivity()
        .run(new ImportActivity.Wish(List.of(file), account, null, null, null, null, n -> {}), at);
  }
}
