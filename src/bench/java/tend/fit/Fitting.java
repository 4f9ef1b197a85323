package tend.fit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import tend.signals.SpamFeatures;

/**
 * Fits a logistic regression with OpenNLP's quasi-Newton trainer. One thread and no chance, so the
 * same comments give the same weights.
 *
 * @param general keep a word only where several groups know it and both kinds of comments have it
 */
record Fitting(Function<Labelled, SpamFeatures> features, boolean general) {
  private static final int LEAST_ROWS = Integer.getInteger("lr", 4);
  private static final int LEAST_GROUPS = Integer.getInteger("lg", 2);
  static double l1 = Double.parseDouble(System.getProperty("l1", "0.5"));
  static double l2 = Double.parseDouble(System.getProperty("l2", "0.5"));

  /** The weights by feature, "bias" among them. */
  SortedMap<String, Double> fit(List<Labelled> comments) {
    Set<String> kept = kept(comments);
    List<Event> events = comments.stream().map(c -> event(c, kept)).toList();
    try {
      TrainingParameters parameters = new TrainingParameters();
      parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
      parameters.put(TrainingParameters.ITERATIONS_PARAM, 200);
      parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
      parameters.put(QNTrainer.L1COST_PARAM, l1);
      parameters.put(QNTrainer.L2COST_PARAM, l2);
      OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
      indexer.init(parameters, new HashMap<>());
      indexer.index(ObjectStreamUtils.createObjectStream(events));
      QNTrainer trainer = new QNTrainer();
      trainer.init(parameters, new HashMap<>());
      return weights((AbstractModel) trainer.train(indexer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Event event(Labelled comment, Set<String> kept) {
    SpamFeatures of = features.apply(comment);
    List<String> names = of.names().stream().filter(kept::contains).toList();
    String[] context = new String[names.size() + 1];
    float[] values = new float[context.length];
    context[0] = "bias";
    values[0] = 1;
    for (int i = 1; i < context.length; i++) {
      context[i] = names.get(i - 1);
      values[i] = (float) of.value(context[i]);
    }
    return new Event(comment.spam() ? "spam" : "other", context, values);
  }

  @SuppressWarnings("unchecked") // the library hands its parts out as objects
  private static SortedMap<String, Double> weights(AbstractModel model) {
    Map<String, Context> contexts = (Map<String, Context>) model.getDataStructures()[1];
    int spam = model.getIndex("spam");
    SortedMap<String, Double> weights = new TreeMap<>();
    contexts.forEach(
        (feature, context) -> {
          double weight = 0;
          for (int i = 0; i < context.getOutcomes().length; i++) {
            double part = context.getParameters()[i];
            weight += context.getOutcomes()[i] == spam ? part : -part;
          }
          double rounded = Math.round(weight * 1000) / 1000.0;
          if (rounded != 0) {
            weights.put(feature, rounded);
          }
        });
    return weights;
  }

  private Set<String> kept(List<Labelled> comments) {
    Map<String, Seen> seen = new HashMap<>();
    for (Labelled comment : comments) {
      for (String feature : features.apply(comment).names()) {
        seen.computeIfAbsent(feature, f -> new Seen()).add(comment);
      }
    }
    Set<String> kept = new HashSet<>();
    seen.forEach(
        (feature, s) -> {
          if (s.rows >= LEAST_ROWS && (!general || s.isGeneral(feature))) {
            kept.add(feature);
          }
        });
    return kept;
  }

  /** Where a feature was met. */
  private static final class Seen {
    private final Set<String> groups = new HashSet<>();
    private int rows;
    private int spam;

    void add(Labelled comment) {
      rows++;
      spam += comment.spam() ? 1 : 0;
      groups.add(comment.group());
    }

    boolean isGeneral(String feature) {
      boolean word = feature.startsWith("w:") || feature.startsWith("b:");
      if (word && Boolean.getBoolean("nowords")) return false;
      if (feature.startsWith("b:") && Boolean.getBoolean("nobi")) return false;
      return groups.size() >= LEAST_GROUPS && (!word || (spam > 0 && spam < rows));
    }
  }
}
