package tend.signals.spam;

/** What spam is after, seen by topics and marks that stand together. */
enum Ploy {
  OWN_PROMOTION("sends people to something of the writer's own"),
  CHANNEL("sends people to a channel"),
  SUBSCRIBE_ME("asks to be subscribed to or followed"),
  BARE_CALL("says little more than subscribe, like or follow"),
  URGING_LINK("a link that people are urged to follow"),
  INVITING_LINK("a link with an invitation"),
  INVITING_PROMO("sends to a shop, a fundraiser or a profile"),
  PROMO("a link to a shop, a fundraiser or a profile"),
  PLAIN_LINK("a link without a reason"),
  LINK_AT_LENGTH("a link in a longer text"),
  PERSON_PRAISED("credits a person with gains"),
  GAIN("tells of money gained"),
  GET_IN_TOUCH("wants to be contacted elsewhere"),
  PHONE_CONTACT("gives a number to write to"),
  FREE_MONEY("promises money or goods for free"),
  BEGGING("begs for money or votes"),
  SWAP("offers likes or follows in exchange"),
  SHARE_CARD("what a share button writes, and nothing else"),
  CHAIN("asks to be copied on");

  /** For a person. */
  final String words;

  /** How it is called in the model. */
  final String feature = "r:" + name();

  Ploy(String words) {
    this.words = words;
  }
}
