package tend.fit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
import tend.signals.spam.SpamFeatures;
import tend.signals.spam.SpamWeights;

/**
 * Fits a logistic regression with OpenNLP's quasi-Newton trainer. One thread and no chance, so the
 * same comments give the same weights. A feature is kept that several comments of several groups
 * have.
 *
 * @param caution how much lower the odds begin: half of the labelled comments are spam, of a
 *     channel's far fewer
 */
record Fitting(Function<Labelled, SpamFeatures> features, int leastGroups, double caution) {
  private static final int LEAST_ROWS = 8;
  private static final int LESSONS_COUNT = 6;

  /** The trainer has a weight for spam and one for other, which halves what it costs. */
  private static final double L2 = 3.33;

  /** What the product uses. */
  static final Fitting SHIPPED = new Fitting(Labelled::features, 2, 0.15);

  /** The weights; a labelled comment counts as two of a thread, a lesson as six. */
  SpamWeights fit(List<Labelled> comments, List<Labelled> lessons) {
    List<Labelled> once = new ArrayList<>(comments);
    once.addAll(lessons);
    List<Labelled> all = new ArrayList<>(comments);
    comments.stream().filter(c -> !c.set().equals("thread")).forEach(all::add);
    for (int i = 0; i < LESSONS_COUNT; i++) {
      all.addAll(lessons);
    }
    WordingFit wording = WordingFit.of(once, features);
    Set<String> kept = kept(all);
    IdentityHashMap<Labelled, Event> events = new IdentityHashMap<>();
    once.forEach(c -> events.put(c, event(c, kept, wording)));
    return weights(train(all.stream().map(events::get).toList()), wording);
  }

  private static AbstractModel train(List<Event> events) {
    try {
      TrainingParameters parameters = parameters();
      OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
      indexer.init(parameters, new HashMap<>());
      indexer.index(ObjectStreamUtils.createObjectStream(events));
      QNTrainer trainer = new QNTrainer();
      trainer.init(parameters, new HashMap<>());
      return (AbstractModel) trainer.train(indexer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrainingParameters parameters() {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 200);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, L2);
    return parameters;
  }

  private Event event(Labelled comment, Set<String> kept, WordingFit wording) {
    SpamFeatures of = features.apply(comment);
    SortedMap<String, Double> values = new TreeMap<>(wording.values(of));
    of.names().stream().filter(kept::contains).forEach(name -> values.put(name, of.value(name)));
    values.put("bias", 1.0);
    String[] context = values.keySet().toArray(new String[0]);
    float[] floats = new float[context.length];
    for (int i = 0; i < context.length; i++) {
      floats[i] = values.getOrDefault(context[i], 0.0).floatValue();
    }
    return new Event(comment.spam() ? "spam" : "other", context, floats);
  }

  @SuppressWarnings("unchecked") // the library hands its parts out as objects
  private SpamWeights weights(AbstractModel model, WordingFit wording) {
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
          double rounded = wording.rounded(feature, weight);
          if (rounded != 0 || wording.rarity().containsKey(feature)) {
            weights.put(feature, rounded);
          }
        });
    weights.merge("bias", -caution, (bias, less) -> Math.round((bias + less) * 1000) / 1000.0);
    return new SpamWeights(weights, wording.rarity());
  }

  private Set<String> kept(List<Labelled> comments) {
    Map<String, Integer> rows = new HashMap<>();
    Map<String, Set<String>> groups = new HashMap<>();
    for (Labelled comment : comments) {
      for (String feature : features.apply(comment).names()) {
        rows.merge(feature, 1, Integer::sum);
        groups.computeIfAbsent(feature, f -> new HashSet<>()).add(comment.group());
      }
    }
    Set<String> kept = new HashSet<>();
    groups.forEach(
        (feature, of) -> {
          if (rows.getOrDefault(feature, 0) >= LEAST_ROWS && of.size() >= leastGroups) {
            kept.add(feature);
          }
        });
    return kept;
  }
}
