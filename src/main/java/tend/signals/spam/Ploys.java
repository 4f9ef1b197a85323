package tend.signals.spam;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tend.signals.spam.SpamTopics.Met;

/** Finds what spam is after in the topics and marks of one text. Used once, by one thread. */
final class Ploys {
  private static final Set<String> CALLS =
      Set.of(
          "look",
          "go",
          "subscribe",
          "follow",
          "share",
          "like_this",
          "vote",
          "buy",
          "download",
          "register",
          "comment",
          "donate");
  private static final Set<String> OWN =
      Set.of("channel", "self_page", "works", "link_words", "comment");
  private static final Set<String> INVITING =
      Set.of(
          "look",
          "ask",
          "self",
          "vote",
          "donate",
          "free",
          "earn",
          "buy",
          "register",
          "download",
          "win",
          "adult",
          "share",
          "follow",
          "subscribe",
          "channel",
          "like_this",
          "beginner");
  private static final Set<String> URGING =
      Set.of(
          "vote", "donate", "free", "earn", "register", "win", "adult", "share", "subscribe", "go");
  private static final Set<String> LINKS = Set.of("link", "promo", "site");
  private static final Set<String> GAINS =
      Set.of("earn", "invest", "trade", "money", "expert", "thanks_to", "recover", "contact");
  private static final Set<SpamMark> PERSONS =
      EnumSet.of(
          SpamMark.HANDLE_STYLED,
          SpamMark.NAME_TAG,
          SpamMark.HANDLE_BUSINESS,
          SpamMark.HANDLE_TWICE);
  private static final int NEAR = 5;
  private static final int FEW = 6;

  private final Set<Ploy> found = EnumSet.noneOf(Ploy.class);
  private final List<Met> met;
  private final Set<SpamMark> marks;
  private final Set<String> topics = new java.util.HashSet<>();

  private Ploys(List<Met> met, Set<SpamMark> marks) {
    this.met = met;
    this.marks = marks;
    met.forEach(m -> topics.add(m.topic().name()));
  }

  static Set<Ploy> of(List<Met> met, Set<SpamMark> marks, int words) {
    Ploys ploys = new Ploys(met, marks);
    ploys.promotion();
    ploys.bareCall(words);
    ploys.links(words);
    ploys.gains();
    ploys.contact(words);
    ploys.others();
    return ploys.found;
  }

  private void promotion() {
    for (int i = 0; i < met.size(); i++) {
      String call = name(i);
      for (int k = i + 1; CALLS.contains(call) && k < met.size() && near(i, k, NEAR); k++) {
        if (name(k).equals("self") && owns(k)) {
          found.add(Ploy.OWN_PROMOTION);
        }
      }
      for (int k = i + 1; call.equals("look") && k < met.size() && near(i, k, NEAR); k++) {
        if (name(k).equals("channel")) {
          found.add(Ploy.CHANNEL);
        }
      }
      if (call.equals("subscribe") || call.equals("follow")) {
        for (int k = i + 1; k < met.size() && near(i, k, 2); k++) {
          if (name(k).equals("me")) {
            found.add(Ploy.SUBSCRIBE_ME);
          }
        }
      }
    }
  }

  private boolean together(String one, String other) {
    for (int i = 0; i < met.size(); i++) {
      for (int k = 0; name(i).equals(one) && k < met.size(); k++) {
        if (name(k).equals(other) && Math.abs(met.get(k).at() - met.get(i).at()) <= NEAR) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean owns(int self) {
    for (int k = self + 1; k < met.size() && near(self, k, 3); k++) {
      if (OWN.contains(name(k))) {
        return true;
      }
    }
    return false;
  }

  private boolean near(int one, int other, int words) {
    return met.get(other).at() - met.get(one).at() <= words;
  }

  private String name(int i) {
    return met.get(i).topic().name();
  }

  private void bareCall(int words) {
    boolean call =
        topics.contains("subscribe")
            || (topics.contains("subscribers") && topics.contains("ask"))
            || topics.contains("like_this")
            || topics.contains("follow");
    if (call && words <= FEW && !topics.contains("i")) {
      found.add(Ploy.BARE_CALL);
    }
  }

  /** A link is judged by what stands near it; one in a question or among code is part of it. */
  private void links(int words) {
    for (int i = 0; i < met.size(); i++) {
      if (LINKS.contains(name(i))) {
        boolean promo = name(i).equals("promo");
        boolean inviting = false;
        boolean urging = false;
        boolean asking = false;
        for (int k = 0; k < met.size(); k++) {
          boolean close = Math.abs(met.get(k).at() - met.get(i).at()) <= 2 * NEAR;
          inviting |= close && INVITING.contains(name(k));
          urging |= close && URGING.contains(name(k));
          asking |= name(k).equals("matter");
        }
        boolean about =
            (asking && !urging)
                || marks.contains(SpamMark.CODE)
                || marks.contains(SpamMark.MUCH_CODE);
        if (promo) {
          found.add(inviting || urging ? Ploy.INVITING_PROMO : Ploy.PROMO);
        } else if (!about) {
          found.add(
              urging
                  ? Ploy.URGING_LINK
                  : inviting
                      ? Ploy.INVITING_LINK
                      : words > 2 * FEW ? Ploy.LINK_AT_LENGTH : Ploy.PLAIN_LINK);
        }
      }
    }
  }

  private void gains() {
    boolean gain = together("earn", "amount") || together("invest", "amount");
    if (topics.stream().anyMatch(GAINS::contains) && marks.stream().anyMatch(PERSONS::contains)) {
      found.add(Ploy.PERSON_PRAISED);
    }
    if (gain
        || (topics.contains("thanks_to") && topics.contains("person") && topics.contains("earn"))) {
      found.add(Ploy.GAIN);
    }
  }

  private void contact(int words) {
    for (int i = 0; i < met.size(); i++) {
      for (int k = i + 1; k < met.size() && near(i, k, 3); k++) {
        if (name(i).equals("contact")
            && ((name(k).equals("me") && !name(i + 1).equals("matter"))
                || name(k).equals("messenger"))) {
          found.add(Ploy.GET_IN_TOUCH);
        }
      }
    }
    boolean way =
        topics.contains("contact") || topics.contains("messenger") || topics.contains("expert");
    if (marks.contains(SpamMark.PHONE) && (way || words < 2 * FEW)) {
      found.add(Ploy.PHONE_CONTACT);
    }
  }

  private void others() {
    if (topics.contains("free")
        && (topics.contains("money")
            || topics.contains("earn")
            || topics.contains("win")
            || topics.contains("download"))) {
      found.add(Ploy.FREE_MONEY);
    }
    if (together("donate", "ask")
        || together("vote", "ask")
        || together("donate", "promo")
        || together("vote", "link")) {
      found.add(Ploy.BEGGING);
    }
    if (topics.contains("swap")) {
      found.add(Ploy.SWAP);
    }
    if (topics.contains("share_card")) {
      found.add(Ploy.SHARE_CARD);
    }
    if (topics.contains("chain")) {
      found.add(Ploy.CHAIN);
    }
  }
}
