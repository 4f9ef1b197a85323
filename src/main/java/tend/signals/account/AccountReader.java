package tend.signals.account;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether an account looks like somebody's, by points for and against that each say what was
 * seen. The points and where they come from stand in AUDIENCE.md beside this file. No single sign
 * convicts, and what is not known counts neither way. Threads may share it.
 */
public final class AccountReader {
  /** Who follows more accounts than this is a mass follower. */
  public static final int MASS_FOLLOWER = 1_500;

  /** The verdict with its score and every signal. */
  public AccountJudgement read(Profile profile) {
    return points(profile).judgement();
  }

  /** The verdict alone, which is cheaper. */
  public Likeness verdict(Profile profile) {
    return points(profile).verdict();
  }

  private static Points points(Profile profile) {
    Points points = new Points();
    following(profile, points);
    followers(profile, points);
    posts(profile, points);
    picture(profile, points);
    biography(profile, points);
    name(profile, points);
    others(profile, points);
    return points;
  }

  /** Bought followers follow many and are followed by few. */
  private static void following(Profile profile, Points points) {
    Long following = profile.following();
    if (following == null) {
      return;
    }
    points.counted(Points.Of.FOLLOWING);
    if (following > MASS_FOLLOWER) {
      points.add(1.5, "follows %,d accounts, more than %,d", following, MASS_FOLLOWER);
    }
    Long followers = profile.followers();
    if (followers == null) {
      return;
    }
    double each = (double) following / Math.max(1, followers);
    double weight = ratio(following, followers, each);
    if (weight > 0) {
      points.add(weight, "follows %,d accounts and %,d follow it", following, followers);
      if (Boolean.TRUE.equals(profile.isPrivate()) && each >= 10) {
        points.add(0.4, "private, and follows more than ten times as many as follow it");
      }
    } else if (weight < 0) {
      points.add(weight, "%,d follow it, and it follows %,d", followers, following);
    }
  }

  /** The same ratio says less of an account that follows few so far: everybody begins like that. */
  private static double ratio(long following, long followers, double each) {
    if (each >= 10 && following >= 100) {
      return 2.2;
    }
    if (each >= 4) {
      return following >= 300 ? 1.6 : following >= 100 ? 1.2 : 0.6;
    }
    if (each >= 2) {
      return following >= 100 ? 0.6 : 0.3;
    }
    return each <= 1.2 && followers >= 50 ? -1.2 : each < 2 && followers >= 100 ? -0.5 : 0;
  }

  private static void followers(Profile profile, Points points) {
    Long followers = profile.followers();
    if (followers == null) {
      return;
    }
    points.counted(Points.Of.FOLLOWERS);
    if (followers < 30) {
      points.add(0.9, followers == 1 ? "%d follower" : "%d followers", followers);
    } else if (followers < 100) {
      points.add(0.3, "%d followers", followers);
    } else {
      points.add(
          followers >= 1_000 ? -1.5 : followers >= 200 ? -1.0 : -0.6, "%,d followers", followers);
    }
  }

  private static void posts(Profile profile, Points points) {
    Long posts = profile.posts();
    if (posts == null) {
      return;
    }
    points.counted(Points.Of.POSTS);
    if (posts == 0) {
      points.add(1.5, "never posted");
    } else if (posts < 3) {
      points.add(0.4, "posted %s", posts == 1 ? "once" : "twice");
    } else if (posts >= 10) {
      points.add(posts >= 30 ? -1.3 : -0.7, "posted %,d times", posts);
    }
  }

  private static void picture(Profile profile, Points points) {
    Boolean picture = profile.hasPicture();
    if (picture != null) {
      points.counted(Points.Of.PICTURE);
      points.add(picture ? -0.4 : 1.8, picture ? "has a picture" : "no picture");
    }
  }

  private static void biography(Profile profile, Points points) {
    Long length = profile.biographyLength();
    if (length != null) {
      points.counted(Points.Of.BIOGRAPHY);
      if (length == 0) {
        points.add(0.5, "says nothing about itself");
      } else {
        points.add(length >= 20 ? -0.9 : -0.6, "says something about itself");
      }
    }
  }

  /** A year of birth has four digits and is no sign of a made-up name by itself. */
  private static void name(Profile profile, Points points) {
    OptionalDouble share = profile.digitsOfName();
    if (share.isEmpty()) {
      return;
    }
    points.counted(Points.Of.NAME);
    double weight = digits(profile.usernameDigits(), share.getAsDouble());
    if (weight < 0) {
      points.add(weight, "no digits in the name");
    } else if (weight > 0) {
      inWords(weight, profile, share.getAsDouble(), points);
    }
  }

  private static double digits(@Nullable Long digits, double share) {
    if (share == 0) {
      return -0.5;
    }
    boolean many = digits == null ? share >= 0.5 : digits >= 5;
    boolean some = share >= 0.25 && (digits == null || digits >= 3);
    return many ? 1.5 : some ? 0.7 : 0;
  }

  private static void inWords(double weight, Profile profile, double share, Points points) {
    Long digits = profile.usernameDigits();
    Long length = profile.usernameLength();
    if (digits == null || length == null) {
      points.add(weight, "%.0f %% of the name are digits", 100 * share);
    } else {
      points.add(weight, "%d of %d characters of the name are digits", digits, length);
    }
  }

  /** What few sources tell; none of it decides. */
  private static void others(Profile profile, Points points) {
    if (Boolean.TRUE.equals(profile.hasLink())) {
      points.add(-0.8, "shows a link of its own");
    }
    if (Boolean.TRUE.equals(profile.joinedRecently())) {
      points.add(0.5, "joined recently");
    }
  }
}
