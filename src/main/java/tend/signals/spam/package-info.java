/**
 * Whether a text is spam, by its topics, its marks and its wording, whatever it disguises; and
 * whether a name passes for the creator's. A model of its own with its own features, which is why
 * it stands apart. Imports words and model.
 */
@NullMarked
package tend.signals.spam;

import org.jspecify.annotations.NullMarked;
