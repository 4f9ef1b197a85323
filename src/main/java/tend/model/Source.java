package tend.model;

import org.jspecify.annotations.Nullable;

/** Why a rule says what it says: a handbook, a study, a platform's published text. */
public record Source(String id, String title, @Nullable String url) {}
