package tend.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form to bring in a file.
 *
 * @param accounts known names, offered while typing
 * @param problem why the last try did not work, with the next step; null at first
 */
public record ImportPage(
    List<String> accounts, @Nullable String problem, String account, String creator) {}
