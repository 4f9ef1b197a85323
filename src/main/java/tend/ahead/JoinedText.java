package tend.ahead;

import java.util.function.Consumer;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Joins texts as {@code +} does. */
final class JoinedText {
  private static final String BUILDER = "java/lang/StringBuilder";
  private static final char ARGUMENT = '\1';
  private static final char CONSTANT = '\2';

  private JoinedText() {}

  /** The body of a static method whose first of those arguments says what stands where. */
  static Consumer<MethodVisitor> body(String descriptor, Object[] arguments) {
    return code -> {
      begin(code);
      Type[] types = Type.getArgumentTypes(descriptor);
      int[] places = LinkedClass.places(types, 0);
      String recipe = (String) arguments[0];
      int argument = 0;
      int constant = 1;
      StringBuilder between = new StringBuilder();
      for (int i = 0; i < recipe.length(); i++) {
        char one = recipe.charAt(i);
        if (one == ARGUMENT) {
          text(code, between);
          code.visitVarInsn(types[argument].getOpcode(Opcodes.ILOAD), places[argument]);
          append(code, types[argument]);
          argument++;
        } else if (one == CONSTANT) {
          between.append(arguments[constant++]);
        } else {
          between.append(one);
        }
      }
      text(code, between);
      end(code);
    };
  }

  static void begin(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, BUILDER);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
  }

  static void end(MethodVisitor code) {
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(Opcodes.ARETURN);
  }

  /** Appends what stands there and empties it. */
  static void text(MethodVisitor code, StringBuilder between) {
    if (!between.isEmpty()) {
      code.visitLdcInsn(between.toString());
      append(code, Type.getType(String.class));
      between.setLength(0);
    }
  }

  static void append(MethodVisitor code, Type type) {
    String as =
        switch (type.getSort()) {
          case Type.BYTE, Type.SHORT -> "I";
          case Type.ARRAY -> "Ljava/lang/Object;";
          case Type.OBJECT ->
              type.getInternalName().equals("java/lang/String")
                  ? type.getDescriptor()
                  : "Ljava/lang/Object;";
          default -> type.getDescriptor();
        };
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + as + ")L" + BUILDER + ";", false);
  }
}
