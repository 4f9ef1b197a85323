package tend.fit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tend.signals.CommentReader;

/**
 * The command that measures whether questions are told: {@code EvaluateQuestions THREAD}, a CSV
 * file with the columns id and text. Labels by row id are in the jar, the texts are not. Two
 * language-model readers made them, apart from each other and from any rule, by the guide beside
 * them; that they agree says little about how people would.
 */
public final class EvaluateQuestions {
  private static final String LABELS = "/signals/question-labels.csv";

  private EvaluateQuestions() {}

  /** What both said of a comment and what was agreed on. */
  private record Label(String id, boolean first, boolean second, boolean question) {
    static Label of(String line) {
      String[] fields = line.split(",", -1);
      return new Label(fields[0], yes(fields[1]), yes(fields[2]), yes(fields[3]));
    }

    private static boolean yes(String field) {
      return field.strip().equals("1");
    }
  }

  static void run(Path thread, PrintStream out) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (Map<String, String> row : Corpus.rows(thread)) {
      texts.put(row.getOrDefault("id", ""), row.getOrDefault("text", ""));
    }
    CommentReader reader = new CommentReader();
    Score score = Score.NONE;
    Score agreement = Score.NONE;
    for (Label label : labels()) {
      boolean said = reader.read(texts.get(label.id())).question();
      score = score.and(label.question(), said);
      agreement = agreement.and(label.first(), label.second());
      if (said != label.question()) {
        out.println((said ? "  wrongly a question: " : "  missed: ") + label.id());
      }
    }
    out.println(
        String.format(
            Locale.ROOT,
            "questions: precision %.3f, recall %.3f of %d comments; kappa of the labels %.3f",
            score.precision(),
            score.recall(),
            labels().size(),
            kappa(agreement)));
  }

  /** Cohen's: agreement beyond what chance would give. */
  static double kappa(Score s) {
    double all = s.truePositives() + s.falsePositives() + s.falseNegatives() + s.trueNegatives();
    double agreed = (s.truePositives() + s.trueNegatives()) / all;
    double first = (s.truePositives() + s.falseNegatives()) / all;
    double second = (s.truePositives() + s.falsePositives()) / all;
    double chance = first * second + (1 - first) * (1 - second);
    return (agreed - chance) / (1 - chance);
  }

  private static List<Label> labels() throws IOException {
    try (InputStream in = EvaluateQuestions.class.getResourceAsStream(LABELS);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).filter(l -> !l.isBlank()).map(Label::of).toList();
    }
  }

  /** Reads {@code THREAD} and prints the figures and where they are wrong. */
  public static void main(String[] args) throws IOException {
    run(Path.of(args[0]), System.out);
  }
}
