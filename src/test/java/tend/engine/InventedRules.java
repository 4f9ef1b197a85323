package tend.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tend.engine.drl.DrlFile;

/** Rules of a .drl file from a seed: facts joined by what makes sense and by what does not. */
final class InventedRules {
  private static final List<String> TYPES =
      List.of(
          "WaitingComment", "WaitingShare", "Fan", "Peer", "Entry", "Self", "Pace", "Answering");
  private final Random random;

  InventedRules(long seed) {
    random = new Random(seed);
  }

  /** So many rules in one file, all of which the grammar takes. */
  String file(int rules) {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < rules; i++) {
      String rule = rule("rule-" + i);
      while (!DrlFile.read(rule).problems().isEmpty()) {
        rule = rule("rule-" + i);
      }
      file.append(rule);
    }
    return file.toString();
  }

  private String rule(String name) {
    List<String> bound = new ArrayList<>();
    StringBuilder when = new StringBuilder();
    int patterns = 1 + random.nextInt(6);
    for (int i = 0; i < patterns; i++) {
      String type = TYPES.get(random.nextInt(TYPES.size()));
      String join = bound.isEmpty() ? "" : join(type, bound.get(random.nextInt(bound.size())));
      List<String> asked = new ArrayList<>();
      for (int n = random.nextInt(3); n > 0; n--) {
        asked.add(alone(type));
      }
      if (!join.isEmpty()) {
        asked.add(random.nextInt(asked.size() + 1), join);
      }
      boolean not = i > 0 && random.nextInt(12) == 0;
      when.append("  ").append(not ? "not " : "$v" + i + " : ").append(type);
      when.append("( ").append(String.join(", ", asked)).append(" )\n");
      if (!not) {
        bound.add("$v" + i + " " + type);
      }
    }
    return "rule \""
        + name
        + "\"\n"
        + "  @title(\"T\") @why(\"W\") @source(\"book\") @priority(\"high\") @effort(\"1 min\")\n"
        + "when\n"
        + when
        + "then\n  "
        + then(bound.get(random.nextInt(bound.size())))
        + "\nend\n";
  }

  private String alone(String type) {
    return switch (type) {
      case "WaitingComment" ->
          pick(
              "question == true",
              "words > 5",
              "waitedHours >= 3.5",
              "kind == \"concern\"",
              "quick != true",
              "postAgeHours != null, postAgeHours < 30",
              "waitedHours >= $settings.number(\"wait\")",
              "id != null",
              "author != \"ana\"",
              "question == true || words > 10");
      case "WaitingShare" -> pick("peer == true", "love > 2", "waitedHours < 50");
      case "Fan" ->
          pick(
              "stage == \"new\"",
              "place <= 5",
              "quietDays > $settings.number(\"wait\")",
              "featuredDays == null",
              "love >= 3");
      case "Peer" -> pick("came > 0", "sizeRatio != null, sizeRatio < 5", "stage == \"asked\"");
      case "Entry" -> pick("challenge == true", "challenge != null");
      case "Self" -> pick("platform == \"youtube\"", "platform != \"x\"");
      case "Pace" -> pick("monthPosts >= 1", "posts != null");
      default -> pick("opened >= 1", "ratePercent != null, ratePercent < 60");
    };
  }

  private String join(String type, String other) {
    String name = other.substring(0, other.indexOf(' '));
    String to = other.substring(other.indexOf(' ') + 1);
    boolean byId = hasId(type) && hasId(to);
    boolean byAuthor = hasAuthor(type) && hasAuthor(to);
    boolean byLove = hasLove(type) && hasLove(to);
    return switch (random.nextInt(6)) {
      case 0, 1 -> byId ? "id == " + name + ".id" : "";
      case 2 -> byAuthor ? "author == " + name + ".author" : "";
      case 3 -> byLove ? "love " + pick("==", "<", ">=", "!=") + " " + name + ".love" : "";
      case 4 -> hasAuthor(type) && hasId(to) ? "author == " + name + ".id" : "";
      default ->
          byAuthor
              ? "author == "
                  + name
                  + ".author, since "
                  + pick("<", ">", "!=")
                  + " "
                  + name
                  + ".since"
              : "";
    };
  }

  private static boolean hasId(String type) {
    return !List.of("Self", "Pace", "Answering").contains(type);
  }

  private static boolean hasAuthor(String type) {
    return type.startsWith("Waiting");
  }

  private static boolean hasLove(String type) {
    return type.startsWith("Waiting") || type.equals("Fan");
  }

  private String then(String bound) {
    String name = bound.substring(0, bound.indexOf(' '));
    return switch (bound.substring(bound.indexOf(' ') + 1)) {
      case "WaitingComment", "WaitingShare" ->
          random.nextBoolean()
              ? "outcome.recommendFor( " + name + ", \"Do it\" );"
              : "outcome.addToSession( " + name + ", $settings.number(\"wait\"), \"Do it\" );";
      case "Fan", "Peer" -> "outcome.gather( " + name + ", 3, \"Do it\" );";
      default -> "outcome.recommend( \"Do it\" );";
    };
  }

  private String pick(String... some) {
    return some[random.nextInt(some.length)];
  }
}
