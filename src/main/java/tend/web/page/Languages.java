package tend.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The languages there are, and which one a request is answered in: the chosen one, else the first
 * of the browser's that there is, else English. {@code en-XA} and {@code ar-XB} are for tests and
 * whoever builds pages: nobody is offered them, and {@code ?lang=en-XA} asks for them. Threads
 * share it.
 */
public final class Languages {
  /** As it is written where nobody asks for another. */
  static final Language ENGLISH = new Language("en", "English", Locale.UK, English.of(Map.of()));

  private static final Language LONG = new Language("en-XA", "Ŵîðé", Locale.UK, new Pseudo(false));
  private static final Language MIRRORED =
      new Language("ar-XB", "Mirrored", Locale.forLanguageTag("ar-EG"), new Pseudo(true));
  private static final String COOKIE = "lang";
  private static final int YEAR_SECONDS = 365 * 24 * 3600;
  private final Function<String, Map<String, String>> rules;
  private final WordsFile german = WordsFile.of("de");
  private final Catalogue american = English.of(WordsFile.of("en-US").days());
  private final Map<Locale, Built> built = new ConcurrentHashMap<>();

  /** A language, and the rules' words it was built with. */
  private record Built(Map<String, String> rules, Language language) {}

  /**
   * With the words of rules.
   *
   * @param rules those of a language by the English ones; the same map as long as they stay the
   *     same
   */
  public Languages(Function<String, Map<String, String>> rules) {
    this.rules = rules;
  }

  /** Those that somebody may choose. */
  public static List<Choice> offered() {
    return List.of(new Choice("en", "English"), new Choice("de", "Deutsch"));
  }

  /** A language that may be chosen, by what those who speak it call it. */
  public record Choice(String tag, String name) {}

  /** From here on the request's thread speaks its language. */
  public void before(Context ctx) {
    ctx.header("Vary", "Accept-Language, Cookie");
    String asked = ctx.queryParam(COOKIE);
    if (asked != null && known(asked)) {
      remember(ctx, asked);
      Words.speak(language(asked, accepted(ctx)));
    } else {
      String chosen = ctx.cookie(COOKIE);
      Words.speak(language(chosen == null ? "" : chosen, accepted(ctx)));
    }
  }

  /** The thread is free for another request. */
  public void after(Context ctx) {
    Words.forget();
  }

  /** Keeps what was chosen, and goes back to where that was. */
  public void choose(Context ctx) {
    String tag = Field.text(ctx, COOKIE);
    if (known(tag)) {
      remember(ctx, tag);
    }
    ctx.redirect(whence(ctx.header("Referer")), HttpStatus.SEE_OTHER);
  }

  private static boolean known(String tag) {
    return List.of("en", "de", LONG.tag(), MIRRORED.tag()).contains(tag);
  }

  private static void remember(Context ctx, String tag) {
    Cookie cookie = new Cookie(COOKIE, tag, "/", YEAR_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    ctx.cookie(cookie);
  }

  private static String whence(@Nullable String referer) {
    try {
      String path = referer == null ? null : URI.create(referer).getRawPath();
      return path == null || !path.startsWith("/") || path.startsWith("//") ? "/" : path;
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }

  private static List<LanguageRange> accepted(Context ctx) {
    try {
      String header = ctx.header("Accept-Language");
      return header == null || header.isBlank() ? List.of() : LanguageRange.parse(header);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** The chosen one as the browser's country writes it; the browser's where none is chosen. */
  private Language language(String chosen, List<LanguageRange> accepted) {
    if (chosen.equals(LONG.tag())) {
      return LONG;
    }
    if (chosen.equals(MIRRORED.tag())) {
      return MIRRORED;
    }
    Optional<Locale> first =
        accepted.stream()
            .filter(r -> r.getWeight() > 0 && !r.getRange().startsWith("*"))
            .map(r -> Locale.forLanguageTag(r.getRange()))
            .filter(l -> chosen.isEmpty() ? known(l.getLanguage()) : l.getLanguage().equals(chosen))
            .findFirst();
    return language(first.orElse(Locale.forLanguageTag(chosen)));
  }

  private Language language(Locale locale) {
    return switch (locale.getLanguage()) {
      case "de" -> german(locale);
      case "en" -> locale.getCountry().isEmpty() ? ENGLISH : english(locale);
      default -> ENGLISH;
    };
  }

  private Language english(Locale locale) {
    boolean states = locale.getCountry().equals("US");
    return new Language("en", ENGLISH.name(), locale, states ? american : ENGLISH.words());
  }

  private Language german(Locale locale) {
    Map<String, String> now = rules.apply("de");
    Locale here =
        locale.getCountry().isEmpty() ? Locale.GERMANY : new Locale("de", locale.getCountry());
    return built
        .compute(
            here,
            (l, old) -> old == null || old.rules() != now ? new Built(now, german(l, now)) : old)
        .language();
  }

  private DateTimeFormatter days(String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(german.days().getOrDefault(pattern, pattern), locale);
  }

  private Language german(Locale locale, Map<String, String> now) {
    Map<String, String> said = new HashMap<>(now);
    said.putAll(german.said());
    return new Language(
        "de",
        "Deutsch",
        locale,
        new Translated(german, new Sayings(locale, p -> days(p, locale), said)));
  }
}
