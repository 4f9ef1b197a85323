package tend.signals.spam;

/**
 * Something in a text that is no word: links, ways to reach somebody, amounts, how it is written.
 */
enum SpamMark {
  LINK("a link", true),
  REFERENCE_LINK("a link to a work of reference", true),
  ADDRESS("the name of a web site", true),
  ARTICLE_LINK("a link to an article", true),
  PROMO_LINK("a link to a shop, a fundraiser or a profile", true),
  VIDEO_LINK("a link to a video", true),
  REFERRAL("a link that pays whoever passes it on"),
  LINK_ONLY("hardly anything but a link"),
  BROKEN_LINK("a web address taken apart"),
  EMAIL("an e-mail address"),
  PHONE("a phone number"),
  HANDLE_FIRST("begins by naming somebody"),
  HANDLE_LATER("sends to somebody by handle", true),
  HANDLE_ONLY("nothing but a handle"),
  HANDLE_BUSINESS("a handle that speaks of money"),
  HANDLE_STYLED("sends to a made-up handle"),
  HANDLE_TWICE("the same handle twice"),
  NAME_BARE("a name written like a handle", true),
  NAME_TAG("somebody's handle as a hashtag"),
  HASHTAG("a hashtag"),
  MONEY("an amount of money"),
  ARROW("arrows or pointing hands"),
  SHOUTED("written in capitals"),
  COLON_END("ends with a colon"),
  QUESTION("a question mark"),
  EXCLAIMED("many exclamation marks"),
  STRETCHED("the same sign over and over"),
  CODE("a piece of code"),
  MUCH_CODE("much code"),
  NUMBERS("many numbers");

  /** For a person. */
  final String words;

  /** How it is called in the model. */
  final String feature = "m:" + name();

  /** Whether it says nothing by itself: only what stands near it does. */
  final boolean needsCompany;

  SpamMark(String words) {
    this(words, false);
  }

  SpamMark(String words, boolean needsCompany) {
    this.words = words;
    this.needsCompany = needsCompany;
  }
}
