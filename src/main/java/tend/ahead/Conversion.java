package tend.ahead;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Makes of a value what the next in line takes, as a lambda's call does. */
final class Conversion {
  private static final String OBJECT = "java/lang/Object";
  private static final String NUMBER = "java/lang/Number";
  private static final Type[] WRAPPED = {
    Type.BOOLEAN_TYPE,
    Type.CHAR_TYPE,
    Type.BYTE_TYPE,
    Type.SHORT_TYPE,
    Type.INT_TYPE,
    Type.LONG_TYPE,
    Type.FLOAT_TYPE,
    Type.DOUBLE_TYPE
  };

  private Conversion() {}

  static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  /** The class that a primitive is boxed in. */
  static String wrapper(Type primitive) {
    return switch (primitive.getSort()) {
      case Type.CHAR -> "java/lang/Character";
      case Type.INT -> "java/lang/Integer";
      default -> {
        String name = primitive.getClassName();
        yield "java/lang/" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
      }
    };
  }

  /**
   * Converts what is on the stack.
   *
   * @param from as which it lies there
   * @param known what it is known to be
   * @param to as which it is to lie there
   */
  static void convert(MethodVisitor code, Type from, Type known, Type to) {
    if (to.equals(Type.VOID_TYPE)) {
      if (!from.equals(Type.VOID_TYPE)) {
        code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
      }
    } else if (isPrimitive(from)) {
      fromPrimitive(code, from, to);
    } else {
      Type now = from;
      if (!isPrimitive(known)) {
        cast(code, from, known);
        now = known;
      }
      if (isPrimitive(to)) {
        unbox(code, now, to);
      } else {
        cast(code, now, to);
      }
    }
  }

  private static void fromPrimitive(MethodVisitor code, Type from, Type to) {
    if (isPrimitive(to)) {
      widen(code, from, to);
    } else {
      String as = "(" + from.getDescriptor() + ")L" + wrapper(from) + ";";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, wrapper(from), "valueOf", as, false);
    }
  }

  private static void cast(MethodVisitor code, Type from, Type to) {
    if (!from.equals(to) && !to.getInternalName().equals(OBJECT)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  private static void unbox(MethodVisitor code, Type from, Type to) {
    for (Type primitive : WRAPPED) {
      if (from.getInternalName().equals(wrapper(primitive))) {
        value(code, wrapper(primitive), primitive);
        widen(code, primitive, to);
        return;
      }
    }
    boolean isNumber = to.getSort() != Type.BOOLEAN && to.getSort() != Type.CHAR;
    String boxed = isNumber ? NUMBER : wrapper(to);
    cast(code, from, Type.getObjectType(boxed));
    value(code, boxed, to);
  }

  private static void value(MethodVisitor code, String boxed, Type primitive) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        boxed,
        primitive.getClassName() + "Value",
        "()" + primitive.getDescriptor(),
        false);
  }

  private static void widen(MethodVisitor code, Type from, Type to) {
    int was = from.getSort();
    int is = to.getSort();
    if (is == Type.LONG && was < Type.FLOAT) {
      code.visitInsn(Opcodes.I2L);
    } else if (is == Type.FLOAT && was != Type.FLOAT) {
      code.visitInsn(was == Type.LONG ? Opcodes.L2F : Opcodes.I2F);
    } else if (is == Type.DOUBLE && was != Type.DOUBLE) {
      code.visitInsn(
          switch (was) {
            case Type.LONG -> Opcodes.L2D;
            case Type.FLOAT -> Opcodes.F2D;
            default -> Opcodes.I2D;
          });
    }
  }
}
