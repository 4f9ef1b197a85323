package tend.ahead;

import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a record says of itself, component by component. */
final class RecordMethods {
  private static final int ODD = 31;
  private final String owner;
  private final String descriptor;
  private final String[] names;
  private final Handle[] fields;

  /** Takes what the JVM would be told: the class, the names, and how each component is read. */
  RecordMethods(String owner, String descriptor, Object[] told) {
    this.owner = owner;
    this.descriptor = descriptor;
    String joined = (String) told[1];
    this.names = joined.isEmpty() ? new String[0] : joined.split(";", -1);
    this.fields = new Handle[told.length - 2];
    System.arraycopy(told, 2, fields, 0, fields.length);
  }

  /** The body of a static method that takes the record, and for equals whatever else. */
  Consumer<MethodVisitor> body(String method) {
    return switch (method) {
      case "hashCode" -> this::hash;
      case "equals" -> this::same;
      case "toString" -> this::said;
      default -> throw new IllegalArgumentException(method + descriptor);
    };
  }

  private void read(MethodVisitor code, Handle field) {
    code.visitFieldInsn(Opcodes.GETFIELD, owner, field.getName(), field.getDesc());
  }

  private void hash(MethodVisitor code) {
    code.visitInsn(Opcodes.ICONST_0);
    for (Handle field : fields) {
      code.visitIntInsn(Opcodes.BIPUSH, ODD);
      code.visitInsn(Opcodes.IMUL);
      code.visitVarInsn(Opcodes.ALOAD, 0);
      read(code, field);
      Type type = Type.getType(field.getDesc());
      if (Conversion.isPrimitive(type)) {
        String as = "(" + type.getDescriptor() + ")I";
        code.visitMethodInsn(Opcodes.INVOKESTATIC, Conversion.wrapper(type), "hashCode", as, false);
      } else {
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I", false);
      }
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.IRETURN);
  }

  private void same(MethodVisitor code) {
    Label other = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitJumpInsn(Opcodes.IF_ACMPNE, other);
    answer(code, true);
    at(code, other);
    Label ofOurs = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
    code.visitJumpInsn(Opcodes.IFNE, ofOurs);
    answer(code, false);
    at(code, ofOurs);
    for (Handle field : fields) {
      Label alike = new Label();
      code.visitVarInsn(Opcodes.ALOAD, 0);
      read(code, field);
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitTypeInsn(Opcodes.CHECKCAST, owner);
      read(code, field);
      jumpWhereAlike(code, Type.getType(field.getDesc()), alike);
      answer(code, false);
      at(code, alike);
    }
    answer(code, true);
  }

  private static void jumpWhereAlike(MethodVisitor code, Type type, Label alike) {
    if (!Conversion.isPrimitive(type)) {
      String as = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "equals", as, false);
      code.visitJumpInsn(Opcodes.IFNE, alike);
      return;
    }
    String one = type.getDescriptor();
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, Conversion.wrapper(type), "compare", "(" + one + one + ")I", false);
    code.visitJumpInsn(Opcodes.IFEQ, alike);
  }

  private static void answer(MethodVisitor code, boolean yes) {
    code.visitInsn(yes ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
  }

  /** There the locals are the parameters and the stack is empty. */
  private static void at(MethodVisitor code, Label label) {
    code.visitLabel(label);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
  }

  private void said(MethodVisitor code) {
    JoinedText.begin(code);
    code.visitLdcInsn(Type.getObjectType(owner));
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, "java/lang/Class", "getSimpleName", "()Ljava/lang/String;", false);
    JoinedText.append(code, Type.getType(String.class));
    StringBuilder between = new StringBuilder("[");
    for (int i = 0; i < fields.length; i++) {
      between.append(i == 0 ? "" : ", ").append(names[i]).append('=');
      JoinedText.text(code, between);
      code.visitVarInsn(Opcodes.ALOAD, 0);
      read(code, fields[i]);
      JoinedText.append(code, Type.getType(fields[i].getDesc()));
    }
    JoinedText.text(code, between.append(']'));
    JoinedText.end(code);
  }
}
