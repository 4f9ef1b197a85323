package tend.facts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of facts that rules may speak of, by the name a rule file uses, and their properties:
 * the components of each record. Nothing else of Java can be named in a rule. Threads may share it.
 */
public final class FactTypes {
  private static final Map<String, Class<?>> BY_NAME =
      List.<Class<?>>of(
              Announced.class,
              Answering.class,
              Asking.class,
              Audience.class,
              BaitTexts.class,
              Calling.class,
              CannedPhrase.class,
              Challenge.class,
              CommentsLately.class,
              ContestPosts.class,
              Entry.class,
              Experiment.class,
              Fan.class,
              FanWork.class,
              FirstHours.class,
              FriendEntries.class,
              GenericPraise.class,
              Growth.class,
              Likers.class,
              LikesLately.class,
              LinkPosts.class,
              LinksElsewhere.class,
              Mix.class,
              Mood.class,
              MostRepostsWins.class,
              OffVoice.class,
              OwnPlatform.class,
              OwnPost.class,
              Pace.class,
              Peer.class,
              Promptness.class,
              RepeatedText.class,
              Returning.class,
              RewardedEntries.class,
              Rhythm.class,
              Self.class,
              ShortAnswers.class,
              StaleThreads.class,
              SwapTexts.class,
              Topic.class,
              Trying.class,
              UnmarkedEntries.class,
              Visits.class,
              WaitingComment.class,
              WaitingShare.class)
          .stream()
          .collect(
              Collectors.toMap(
                  Class::getSimpleName, Function.identity(), (one, two) -> one, TreeMap::new));

  /** Java makes them anew whenever it is asked. */
  private static final Map<Class<?>, Map<String, RecordComponent>> COMPONENTS =
      new ConcurrentHashMap<>();

  private static final Map<Class<?>, Map<String, Class<?>>> PROPERTIES = new ConcurrentHashMap<>();

  private FactTypes() {}

  /** The names, sorted. */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** Changes with any name or type of any fact: what was compiled against others is no use. */
  public static String shape() {
    StringBuilder shape = new StringBuilder();
    BY_NAME.forEach((name, type) -> shape.append(name).append(properties(type)).append('\n'));
    return shape.toString();
  }

  /** The record of that name. */
  public static Optional<Class<?>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The properties of that record with their Java types, sorted by name. */
  public static Map<String, Class<?>> properties(Class<?> type) {
    return PROPERTIES.computeIfAbsent(type, FactTypes::read);
  }

  private static Map<String, Class<?>> read(Class<?> type) {
    Map<String, Class<?>> properties = new TreeMap<>();
    for (RecordComponent one : type.getRecordComponents()) {
      properties.put(one.getName(), one.getType());
    }
    return Collections.unmodifiableMap(properties);
  }

  /** Whether there can be many facts of that type, which a rule goes through one by one. */
  public static boolean isMany(@Nullable Class<?> type) {
    return type != null
        && (About.class.isAssignableFrom(type)
            || Somebody.class.isAssignableFrom(type)
            || Thing.class.isAssignableFrom(type));
  }

  /** Whether values of that type are counted, not measured. */
  public static boolean isWhole(@Nullable Class<?> type) {
    return type == int.class || type == long.class || type == Integer.class || type == Long.class;
  }

  /**
   * Between which numbers that property can lie.
   *
   * @param least in the unit of the fact
   * @param most infinite where there is no limit
   */
  public record Range(double least, double most) {}

  /** Between which numbers that property can lie, as the fact itself says. */
  public static Range range(Class<?> type, String property) {
    Within within = component(type, property).getAnnotation(Within.class);
    return within == null
        ? new Range(0, Double.POSITIVE_INFINITY)
        : new Range(within.least(), within.most());
  }

  /** Which other yes a yes of that property means. */
  public static Optional<String> onlyWhere(Class<?> type, String property) {
    return Optional.ofNullable(component(type, property).getAnnotation(OnlyWhere.class))
        .map(OnlyWhere::value);
  }

  private static RecordComponent component(Class<?> type, String property) {
    RecordComponent found = COMPONENTS.computeIfAbsent(type, FactTypes::components).get(property);
    if (found == null) {
      throw new IllegalStateException(type.getSimpleName() + " has no " + property);
    }
    return found;
  }

  private static Map<String, RecordComponent> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
  }

  /**
   * The value of a fact's property; null where it is unknown.
   *
   * @throws IllegalStateException when it has no such property: the vocabulary belongs to
   *     developers
   */
  public static @Nullable Object value(Object fact, String property) {
    Class<?> type = fact.getClass();
    try {
      return component(type, property).getAccessor().invoke(fact);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + type.getSimpleName() + "." + property, e);
    }
  }
}
