package tend.signals.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.signals.words.Words;

/**
 * Words by which a text sends its reader to the writer's own work or asks for followers. Under
 * one's own work that is anybody's right; in somebody else's thread it is outreach. "Mostly" means
 * that hardly anything else is said. Threads may share it.
 */
public final class Promotion {
  private static final String OWN = "(?:my|our|mine|ours|meine[nmrs]?|unsere[nmrs]?|mi|mis|ma|mon)";
  private static final String WORK =
      "(?:channels?|chanel|chan?nel|vids?|videos?|clips?|songs?|music|tracks?|covers?|remix(?:es)?"
          + "|mixtape|albums?|pages?|profiles?|blogs?|sites?|websites?|shops?|stores?|streams?|playlists?"
          + "|podcasts?|courses?|books?|raps?|rapping|work|art|stuff|beats?|links?|instagram|twitter"
          + "|facebook|soundcloud|tiktok|patreon|etsy|app)";
  private static final List<String> SUBSCRIBE_STEMS =
      List.of(
          "sub",
          "follow",
          "folg",
          "abonn",
          "suscr",
          "sígue",
          "sigue",
          "inscr",
          "iscri",
          "abone",
          "подпи",
          "subskryb",
          "help");

  private static final Clauses.Asked SUBSCRIBING =
      asked(
          SUBSCRIBE_STEMS,
          "(?:subscribe|suscribe|sub) (?:to |on |2 |for )?(?:me|my|us|our|this|the channel)",
          "(?:please|pleas|pls|plz|go|come|be sure to|and|you could|guys) (?:\\w+ )?(?:subscribe|suscribe)",
          "(?:subscribe|suscribe) (?:please|pls|plz|and|for more|if|too|now|right now|i ll|like|to \\w+)",
          "(?<=^ )(?:subscribe|suscribe)(?= $)",
          "(?:become|be) my (?:\\w+ )?subscribers?",
          "(?:follow|add) (?:me|us)(?! so far)",
          "help (?:me|us) (?:get|reach|hit|to get|to reach) (?:to )?\\d+k?(?: \\w+)?"
              + " (?:subs|subscribers|followers|likes|views)",
          "(?:abonnier\\w*|folgt?) (?:bitte )?(?:mir|uns|mich|meine[nm]? kanal|unsere[nm]? kanal)",
          "(?:suscríbete|suscribete|suscríbanse|síganme|sígueme|sigueme)(?: a mi canal)?",
          "abonne[sz]? (?:toi|vous)(?: à (?:ma|notre) chaîne)?",
          "(?:inscreva se|inscrevam se|iscriviti|iscrivetevi)(?: (?:no|al) (?:meu|mio) canale?)?",
          "(?:abonneer je|abonneer) op (?:mijn|ons) kanaal",
          "(?:zasubskrybuj|subskrybuj)(?: mój kanał)?",
          "kanalım(?:a|ıza) abone",
          "подпи(?:шись|шитесь|сывайся|сывайтесь) на (?:мой|наш|меня|нас)\\S*");

  private static final Clauses.Asked VISITING =
      asked(
          List.of(
              "check", "visit", "watch", "look", "view", "take", "channel", "listen", "link",
              "click", "come", "go", "see", "buy", "vote", "donate", "free", "gift", "schau",
              "besuch", "visita", "mira", "regarde", "enlace", "lien", "bekijk", "odwied", "зайди",
              "заходи"),
          "(?:check|checked|checking|chek)(?: \\w+)? ?(?:out)? (?:on )?"
              + OWN
              + "(?: \\w+){0,3}? "
              + WORK,
          "(?:check|checked) (?:out )?(?:my|our) \\w+",
          "check (?:out )?(?:this|these) (?:\\w+ ){0,2}?" + WORK,
          "check (?:me|us|men) out",
          "check out (?:\\w+ ){1,4}?(?:channel|playlist|mixtape)",
          "take a look at (?:this|my|our) (?:\\w+ )?" + WORK,
          "(?:them|out|it|awesome videos|stuff|raps) on (?:my|our) channel",
          "(?:visit|watch|view|see|look at|looking at|listen to|go to|come to|buy|support|look on)"
              + " (?:"
              + OWN
              + ") (?:\\w+ ){0,2}?"
              + WORK,
          "come (?:and )?(?:watch|see|visit|check|follow|join)(?: \\w+){0,2}",
          "(?:the )?link (?:is )?in (?:my |our |the |der )?(?:bio|profile|profil)",
          "click (?:on )?(?:my|the|this) (?:\\w+ )?(?:profile|link|picture|name)",
          "(?:please |pls )?(?:donate|vote) (?:\\w+ ){0,3}?(?:to|for|at) (?:me|us|my|our|help)",
          "free (?:\\w+ ){0,2}(?:gift ?cards?|giftcards?|codes?|downloads?)",
          "schau\\w* (?:\\w+ ){0,2}?(?:auf|bei|in) (?:meine[mnr]?|unsere[mnr]?) \\S+",
          "besuch\\w* (?:\\w+ )?(?:meine[nm]?|unsere[nm]?) \\S+",
          "(?:visita|visiten|mira|miren|visite) (?:mi|nuestro|nuestra|meu|minha|il mio) \\S+",
          "(?:regarde|regardez|visite|visitez) (?:ma|mon|notre|mes) \\S+",
          "(?:enlace|lien|link) (?:en|dans|na|in) (?:la |mi |ma |der )?(?:bio|perfil)",
          "bekijk (?:mijn|ons|onze) \\S+",
          "odwiedź(?:cie)? mój \\S+",
          "(?:зайди|заходи|заходите) (?:на|ко) (?:мой|мне|наш)\\S*");

  private Promotion() {}

  private static Clauses.Asked asked(List<String> stems, String... regexes) {
    return new Clauses.Asked(stems, Arrays.stream(regexes).map(Clauses::words).toList());
  }

  /** The words that promote, asking for followers among them, if any. */
  public static Optional<String> in(@Nullable String text) {
    return Clauses.asking(text, List.of(SUBSCRIBING, VISITING));
  }

  /**
   * The words that send people to one's own work where the text says hardly anything beside them;
   * asking to subscribe or to follow is none.
   */
  public static Optional<String> mostly(String text) {
    return Clauses.asking(text, List.of(VISITING)).filter(found -> isMost(found, text));
  }

  private static boolean isMost(String found, String text) {
    long said = words(text).count();
    return 2 * words(found).count() >= said;
  }

  private static Stream<String> words(String text) {
    return Words.of(text).stream();
  }
}
