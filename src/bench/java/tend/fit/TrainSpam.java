package tend.fit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that writes the spam model: {@code TrainSpam DATA CREATOR MODEL}. */
public final class TrainSpam {
  /** Of the thread's comments, which are many and all alike, every so many-th is learned from. */
  static final int EVERY = 2;

  private TrainSpam() {}

  /** The model's text: weights by feature, sorted, so that a retraining can be compared. */
  static String model(Corpus corpus) {
    List<Labelled> comments = new ArrayList<>(corpus.labelled());
    comments.addAll(every(corpus.thread(), EVERY));
    return Fitting.SHIPPED.fit(comments, corpus.lessons()).text();
  }

  static List<Labelled> every(List<Labelled> comments, int nth) {
    List<Labelled> some = new ArrayList<>();
    for (int i = 0; i < comments.size(); i += nth) {
      some.add(comments.get(i));
    }
    return some;
  }

  /** Reads the collections below {@code DATA} and writes {@code MODEL}. */
  public static void main(String[] args) throws IOException {
    String text = model(Corpus.below(Path.of(args[0]), args[1]));
    Files.writeString(Path.of(args[2]), text, StandardCharsets.UTF_8);
  }
}
