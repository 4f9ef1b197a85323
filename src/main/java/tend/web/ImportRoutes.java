package tend.web;

import static tend.web.page.Words.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tend.flow.ExportGuide;
import tend.flow.ImportActivity;
import tend.flow.ImportActivity.Report;
import tend.flow.ImportActivity.Wish;
import tend.model.Account;
import tend.web.page.Field;
import tend.web.page.Parts;
import tend.web.page.Urls;
import tend.web.page.Words;

/** Bringing in files by choosing or dropping them; they are read in the background. */
final class ImportRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRoutes.class);
  static final int LARGEST_UPLOAD_MB = 500;
  static final Duration QUICK = Duration.ofMillis(1500);
  private final Parts parts;
  private final Imports imports;

  ImportRoutes(Parts parts, Imports imports) {
    this.parts = parts;
    this.imports = imports;
  }

  void form(Context ctx) {
    show(ctx, null, "", Running.Typed.NOTHING);
  }

  private void show(Context ctx, @Nullable String problem, String account, Running.Typed typed) {
    ctx.render(
        "import.jte",
        Map.of(
            "page",
            new ImportPage(
                parts.accounts().all().stream().map(Account::name).toList(),
                problem,
                account,
                typed.platform(),
                typed.creator(),
                imports.running().stream()
                    .map(
                        r ->
                            new ImportPage.Underway(
                                r.wanted().what(), r.wanted().account(), Urls.running(r.id())))
                    .toList(),
                LARGEST_UPLOAD_MB,
                parts.accounts().samples())));
  }

  /** What is soon read is answered at once; else the answer is where to look. */
  void take(Context ctx) {
    Form form;
    try {
      form = Form.of(ctx);
    } catch (Form.Unusable e) {
      ctx.header("Connection", "close");
      ctx.status(e.status());
      show(ctx, e.getMessage(), "", Running.Typed.NOTHING);
      return;
    }
    String problem = form.problem();
    if (problem != null) {
      again(ctx, problem, form);
      return;
    }
    try {
      Running running = begin(form);
      if (running.over(QUICK) instanceof Running.Failed failed) {
        again(ctx, Words.said(failed.problem()), form);
      } else {
        ctx.redirect(Urls.running(running.id()), HttpStatus.SEE_OTHER);
      }
    } catch (Imports.Busy e) {
      again(ctx, String.valueOf(e.getMessage()), form);
    }
  }

  /** The form of one that failed later, with what was typed. */
  void failed(Context ctx, Running running, Running.Failed failed) {
    show(ctx, Words.said(failed.problem()), running.wanted().account(), running.wanted().typed());
  }

  private void again(Context ctx, String problem, Form form) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(ctx, problem, form.account(), form.typed());
  }

  private Running begin(Form form) throws Imports.Busy {
    Upload upload = Upload.of(form.files());
    return imports.begin(
        new Running.Wanted(form.account(), upload.name(), form.typed(), false),
        new Imports.Work() {
          @Override
          public Report read(Running running) {
            return ImportRoutes.this.read(running, upload);
          }

          @Override
          public void close() {
            upload.close();
          }
        });
  }

  private Report read(Running running, Upload upload) {
    Running.Wanted wanted = running.wanted();
    Instant start = parts.clock().instant();
    return parts
        .imports()
        .upload(
            new Wish(
                upload.paths(),
                wanted.account(),
                wanted.typed().platformOrNull(),
                null,
                null,
                wanted.typed().creatorOrNull(),
                progress -> running.become(underway(progress, start))),
            start);
  }

  private Running.Underway underway(ImportActivity.Progress progress, Instant start) {
    Duration spent = Duration.between(start, parts.clock().instant());
    return new Running.Underway(progress.words(spent), progress.percent());
  }

  /** What was sent: files, and whose they are. */
  private record Form(List<UploadedFile> files, String account, Running.Typed typed) {
    /** The upload is too large, or it broke off. */
    private static final class Unusable extends Exception {
      private static final long serialVersionUID = 1L;
      private final int status;

      private Unusable(int status, String message) {
        super(message);
        this.status = status;
      }

      private int status() {
        return status;
      }
    }

    private static final int TOO_LARGE = 413;
    private static final int BROKE_OFF = 400;

    private static Form of(Context ctx) throws Unusable {
      if (ctx.req().getContentLengthLong() > LARGEST_UPLOAD_MB * 1024L * 1024L) {
        throw tooLarge();
      }
      List<UploadedFile> files = files(ctx);
      return new Form(
          files,
          Field.text(ctx, "account"),
          new Running.Typed(Field.text(ctx, "platform"), Field.text(ctx, "creator")));
    }

    /** Jetty's refusals are checked exceptions that Kotlin hides. */
    private static List<UploadedFile> files(Context ctx) throws Unusable {
      try {
        return ctx.uploadedFiles("file").stream().filter(f -> f.size() > 0).toList();
      } catch (Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
          if (String.valueOf(cause.getMessage()).contains("max length exceeded")) {
            throw tooLarge();
          }
        }
        LOG.info("an upload broke off: {}", e.toString());
        throw new Unusable(BROKE_OFF, t("The upload broke off on its way. Send it again."));
      }
    }

    private static Unusable tooLarge() {
      return new Unusable(
          TOO_LARGE,
          t(
              "The upload is larger than {0}. Export without photos and videos, or read the file"
                  + " where it lies: tend import FILE --account NAME",
              t("{0} MB", LARGEST_UPLOAD_MB)));
    }

    private @Nullable String problem() {
      if (files.isEmpty()) {
        return t("No file was chosen, or it is empty. Choose the file you exported.");
      }
      if (account.isEmpty() || !Account.isName(account)) {
        return t("Give the account a name of one line, such as its handle.");
      }
      boolean known =
          ExportGuide.all().stream().anyMatch(g -> g.platform().equals(typed.platform()));
      return known || typed.platform().isEmpty()
          ? null
          : t("There is no platform {0}. Choose one of the list.", typed.platform());
    }
  }
}
