package tend.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.ImportActivity.Report;
import tend.flow.ImportActivity.Wish;
import tend.flow.UnreadableImport;
import tend.model.Account;

/** Bringing in a file by choosing or dropping it; what could not be read is listed. */
final class ImportRoutes {
  private final Server.Parts parts;

  ImportRoutes(Server.Parts parts) {
    this.parts = parts;
  }

  void form(Context ctx) {
    ctx.render("import.jte", Map.of("page", form(null, "", "")));
  }

  private ImportPage form(@Nullable String problem, String account, String creator) {
    return new ImportPage(
        parts.accounts().all().stream().map(a -> a.name()).toList(), problem, account, creator);
  }

  void take(Context ctx) {
    String account = text(ctx, "account");
    String creator = text(ctx, "creator");
    List<UploadedFile> files =
        ctx.uploadedFiles("file").stream().filter(f -> f.size() > 0).toList();
    String missing =
        files.isEmpty()
            ? "No file was chosen, or it is empty. Choose the file you exported."
            : account.isEmpty() || !Account.isName(account)
                ? "Give the account a name of one line, such as its handle."
                : null;
    if (missing != null) {
      again(ctx, missing, account, creator);
      return;
    }
    try {
      Report report = run(files, account, creator);
      ctx.render("imported.jte", Map.of("page", ImportedPage.of(report, leftOut(report))));
    } catch (UnreadableImport e) {
      again(ctx, String.valueOf(e.getMessage()), account, creator);
    }
  }

  private void again(Context ctx, String problem, String account, String creator) {
    ctx.status(422);
    ctx.render("import.jte", Map.of("page", form(problem, account, creator)));
  }

  /** The upload lies in a folder of its own under its own name, so that problems can name it. */
  private Report run(List<UploadedFile> files, String account, String creator) {
    try {
      Path folder = Files.createTempDirectory("tend-import");
      try {
        List<Path> paths = new ArrayList<>();
        for (UploadedFile file : files) {
          Path path = folder.resolve(plain(file.filename()));
          try (InputStream content = file.content()) {
            Files.copy(content, path);
          }
          paths.add(path);
        }
        String shown = creator.isEmpty() ? null : creator;
        return parts
            .imports()
            .upload(
                new Wish(paths, account, null, null, null, shown, n -> {}),
                parts.clock().instant());
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String filename) {
    String last = filename.replaceAll(".*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    return last.isBlank() || last.startsWith(".") ? "upload" + last : last;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static String text(Context ctx, String name) {
    String value = ctx.formParam(name);
    return value == null ? "" : value.strip();
  }

  /** The rows left out, as a file to keep. */
  private static String leftOut(Report report) {
    StringBuilder csv = new StringBuilder("file,line,reason,value\n");
    report
        .problems()
        .forEach(
            p ->
                csv.append(quoted(p.file()))
                    .append(',')
                    .append(p.line())
                    .append(',')
                    .append(quoted(p.reason()))
                    .append(',')
                    .append(quoted(p.value() == null ? "" : p.value()))
                    .append('\n'));
    return "data:text/csv;charset=utf-8,"
        + URLEncoder.encode(csv.toString(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
