package tend.signals.spam;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tend.signals.words.Words;

/**
 * Finds the marks of one text, part by part (what stands between white space). Used once, by one
 * thread.
 */
final class SpamMarks {
  private static final Set<String> DOMAINS =
      Set.of(
          "com", "net", "org", "info", "biz", "io", "co", "me", "tv", "ru", "de", "uk", "fr", "es",
          "it", "pl", "nl", "br", "tr", "in", "us", "ly", "gl", "xyz", "site", "online", "shop",
          "club", "top", "live", "app", "pro", "vip", "link", "page", "store", "tk", "cc", "be",
          "eu", "ca", "au", "fm", "vg", "gg", "im", "win", "click", "website", "dev", "ai", "ml");
  private static final Set<String> SPOKEN_DOTS = Set.of("dot", "(dot)", "[dot]", "punkt", "punto");
  private static final String[] REFERRALS = {
    "ref=", "/ref", "refer", "invite", "aff", "?r=", "?rb="
  };
  private static final String[] VIDEOS = {"youtu.be/", "youtube.com/watch", "watch?v="};
  private static final String[] PROMOTIONS = {
    "gofundme",
    "indiegogo",
    "kickstarter",
    "patreon",
    "change.org",
    "petition",
    "youcaring",
    "teespring",
    "etsy.com",
    "ebay.",
    "play.google.",
    "itunes.apple",
    "apps.apple",
    "soundcloud",
    "twitch.tv",
    "facebook.com",
    "fb.com",
    "instagram.com",
    "twitter.com",
    "tiktok.com",
    "t.me/",
    "wa.me/",
    "chat.whatsapp",
    "discord.gg",
    "bit.ly",
    "tinyurl",
    "goo.gl/",
    "adf.ly",
    "linktr.ee",
    "onlyfans",
    "paypal",
    "vk.com",
    "spotify",
    "bandcamp",
    "audiojungle",
    "youtube.com/channel",
    "youtube.com/user",
    "youtube.com/c/",
    "youtube.com/@"
  };
  private static final String[] REFERENCES = {
    "wikipedia.org",
    "github.",
    "gitlab.",
    "bitbucket.org",
    "stackoverflow.com",
    "stackexchange.com",
    "docs.",
    "/docs",
    "developer.",
    "developers.",
    "support.",
    "wiki",
    "arxiv.org",
    "doi.org",
    "localhost",
    "domain.",
    "mysite.",
    "website.com",
    "company.com",
    "amazonaws",
    "stackoverflow",
    "askubuntu",
    "imgur",
    "screenshot",
    "pastebin",
    "codepen",
    "jsfiddle",
    ".edu",
    ".gov",
    "maps.google",
    "archive.org",
    "imdb.com",
    "reddit.com/r/",
    "medium.com"
  };
  private static final String[] BUSINESS = {
    "trade",
    "trading",
    "invest",
    "invst",
    "fx",
    "forex",
    "crypto",
    "btc",
    "bitcoin",
    "wealth",
    "earn",
    "money",
    "profit",
    "business",
    "capital",
    "wins",
    "winning",
    "winner",
    "finance",
    "option",
    "recover",
    "hack",
    "cyber"
  };
  private static final String MONEY_SIGNS = "$€£¥₦₹₽₺";
  private static final Set<String> CURRENCIES =
      Set.of(
          "usd", "usdt", "dollar", "dollars", "btc", "eth", "eur", "euro", "euros", "pounds",
          "bucks", "gbp", "grand", "grands", "k", "usdc", "naira", "рублей");
  private static final int FEW_WORDS = 2;
  private static final int LONG_TAG = 12;
  private static final int LONGEST_BEGINNING = 60;
  private static final String CODE = "{}=\\";

  private final Set<SpamMark> found = EnumSet.noneOf(SpamMark.class);
  private final Set<String> names = new java.util.HashSet<>();
  private final List<String> words = new java.util.ArrayList<>();
  private int standIns;
  private int code;
  private int parts;
  private int links;
  private int handles;
  private int numbers;
  private String before = "";
  private boolean numberBefore;

  private SpamMarks() {}

  /**
   * The marks of a text.
   *
   * @param text undisguised, see {@link Undisguised}
   * @param raw as it was written, for its capitals
   */
  static SpamMarks of(String text, String raw) {
    SpamMarks marks = new SpamMarks();
    int i = 0;
    while (i < text.length()) {
      int end = Words.partEnd(text, i);
      if (end > i) {
        marks.part(text.substring(i, end));
      }
      i = end + 1;
    }
    marks.whole(text);
    marks.written(raw);
    if (PhoneNumber.in(text) || PhoneNumber.spoken(marks.words)) {
      marks.found.add(SpamMark.PHONE);
    }
    return marks;
  }

  /** What was found. */
  Set<SpamMark> found() {
    return found;
  }

  /** The words in their order, with a stand-in such as "&lt;link&gt;" for what is none. */
  List<String> words() {
    return words;
  }

  /** How many real words there are. */
  int length() {
    return words.size() - standIns;
  }

  private void standIn(String word) {
    words.add(word);
    standIns++;
  }

  private void part(String part) {
    char first = part.charAt(0);
    if (Words.isLink(part) || isAddress(part) || part.startsWith("watch?v=")) {
      link(part);
    } else if (part.indexOf('@') >= 0 && part.codePoints().anyMatch(Character::isLetter)) {
      at(part);
    } else if (first == '#'
        && part.length() > 2
        && part.codePoints().anyMatch(Character::isLetter)) {
      tag(part);
    } else {
      boolean name = isBareName(part);
      if (name) {
        found.add(SpamMark.NAME_BARE);
      }
      if (name && isSigned(part)) {
        standIn("<handle>");
        named(part);
      } else {
        money(part);
      }
      brokenLink(part);
      code(part);
    }
    parts++;
    before = part;
  }

  private void tag(String part) {
    boolean business = part.length() >= LONG_TAG && contains(part, BUSINESS);
    boolean name = isNameTag(part) || business;
    found.add(name ? SpamMark.NAME_TAG : SpamMark.HASHTAG);
    if (business) {
      found.add(SpamMark.HANDLE_BUSINESS);
    }
    standIn(name ? "<handle>" : "<tag>");
    named(part);
  }

  private void code(String part) {
    boolean sign = false;
    for (int i = 0; i < part.length() && !sign; i++) {
      sign = CODE.indexOf(part.charAt(i)) >= 0;
    }
    if ((sign && !isFace(part)) || part.contains("()") || isFlag(part)) {
      code++;
    }
  }

  private static boolean isFlag(String part) {
    return part.length() > 3 && part.startsWith("--") && Character.isLetter(part.charAt(2));
  }

  /** ":-{" and the like, which hold no letters but one. */
  private static boolean isFace(String part) {
    return part.codePoints().filter(Character::isLetterOrDigit).count() < 2;
  }

  private void link(String part) {
    links++;
    SpamMark kind = kind(part);
    found.add(kind);
    standIn(
        switch (kind) {
          case REFERENCE_LINK -> "<reference>";
          case ARTICLE_LINK -> "<article>";
          case VIDEO_LINK -> "<video>";
          case PROMO_LINK -> "<promo>";
          case ADDRESS -> "<site>";
          default -> "<link>";
        });
    if (kind != SpamMark.REFERENCE_LINK && contains(part, REFERRALS)) {
      found.add(SpamMark.REFERRAL);
    }
  }

  private static SpamMark kind(String part) {
    if (contains(part, VIDEOS)) {
      return SpamMark.VIDEO_LINK;
    }
    if (contains(part, PROMOTIONS)) {
      return SpamMark.PROMO_LINK;
    }
    String beginning = part.substring(0, Math.min(part.length(), LONGEST_BEGINNING));
    if (contains(beginning, REFERENCES) || isPlaceholder(part) || isNumeric(part)) {
      return SpamMark.REFERENCE_LINK;
    }
    if (isArticle(part)) {
      return SpamMark.ARTICLE_LINK;
    }
    return part.contains("://") || part.indexOf('/') > 0 ? SpamMark.LINK : SpamMark.ADDRESS;
  }

  /** A title with hyphens at the end of the path. */
  private static boolean isArticle(String part) {
    int from = part.lastIndexOf('/', part.length() - 2);
    return from > 8 && part.substring(from).chars().filter(c -> c == '-').count() > 2;
  }

  private static boolean contains(String part, String[] any) {
    for (String one : any) {
      if (part.contains(one)) {
        return true;
      }
    }
    return false;
  }

  /** The very host that manuals write for any: nobody is sent there. */
  private static boolean isPlaceholder(String part) {
    int scheme = part.indexOf("://");
    int host = scheme < 0 ? 0 : scheme + 3;
    return part.startsWith("example.", host) || part.startsWith("www.example.", host);
  }

  /** A host without a name: a machine of the writer's own. */
  private static boolean isNumeric(String part) {
    int host = part.indexOf("://") + 3;
    if (host < 3) {
      return false;
    }
    int end = host;
    while (end < part.length() && part.charAt(end) != '/' && part.charAt(end) != ':') {
      end++;
    }
    String name = part.substring(host, end);
    return name.indexOf('.') < 0 || name.chars().allMatch(c -> c == '.' || Character.isDigit(c));
  }

  /** A name with a known ending, such as "example.com/page", and no e-mail address. */
  private static boolean isAddress(String part) {
    if (part.indexOf('.') < 0) {
      return false;
    }
    int slash = part.indexOf('/');
    String host = slash < 0 ? stripped(part) : part.substring(0, slash);
    int dot = host.lastIndexOf('.');
    return dot > 1
        && host.indexOf('@') < 0
        && DOMAINS.contains(host.substring(dot + 1))
        && isName(host.substring(0, dot))
        && (slash > 0 || host.length() - dot > 2);
  }

  private static boolean isName(String name) {
    return name.length() > 1
        && name.indexOf("..") < 0
        && name.chars()
            .allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_')
        && name.chars().anyMatch(Character::isLetter);
  }

  private static String stripped(String part) {
    int end = part.length();
    while (end > 0 && !Character.isLetterOrDigit(part.charAt(end - 1))) {
      end--;
    }
    return part.substring(0, end);
  }

  private void at(String part) {
    int at = part.indexOf('@');
    if (at > 0 && Character.isLetterOrDigit(part.charAt(at - 1))) {
      if (part.indexOf('.', at) > 0) {
        found.add(SpamMark.EMAIL);
      }
      standIn("<mail>");
      return;
    }
    handles++;
    named(part);
    found.add(parts == 0 ? SpamMark.HANDLE_FIRST : SpamMark.HANDLE_LATER);
    boolean styled = isStyled(part);
    if (styled && parts > 0) {
      found.add(SpamMark.HANDLE_STYLED);
    }
    standIn(parts == 0 ? "<reply>" : styled ? "<handle>" : "<somebody>");
    if (contains(part, BUSINESS)) {
      found.add(SpamMark.HANDLE_BUSINESS);
    }
  }

  private void named(String part) {
    if (!names.add(stripped(part))) {
      found.add(SpamMark.HANDLE_TWICE);
    }
  }

  /** Made up so as not to be taken: underscores, dots or digits, or money in it. */
  private static boolean isStyled(String part) {
    String handle = stripped(part);
    return part.indexOf('_') >= 0
        || handle.indexOf('.') > 0
        || handle.chars().anyMatch(Character::isDigit)
        || contains(part, BUSINESS);
  }

  /** As handles end and names in code rarely do. */
  private static boolean isSigned(String part) {
    return part.charAt(0) != '_' && (part.endsWith("_") || part.contains("__"));
  }

  private static boolean isBareName(String part) {
    int line = part.indexOf('_');
    return line > 2
        && part.chars().allMatch(c -> c == '_' || c == '.' || Character.isLetterOrDigit(c));
  }

  /** Tags of topics hold no underscore at their ends or twice, nor dots. */
  private static boolean isNameTag(String part) {
    String tag = stripped(part);
    return part.endsWith("_")
        || part.contains("__")
        || part.startsWith("#_")
        || (tag.indexOf('_') > 0 && tag.indexOf('_') == tag.lastIndexOf('_'));
  }

  private static boolean hasDigit(String part) {
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) >= '0' && part.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private void money(String part) {
    boolean digit = hasDigit(part);
    String word = stripped(part);
    boolean amount =
        digit
            ? part.chars().anyMatch(c -> MONEY_SIGNS.indexOf(c) >= 0)
                || CURRENCIES.stream().anyMatch(c -> c.length() > 1 && word.endsWith(c))
                || (before.length() == 1 && MONEY_SIGNS.contains(before))
            : numberBefore && CURRENCIES.contains(word);
    if (amount) {
      found.add(SpamMark.MONEY);
      standIn("<amount>");
    } else {
      Words.add(part, words);
    }
    numberBefore = digit;
    numbers += digit ? 1 : 0;
  }

  /** "name . com", "name .com", "name dot com", "name(.)com", "name,com". */
  private void brokenLink(String part) {
    boolean possible =
        part.indexOf('.') >= 0
            || part.indexOf(',') >= 0
            || part.indexOf('[') >= 0
            || part.indexOf('(') >= 0
            || DOMAINS.contains(part)
            || part.indexOf('/') > 0;
    if (!possible) {
      return;
    }
    String word = stripped(part);
    boolean ending =
        word.startsWith(".")
            && !word.equals(".net")
            && DOMAINS.contains(word.substring(1))
            && word.length() > 3;
    boolean afterDot =
        (before.equals(".")
                || before.equals(",")
                || before.equals("(.)")
                || SPOKEN_DOTS.contains(before))
            && word.length() > 2
            && DOMAINS.contains(
                word.indexOf('/') < 0 ? word : word.substring(0, word.indexOf('/')));
    boolean within =
        word.endsWith("(.)com")
            || word.endsWith("(dot)com")
            || word.endsWith("[.]com")
            || word.endsWith("[dot]com")
            || word.endsWith(",com");
    if ((ending && parts > 0) || (afterDot && parts > 1) || within) {
      found.add(SpamMark.BROKEN_LINK);
    }
  }

  private void whole(String text) {
    if (links > 0 && length() <= FEW_WORDS && !found.contains(SpamMark.REFERENCE_LINK)) {
      found.add(SpamMark.LINK_ONLY);
    }
    if (handles > 0 && handles == parts) {
      found.add(SpamMark.HANDLE_ONLY);
      found.remove(SpamMark.HANDLE_FIRST);
      found.remove(SpamMark.HANDLE_LATER);
    }
    if (code > 0) {
      found.add(code > 3 ? SpamMark.MUCH_CODE : SpamMark.CODE);
    }
    if (numbers >= 4) {
      found.add(SpamMark.NUMBERS);
    }
    if (text.indexOf('?') >= 0) {
      found.add(SpamMark.QUESTION);
    }
    if (text.stripTrailing().endsWith(":")) {
      found.add(SpamMark.COLON_END);
    }
    if (text.contains("->")
        || text.contains("=>")
        || text.indexOf('→') >= 0
        || text.indexOf('➡') >= 0
        || text.contains("👉")
        || text.contains("👇")
        || text.contains(">>")) {
      found.add(SpamMark.ARROW);
    }
  }

  private void written(String raw) {
    int capitals = 0;
    int letters = 0;
    int exclamations = 0;
    int same = 0;
    char last = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      capitals += Character.isUpperCase(c) ? 1 : 0;
      exclamations += c == '!' ? 1 : 0;
      same = c == last && c != ' ' ? same + 1 : 0;
      last = c;
      if (same == 4) {
        found.add(SpamMark.STRETCHED);
      }
    }
    if (letters > 7 && capitals * 10 > letters * 7) {
      found.add(SpamMark.SHOUTED);
    }
    if (exclamations > 2) {
      found.add(SpamMark.EXCLAIMED);
    }
  }
}
