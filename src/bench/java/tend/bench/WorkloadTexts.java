package tend.bench;

import java.util.List;
import java.util.Random;

/** Invented words of an invented workshop; the same random numbers give the same words. */
final class WorkloadTexts {
  private static final List<String> THINGS =
      List.of(
          "bowl",
          "mug",
          "teapot",
          "vase",
          "jug",
          "plate",
          "lid",
          "handle",
          "glaze",
          "slip",
          "kiln",
          "wheel",
          "rim",
          "foot",
          "crackle",
          "celadon",
          "porcelain",
          "stoneware",
          "raku",
          "shelf",
          "sponge",
          "ribbon",
          "string",
          "ladle",
          "basin",
          "tile",
          "oven",
          "recipe",
          "sketch",
          "pattern");
  private static final List<String> WHO =
      List.of(
          "my grandmother",
          "my neighbour",
          "my teacher",
          "my cousin",
          "an apprentice",
          "the postman",
          "my uncle",
          "my sister",
          "a baker",
          "the gardener",
          "an old friend",
          "my daughter",
          "a stranger",
          "the choir",
          "my landlord");
  private static final List<String> DID =
      List.of(
          "fired",
          "glazed",
          "trimmed",
          "dried",
          "wedged",
          "turned",
          "carved",
          "stamped",
          "burnished",
          "painted",
          "mended",
          "wrapped",
          "carried",
          "measured",
          "forgot",
          "broke",
          "found",
          "washed",
          "borrowed",
          "filled");
  private static final List<String> LIKE =
      List.of(
          "crooked",
          "thin",
          "heavy",
          "blue",
          "quiet",
          "warm",
          "cracked",
          "rough",
          "shiny",
          "lopsided",
          "tiny",
          "ancient",
          "speckled",
          "honest",
          "stubborn",
          "pale",
          "round",
          "tall",
          "greenish",
          "clumsy");
  private static final List<String> WHERE =
      List.of(
          "in the garden",
          "in the attic",
          "under the stairs",
          "on the porch",
          "in the barn",
          "behind the chapel",
          "at the market",
          "in the cellar",
          "by the river",
          "at school",
          "on the balcony",
          "in a tent",
          "near the harbour",
          "at the station",
          "in the snow");
  private static final List<String> WHEN =
      List.of(
          "on Monday",
          "on Sunday",
          "last winter",
          "at midnight",
          "before breakfast",
          "two years ago",
          "at Easter",
          "during the storm",
          "after lunch",
          "in the first frost",
          "yesterday",
          "at the end of May");
  private static final List<String> QUESTIONS =
      List.of(
          "How do you keep the {thing} from drying out?",
          "Which {thing} is the best for beginners?",
          "Where do you buy the {like} {thing}?",
          "What did you do with the {thing} {when}?",
          "Can I fire a {like} {thing} twice?");
  private static final List<String> PRAISE =
      List.of(
          "Lovely",
          "Thank you so much",
          "So beautiful",
          "🔥🔥",
          "Hello from Oslo",
          "What a {thing}",
          "Such a {like} {thing}, I love it");
  private static final List<String> STORIES =
      List.of(
          "I made this with {who} {when} and it held for a week",
          "My kitchen is colder, so the {thing} took twice as long {where}",
          "{Who} {did} a {like} {thing} {where} {when}, and it still stands there",
          "{Who} {did} the {thing} {when} while it rained {where}, then we sat down with tea and"
              + " talked about every {like} {thing} that we ever {did}");
  private static final List<String> CONCERNS =
      List.of("The link is broken", "The {thing} arrived broken and nobody answers me");
  private static final List<String> SPAM =
      List.of(
          "Text me on WhatsApp to earn money online",
          "Earn 5000 dollars a week from home, contact me on telegram +1 555 0100",
          "Check out my channel and subscribe for free followers http://cheap.example/{thing}");
  private static final List<String> ANSWERS =
      List.of(
          "Cover the {thing} with a damp cloth {where} and wait until morning, {who} taught me",
          "{Who} {did} that {like} {thing} {where} {when} with a {thing} and some patience",
          "Twice as long is fine, the {like} {thing} only gets better {when}",
          "I {did} mine {where} {when} and kept the {thing} beside the {like} {thing}",
          "A {like} {thing} like yours {did} nobody harm, put it {where} {when}");
  private static final List<String> FOREIGN =
      List.of(
          "Our esteemed customers are KINDLY requested to consult the aforementioned documentation"
              + " concerning ordering procedures!!!! 🎉🎉🎉🎉 #sale #shop #buy #now",
          "We sincerely appreciate valued stakeholders providing constructive feedback regarding"
              + " OUTSTANDING corporate deliverables!!!! 🎉🎉🎉🎉 #brand #growth #team #best",
          "Pursuant to applicable regulations, management hereby acknowledges receipt of"
              + " EXCEPTIONAL correspondence!!!! 🎉🎉🎉🎉 #terms #office #legal #news");
  private final Random random;

  WorkloadTexts(Random random) {
    this.random = random;
  }

  /** What somebody says under a post, sometimes spam. */
  String comment(double spam) {
    if (random.nextDouble() < spam) {
      return filled(SPAM);
    }
    int dice = random.nextInt(100);
    return filled(dice < 24 ? QUESTIONS : dice < 50 ? PRAISE : dice < 92 ? STORIES : CONCERNS);
  }

  String question() {
    return filled(QUESTIONS);
  }

  String answer() {
    return filled(ANSWERS);
  }

  String foreign() {
    return filled(FOREIGN);
  }

  String concern() {
    return filled(CONCERNS);
  }

  /** A text with blanks such as {@code {thing}}, each filled anew. */
  String filled(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      out.append(text, from, open).append(blank(text.substring(open + 1, close)));
      from = close + 1;
    }
    return out.append(text, from, text.length()).toString();
  }

  private String filled(List<String> texts) {
    return filled(any(texts));
  }

  private String blank(String name) {
    return switch (name) {
      case "thing" -> any(THINGS);
      case "who" -> any(WHO);
      case "Who" -> capital(any(WHO));
      case "did" -> any(DID);
      case "like" -> any(LIKE);
      case "where" -> any(WHERE);
      case "when" -> any(WHEN);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
