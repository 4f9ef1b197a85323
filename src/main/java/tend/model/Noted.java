package tend.model;

import java.util.Set;

/**
 * What the owner of an account may say about a row, in columns like those an import may bring; what
 * the owner says goes before what an import says.
 */
public final class Noted {
  /** The permission to show a work: asked, granted, declined or withdrawn. */
  public static final String RIGHTS = "rights";

  /** Since when that is so, a moment. */
  public static final String RIGHTS_AT = "rights_at";

  /** Where it may be shown, in the owner's words. */
  public static final String RIGHTS_SCOPE = "rights_scope";

  /** The moment from which it may be shown no longer. */
  public static final String RIGHTS_UNTIL = "rights_until";

  /** What was said of it before; see {@link SaidRights}. */
  public static final String RIGHTS_BEFORE = "rights_before";

  /** The trial that a post is part of. */
  public static final String TRIAL = "trial";

  /** Which side of the trial it is on. */
  public static final String VARIANT = "variant";

  /** What the trial is to show. */
  public static final String HYPOTHESIS = "hypothesis";

  /** How far making something together has come with a peer. */
  public static final String COLLABORATION = "collaboration";

  /** Since when that is so, a moment. */
  public static final String COLLABORATION_AT = "collaboration_at";

  /** All of them. */
  public static final Set<String> COLUMNS =
      Set.of(
          RIGHTS,
          RIGHTS_AT,
          RIGHTS_SCOPE,
          RIGHTS_UNTIL,
          RIGHTS_BEFORE,
          TRIAL,
          VARIANT,
          HYPOTHESIS,
          COLLABORATION,
          COLLABORATION_AT);

  private Noted() {}
}
