package tend.web.releases;

import org.jspecify.annotations.Nullable;
import tend.web.releases.ReleasePage.Form;
import tend.web.releases.ReleasePage.Look;
import tend.web.releases.ReleasePage.Refused;

/**
 * What taking back would change, before it is done.
 *
 * @param heading what would be done
 * @param to the version to bring back; empty for what is on its way
 * @param look null where it cannot be done
 * @param files whether the files of the folder can be brought back, too
 */
public record RollbackPage(
    String id,
    String title,
    String heading,
    String about,
    String to,
    @Nullable Refused refused,
    @Nullable Look look,
    Form form,
    boolean files) {}
