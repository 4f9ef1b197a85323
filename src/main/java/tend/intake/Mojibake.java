package tend.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Repairs text that is UTF-8 read as Latin-1, which is how Meta's exports are written ("nÃ¤sten").
 * A text is repaired as a whole or left alone: one that is fine almost never is valid UTF-8 when
 * each of its characters is taken for a byte.
 */
final class Mojibake {
  private static final int LAST_LATIN_1 = 0xFF;

  /** No text that is fine holds one, and most broken texts do. */
  private static final Pattern CONTROL = Pattern.compile("[\\x80-\\x9F]");

  /** "É" before a no-break space, "voilà" before one and a closing quote. */
  private static final Pattern BEFORE_SPACE = Pattern.compile("[\\xC4-\\xF4]\\xA0");

  private static final Pattern OTHER_LETTER = Pattern.compile("[\\xC4-\\xF4][\\xA1-\\xBF]");

  /** "IRMÃ" before a no-break space: no small "à" ends a word in capitals. */
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2}\\xC3\\xA0");

  private Mojibake() {}

  /** The text as it was meant; null stays null. */
  static @Nullable String repair(@Nullable String text) {
    if (text == null || !mayBeBroken(text)) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      // no UTF-8, so it was fine
      return text;
    }
  }

  /** The same JSON with all its texts and names repaired. */
  static JsonNode repairAll(JsonNode node) {
    if (node.isTextual()) {
      return TextNode.valueOf(repair(node.asText()));
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode(node.size());
      node.forEach(one -> array.add(repairAll(one)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(f -> object.set(repair(f.getKey()), repairAll(f.getValue())));
      return object;
    }
    return node;
  }

  private static boolean mayBeBroken(String text) {
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > LAST_LATIN_1) {
        return false;
      }
      any |= c > 0x7F;
    }
    return any && !isSpaced(text);
  }

  /** Whether what could be broken letters are letters before no-break spaces. */
  private static boolean isSpaced(String text) {
    if (CONTROL.matcher(text).find()) {
      return false;
    }
    return CAPITALS.matcher(text).find()
        || (BEFORE_SPACE.matcher(text).find() && !OTHER_LETTER.matcher(text).find());
  }
}
