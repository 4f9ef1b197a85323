package tend.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tend.model.Whose;
import tend.web.page.Places;
import tend.web.page.Rail;
import tend.web.page.Urls;

/** A template rendered from records made by hand. */
final class Rendered {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private Rendered() {}

  static String page(String template, Object page, Whose whose, String here) {
    Rail rail =
        new Rail(
            whose.name(),
            "instagram",
            "M",
            here,
            List.of(
                new Rail.Section(Places.TODAY, "Today", "today", Urls.today(whose)),
                new Rail.Section(Places.WEEKS, "Weeks", "weeks", Urls.weeks(whose)),
                new Rail.Section(Places.CAMPAIGNS, "Campaigns", "flag", Urls.CAMPAIGNS)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Map<String, Object> all = new HashMap<>(Map.of("page", page, "rail", rail, "nonce", "n"));
    StringOutput out = new StringOutput();
    TEMPLATES.render(template, all, out);
    return out.toString();
  }
}
