package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.Reading;
import tend.signals.topic.TopicKeys;

/**
 * When own posts last spoke of topics; of each topic they are looked through once, until a post is
 * added. Used by one thread.
 */
final class SpokenOf {
  private final Instant at;
  private final List<Interaction> posts = new ArrayList<>();

  /** What each says; null until that is asked. */
  private final List<@Nullable Reading> read = new ArrayList<>();

  private final Map<String, @Nullable Double> days = new HashMap<>();

  SpokenOf(Instant at) {
    this.at = at;
  }

  /** Adds a post later than all others. */
  void add(Interaction post) {
    posts.add(post);
    read.add(null);
    days.clear();
  }

  /** By topic, days since a post spoke of it; null where none did. Knows of others as well. */
  Map<String, @Nullable Double> days(List<Remarks.Counted> topics) {
    List<String> unknown = new ArrayList<>();
    for (Remarks.Counted one : topics) {
      String key = one.found().key();
      if (!days.containsKey(key)) {
        unknown.add(key);
      }
    }
    if (!unknown.isEmpty()) {
      look(unknown);
    }
    return days;
  }

  /** From the newest post back, until one spoke of each. */
  private void look(List<String> topics) {
    TopicKeys keys = new TopicKeys(topics);
    int left = topics.size();
    for (int i = posts.size() - 1; i >= 0 && left > 0; i--) {
      for (String key : keys.in(reading(i))) {
        if (days.get(key) == null) {
          days.put(key, Duration.between(posts.get(i).at(), at).toMinutes() / (24 * 60.0));
          left--;
        }
      }
    }
    topics.forEach(key -> days.putIfAbsent(key, null));
  }

  private Reading reading(int post) {
    Reading known = read.get(post);
    if (known == null) {
      known = spoken(posts.get(post));
      read.set(post, known);
    }
    return known;
  }

  private static Reading spoken(Interaction post) {
    String topics = post.topics();
    Reading text = Reading.in(post);
    return topics == null ? text : text.with(topics);
  }
}
