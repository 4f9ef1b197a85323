package tend.web.creator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes and what stays where somebody is forgotten.
 *
 * @param here the account that is looked at
 * @param elsewhere whether another account knows them, too
 * @param problem why they cannot be forgotten; null where they can
 */
public record ForgetPage(
    String name,
    String back,
    String action,
    String here,
    boolean elsewhere,
    List<String> goes,
    List<String> stays,
    @Nullable String problem) {}
