package tend.signals.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words by which a text fishes for reactions instead of saying something: react, tag, share, vote
 * and comment bait as Meta names them, and provoking people into an answer. Asking for an opinion
 * is no bait, nor is asking to like, comment or subscribe. Threads may share it.
 */
public final class Bait {
  private static final String SOME_FRIENDS =
      "(?:an?|one|two|three|five|ten|your|some|\\d+)(?: \\w+){0,2}? ?"
          + "(?:friends?|mates?|buddy|buddies|bestie|besties|people)";
  private static final String HOLDS =
      "(?:agree|love|hate|support|remember|miss|think|are|believe|know|want|feel|relate|ever|also"
          + "|would|can|have|were|re|m|d)";

  private static final Clauses.Asked TAGGING =
      asked(
          List.of(
              "tag",
              "mention",
              "markier",
              "etiqueta",
              "marque",
              "identifie",
              "oznacz",
              "etiketle",
              "отмет"),
          "(?:tag|mention) " + SOME_FRIENDS,
          "tag (?:someone|somebody)(?: \\w+)? (?:who|that|you)",
          "markier(?:e|t) (?:\\d+|einen|eine|deine|drei|zwei) (?:freund|person)\\w*",
          "etiqueta a (?:\\d+|un|una|tres|tus) amig\\w+",
          "marque (?:\\d+|um|uma|tres|três|seus) amig\\w+",
          "(?:identifie|tague) (?:\\d+|un|une|deux|trois|tes) (?:ami|pote)\\w*",
          "tagga(?:te)? (?:\\d+|un|una|due|tre|i tuoi) amic\\w+",
          "tag (?:\\d+|een|twee|drie|je) (?:vriend|vriendin|maat)\\w*",
          "oznacz(?:cie)? (?:\\d+|dwóch|dwoje|trzech|troje|swoich)? ?(?:znajom|przyjaci|kumpl)\\S*",
          "(?:\\d+|bir|iki|üç) arkadaşını etiketle\\S*",
          "отмет(?:ь|ьте) (?:\\d+|двух|трёх|трех|своего|своих)? ?(?:друз|друга|подруг)\\S*");

  private static final Clauses.Asked SHARING =
      asked(
          List.of(
              "share",
              "send",
              "forward",
              "like",
              "follow",
              "tag",
              "repost",
              "retweet",
              "subscribe",
              "partage",
              "comparte",
              "compartilhe",
              "teil"),
          "(?:share|send|forward) (?:\\w+ ){0,3}(?:to|with) (?:\\d+|five|ten|all your)"
              + " (?:\\w+ )?(?:friends|people|groups)",
          "(?:(?<=^ )|please |and |or |just )"
              + "(?:like|share|follow|tag|repost|retweet|subscribe)(?: \\w+){0,6}"
              + " (?:to win|for a chance to win|to enter|to be entered|to participate)",
          "(?:partage|comparte|compartilhe|teile?)(?: \\w+)? (?:si|se|wenn)");

  private static final Clauses.Asked REACTING =
      asked(
          List.of(
              "like", "love", "heart", "double", "retweet", "repost", "upvote", "share", "geef",
              "klik", "comment", "curta", "thumb", "daj", "zostaw", "metti", "mettez", "лайк",
              "ставь", "ретвит", "rt"),
          "(?:(?<=^ )|please |pls |and |just |hit |smash |click )like (?:this |the |my |it )?"
              + "(?:post |video |photo |pic |comment )?if (?:you|u|ur|your|this|he|she|they) .*",
          "(?<=^ )(?:please |pls |plz )?like this comment(?: \\w+)*",
          "(?<=^ )thumbs? up (?:this )?(?:if|when) .*",
          "(?:daj|zostaw|zostawcie) (?:lajka|łapkę)(?: \\S+)? je(?:śli|żeli) .*",
          "(?:metti|mettete) (?:un )?(?:mi piace|like) se .*",
          "(?:mettez|mets) (?:un )?(?:j aime|like|pouce) si .*",
          "(?:ставь|ставьте|поставь|поставьте) лайк если .*",
          "(?:лайк|ретвит) если .*",
          "(?:geef|klik) (?:een )?(?:like|duimpje) als .*",
          "(?:double tap|retweet|rt|repost|upvote|share|comment)(?: this| it)?"
              + "(?: post| video)? if (?:you|u|ur) "
              + HOLDS
              + ".*",
          "(?<=^ )(?:like|love|heart) (?:for|4) (?:yes|no|part (?:2|two))",
          "(?:let s see|lets see) how many (?:likes|shares|comments|retweets)(?: \\w+)*",
          "can (?:this|we|i)(?: \\w+){0,3} get (?:to )?\\d+k? (?:likes|shares|retweets|comments)",
          "(?:dale )?like (?:si|wenn|wer) (?:tu|te|du|ihr|vous|amas|quieres) .*",
          "curta se .*");

  private static final Clauses.Asked COMMENTING =
      asked(
          List.of(
              "comment",
              "type",
              "kommentier",
              "schreib",
              "comenta",
              "écri",
              "scriv",
              "reageer",
              "typ",
              "napisz",
              "skomentuj",
              "напиш",
              "пиши"),
          "(?:comment|type) (?:yes|no|amen|done|first|me|hi|hello|below)(?: below)? (?:if|to get)"
              + " .*",
          "(?:comment|type) (?:yes|amen)(?: below)?",
          "(?:kommentiere|schreib|schreibe) (?:ja|amen) .*wenn .*",
          "comenta (?:si|sí|yo|amen)",
          "(?:commente[zr]?|écris|écrivez) (?:oui|amen|moi) (?:si|pour) .*",
          "(?:commenta|scrivi|scrivete) (?:sì|si|amen|io) se .*",
          "(?:reageer|typ) (?:met )?(?:ja|amen) als .*",
          "(?:napisz|skomentuj) (?:tak|amen) je(?:śli|żeli) .*",
          "(?:напиши|напишите|пиши|пишите) (?:да|аминь) если .*");

  private static final Clauses.Asked PROVOKING =
      asked(
          List.of(
              "prove", "change", "fight", "come", "bet", "9", "only", "idiot", "stupid", "sheep",
              "moron", "fool", "hater", "problem", "blind", "ignore", "scroll", "keep"),
          "(?<=^ )(?:please )?(?:prove me wrong|change my mind|fight me|come at me)(?= $)",
          "(?:i )?bet (?:that )?(?:you|nobody|no one)(?: \\w+)? (?:won t|wont|will|can t|cant)"
              + "(?: \\w+)? (?:share|like|comment|answer|repost|retweet|solve)",
          "9\\d (?:percent )?(?:of )?(?:people|you|users)?(?: \\w+)? ?(?:won t|wont|will not|can t"
              + "|cannot|fail|will scroll)(?: \\w+)*",
          "only (?:real|true|genius|geniuses|legends|smart)(?: \\w+){0,3} (?:will|can|would)"
              + " (?:share|like|get|understand|know|comment|solve)(?: \\w+)*",
          "only (?:an? )?(?:idiots?|fools?|morons?|losers?|sheep)(?: \\w+){0,4}",
          "you re all (?:idiots|stupid|sheep|morons|blind)",
          "if you (?:disagree|don t \\w+)(?: \\w+){0,4} you (?:re|are) (?:an? |just |part of )"
              + "(?:\\w+ )?(?:idiot|fool|moron|stupid|sheep|hater|the problem)",
          "(?:ignore|scroll past|keep scrolling)(?: this)? if you .*");

  private static final List<Clauses.Asked> WORDS =
      List.of(TAGGING, SHARING, REACTING, COMMENTING, PROVOKING);

  /** Several languages set a comma before "if", and what is asked goes on behind it. */
  private static final Pattern JOINED =
      Pattern.compile(
          ",\\s*(?=(?:if|wenn|falls|si|se|als|jeśli|jeżeli|если)\\s)", Pattern.CASE_INSENSITIVE);

  private static final String EMOJI = "[\\p{So}\\x{1F000}-\\x{1FAFF}]\\x{FE0F}?";

  private static final List<String> VERBS = List.of("comment", "type", "drop", "leave", "send");

  /** A word to repeat, known by its capitals, its quotes or because it is a symbol. */
  private static final List<Pattern> REPEATING =
      List.of(
          Pattern.compile(
              "\\b(?:[Cc]omment|COMMENT|[Tt]ype|TYPE)(?: (?:the|a|with))?(?: word)? ?"
                  + "(?:[\"“'‘]\\w+[\"”'’]|\\p{Lu}{2,}|\\d)"
                  + "(?=(?: below)?\\s*(?:[.!,\\n]|$)| (?:if|below|in the comments|and i|and we)\\b)"),
          Pattern.compile(
              "\\b(?i:comment|drop|leave|type|send)(?: (?:an?|your|some|me a|the))? ?(?:"
                  + EMOJI
                  + ")+ ?(?=(?i:if|below|in the comments|for|when)\\b)"));

  private Bait() {}

  private static Clauses.Asked asked(List<String> stems, String... regexes) {
    return new Clauses.Asked(stems, Arrays.stream(regexes).map(Clauses::words).toList());
  }

  /** The words that bait, if any. */
  public static Optional<String> in(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    String joined = text.indexOf(',') < 0 ? text : JOINED.matcher(text).replaceAll(" ");
    Optional<String> words = Clauses.asking(joined, WORDS);
    return words.isPresent() ? words : repeating(text);
  }

  private static Optional<String> repeating(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    if (VERBS.stream().noneMatch(small::contains)) {
      return Optional.empty();
    }
    for (Pattern one : REPEATING) {
      Matcher found = one.matcher(text);
      if (found.find()) {
        return Optional.of(found.group().strip());
      }
    }
    return Optional.empty();
  }
}
