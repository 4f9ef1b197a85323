package tend.playbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sentence of {@code then} stands for: one call of a closed verb, {@code outcome.verb(
 * $name, {number}, "{text}" );}, with only what stands between the brackets left to the author.
 * Immutable; threads may share it.
 */
record Action(String verb, Optional<String> needs) {
  private static final String ARGUMENT =
      "(?:\\$[a-z]+|\\{number\\}|\\{hours\\}|\\{days\\}|\\{percent\\}|\"\\{text\\}\")";
  private static final Pattern FORM =
      Pattern.compile("outcome\\.([a-zA-Z]+)\\( " + ARGUMENT + "(?:, " + ARGUMENT + ")* \\);");
  private static final Pattern NAME = Pattern.compile("\\$([a-z]+)");

  /**
   * Reads a mapping.
   *
   * @throws IllegalArgumentException when it is not of the form
   */
  static Action read(String mapping) {
    Matcher form = FORM.matcher(mapping);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "an action is outcome.verb( $name, {number}, \"{text}\" );");
    }
    Matcher name = NAME.matcher(mapping);
    return new Action(form.group(1), name.find() ? Optional.of(name.group(1)) : Optional.empty());
  }
}
