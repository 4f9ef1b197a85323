package tend.signals.account;

import java.util.Map;
import java.util.Random;

/** Invented profiles of honest people and of bought followers, drawn from a seed. */
final class Crowd {
  private Crowd() {}

  static Profile honest(Random random) {
    boolean reads = random.nextInt(6) == 0;
    long followers = spread(random, reads ? 90 : 350);
    return profile(
        Map.of(
            "posts", String.valueOf(reads ? random.nextInt(6) : spread(random, 45)),
            "followers", String.valueOf(followers),
            "following", String.valueOf(Math.round(followers * (0.4 + 1.8 * random.nextDouble()))),
            "biography_length", String.valueOf(random.nextInt(3) == 0 ? 0 : random.nextInt(120)),
            "has_picture", String.valueOf(random.nextInt(25) != 0),
            "is_private", String.valueOf(random.nextBoolean()),
            "username_digits", String.valueOf(random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 0),
            "username_length", String.valueOf(7 + random.nextInt(9))));
  }

  static Profile bought(Random random) {
    return profile(
        Map.of(
            "posts", String.valueOf(random.nextBoolean() ? 0 : random.nextInt(9)),
            "followers", String.valueOf(spread(random, 30)),
            "following", String.valueOf(spread(random, 700)),
            "biography_length", String.valueOf(random.nextInt(4) == 0 ? random.nextInt(40) : 0),
            "has_picture", String.valueOf(random.nextInt(3) != 0),
            "is_private", String.valueOf(random.nextBoolean()),
            "username_digits", String.valueOf(random.nextBoolean() ? random.nextInt(8) : 0),
            "username_length", String.valueOf(8 + random.nextInt(9))));
  }

  /** Half of them below the middle, some far above it. */
  private static long spread(Random random, double middle) {
    return Math.round(middle * Math.exp(0.9 * random.nextGaussian()));
  }

  private static Profile profile(Map<String, String> fields) {
    return Profile.read(fields).profile();
  }
}
