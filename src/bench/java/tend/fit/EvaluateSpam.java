package tend.fit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import tend.signals.CommentReader;
import tend.signals.spam.SpamFeatures;
import tend.signals.spam.SpamModel;

/**
 * The command that measures the spam model on comments it has not seen: {@code EvaluateSpam DATA
 * CREATOR}. Seeded; the same data gives the same lines.
 */
public final class EvaluateSpam {
  private static final int SEED = 6;
  private static final int SAMPLES = 2_000;
  private static final int SCAM_FOLDS = 5;
  private static final Fitting WORDS_ONLY = new Fitting(EvaluateSpam::bag, 1, 0);

  private final Corpus corpus;
  private final PrintStream out;

  EvaluateSpam(Corpus corpus, PrintStream out) {
    this.corpus = corpus;
    this.out = out;
  }

  /** What was said of a comment by a model that had not seen it. */
  private record Said(Labelled comment, boolean spam) {}

  void run() {
    List<Said> videos = heldOut("tubespam", Fitting.SHIPPED, true);
    report("tubespam, each video held out", videos);
    report("  the same by a bag of words", heldOut("tubespam", WORDS_ONLY, false));
    List<Said> accounts = heldOut("scamspot", Fitting.SHIPPED, true);
    report("scamspot, accounts held out in " + SCAM_FOLDS + " parts", accounts);
    List<Said> spam = new ArrayList<>(videos);
    spam.addAll(accounts);
    List<Said> mixed = spam.stream().filter(s -> s.comment().spam()).toList();
    line(
        "spam of both, mixed into the thread: %.1f %% of %d found",
        100.0 * mixed.stream().filter(Said::spam).count() / mixed.size(), mixed.size());
    thread();
  }

  /** One half of the thread by a model that saw only the other, then all of it as shipped. */
  private void thread() {
    List<Labelled> all = corpus.thread();
    List<Integer> rows = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      List<Labelled> first = all.subList(0, all.size() / 2);
      List<Labelled> second = all.subList(all.size() / 2, all.size());
      List<Labelled> train = new ArrayList<>(corpus.labelled());
      train.addAll(half == 0 ? second : first);
      SpamModel model = new SpamModel(Fitting.SHIPPED.fit(train, corpus.lessons()));
      (half == 0 ? first : second)
          .stream().filter(c -> model.score(c.features()) >= 0).forEach(c -> rows.add(c.row()));
    }
    flagged("thread, each half unseen", rows);
    CommentReader reader = new CommentReader();
    flagged(
        "thread, as shipped",
        all.stream().filter(c -> reader.read(c.text()).spam()).map(Labelled::row).toList());
  }

  private void flagged(String what, List<Integer> rows) {
    int of = corpus.thread().size();
    line("%s: %d of %d flagged, %.2f %%", what, rows.size(), of, 100.0 * rows.size() / of);
    line("  rows %s", rows);
  }

  private List<Said> heldOut(String set, Fitting fitting, boolean everything) {
    Map<String, Integer> folds = folds(set);
    List<Said> said = new ArrayList<>();
    for (int fold : new TreeSet<>(folds.values())) {
      List<Labelled> train = new ArrayList<>();
      for (Labelled one : corpus.labelled()) {
        boolean same = one.set().equals(set);
        if (same ? folds.getOrDefault(one.group(), -1) != fold : everything) {
          train.add(one);
        }
      }
      if (everything) {
        train.addAll(TrainSpam.every(corpus.thread(), TrainSpam.EVERY));
      }
      SpamModel model =
          new SpamModel(fitting.fit(train, everything ? corpus.lessons() : List.of()));
      for (Labelled one : corpus.labelled()) {
        if (one.set().equals(set) && folds.getOrDefault(one.group(), -1) == fold) {
          said.add(new Said(one, model.score(fitting.features().apply(one)) >= 0));
        }
      }
    }
    return said;
  }

  /** A video each; accounts in a few parts. */
  private Map<String, Integer> folds(String set) {
    Map<String, Integer> folds = new TreeMap<>();
    for (Labelled one : corpus.labelled()) {
      if (one.set().equals(set)) {
        folds.putIfAbsent(one.group(), 0);
      }
    }
    int n = 0;
    for (Map.Entry<String, Integer> fold : folds.entrySet()) {
      fold.setValue(set.equals("scamspot") ? n++ % SCAM_FOLDS : n++);
    }
    return folds;
  }

  private void report(String what, List<Said> said) {
    Score pooled = score(said);
    double[] range = range(said);
    line(
        "%s: MCC %.3f (95 %% of samples %.3f to %.3f), F1 %.3f, precision %.3f, recall %.3f",
        what, pooled.mcc(), range[0], range[1], pooled.f1(), pooled.precision(), pooled.recall());
    if (what.startsWith("tubespam")) {
      for (String group : new TreeSet<>(said.stream().map(s -> s.comment().group()).toList())) {
        Score one = score(said.stream().filter(s -> s.comment().group().equals(group)).toList());
        line("  %s: MCC %.3f, F1 %.3f", group, one.mcc(), one.f1());
      }
    }
  }

  private static Score score(List<Said> said) {
    Score score = Score.NONE;
    for (Said one : said) {
      score = score.and(one.comment().spam(), one.spam());
    }
    return score;
  }

  /** Drawn anew with replacement, again and again. */
  private static double[] range(List<Said> said) {
    Random random = new Random(SEED);
    double[] values = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      List<Said> sample = new ArrayList<>();
      for (int k = 0; k < said.size(); k++) {
        sample.add(said.get(random.nextInt(said.size())));
      }
      values[i] = score(sample).mcc();
    }
    Arrays.sort(values);
    return new double[] {values[SAMPLES / 40], values[SAMPLES - 1 - SAMPLES / 40]};
  }

  /** What a comment has for the baseline: each of its words, and nothing else. */
  private static SpamFeatures bag(Labelled comment) {
    TreeSet<String> words = new TreeSet<>();
    for (String word : comment.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      words.add("b:" + word);
    }
    return new SpamFeatures(words, 1, "", List.of());
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  /** Reads the collections below {@code DATA} and prints the figures. */
  public static void main(String[] args) throws IOException {
    new EvaluateSpam(Corpus.below(Path.of(args[0]), args[1]), System.out).run();
  }
}
