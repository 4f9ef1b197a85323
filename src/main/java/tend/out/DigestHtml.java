package tend.out;

import java.util.List;
import tend.model.OneLine;
import tend.model.WeekPlan;

/** The HTML of a digest: words and links, light or dark as the reader likes, nothing to load. */
final class DigestHtml {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>Tend</title>
      <style>
      :root { color-scheme: light dark; }
      body { margin: 0 auto; max-width: 600px; padding: 16px; font: 16px/24px system-ui, sans-serif; color: #17211d; background: #ffffff; }
      h1 { font-size: 22px; line-height: 28px; margin: 0; }
      h2 { font-size: 16px; margin: 24px 0 8px; }
      ul { margin: 0; padding: 0; list-style: none; }
      li { padding: 8px 0; border-top: 1px solid #c9d1cc; }
      p { margin: 4px 0 0; }
      a { color: #0d6144; }
      .quiet { color: #4a5650; font-size: 14px; line-height: 20px; }
      @media (prefers-color-scheme: dark) {
        body { color: #edf1ee; background: #141a17; }
        li { border-color: #3a443f; }
        a { color: #7fd3ab; }
        .quiet { color: #b5c0ba; }
      }
      </style>
      </head>
      <body>
      """;
  private final StringBuilder out = new StringBuilder(HEAD);

  void head(String title, String budget) {
    out.append("<h1>").append(words(title)).append("</h1>\n");
    quiet(budget);
  }

  void say(String text) {
    out.append("<p>").append(words(text)).append("</p>\n");
  }

  private void quiet(String text) {
    out.append("<p class=\"quiet\">").append(words(text)).append("</p>\n");
  }

  void section(Section section) {
    begin(section.title() + ", " + section.minutes() + " min");
    section.lines().forEach(this::line);
    out.append("</ul>\n");
  }

  private void begin(String title) {
    out.append("<h2>").append(words(title)).append("</h2>\n<ul>\n");
  }

  private void line(Line line) {
    String title = words(line.full());
    String link = line.link();
    out.append("<li id=\"i-").append(words(line.id())).append("\">");
    out.append(link == null ? title : "<a href=\"" + words(link) + "\">" + title + "</a>");
    out.append(", ").append(line.minutes()).append(" min, ").append(words(line.when()));
    quiet(line.why());
    out.append("</li>\n");
  }

  void day(String title, List<WeekPlan.Placed> placed) {
    begin(title);
    for (WeekPlan.Placed one : placed) {
      out.append("<li>").append(words(OneLine.of(one.work().title())));
      out.append(", ").append(one.work().minutes()).append(" min");
      quiet(OneLine.of(one.because()));
      out.append("</li>\n");
    }
    out.append("</ul>\n");
  }

  String foot(String stop) {
    out.append("<hr>\n");
    quiet(stop);
    return out.append("</body>\n</html>\n").toString();
  }

  private static String words(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
