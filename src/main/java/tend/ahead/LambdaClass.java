package tend.ahead;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The class of one lambda, in the nest of the class that it stands in. */
final class LambdaClass {
  /** The static method that gives one for what it carries along. */
  static final String MAKE = "of";

  private static final String OBJECT = "java/lang/Object";
  private static final String ONLY = "ONLY";
  private final String name;
  private final LambdaShape shape;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

  LambdaClass(String name, String host, int version, LambdaShape shape) {
    this.name = name;
    this.shape = shape;
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    String[] interfaces = shape.interfaces().toArray(String[]::new);
    writer.visit(version, access, name, null, OBJECT, interfaces);
    writer.visitNestHost(host);
    begin();
    make();
    shape.descriptors().stream().map(Type::getDescriptor).distinct().forEach(this::call);
    writer.visitEnd();
  }

  byte[] bytes() {
    return writer.toByteArray();
  }

  private Type[] captured() {
    return shape.captured().toArray(Type[]::new);
  }

  private String begins() {
    return Type.getMethodDescriptor(Type.VOID_TYPE, captured());
  }

  private static String field(int i) {
    return "c" + i;
  }

  /** Keeps what it carries along. */
  private void begin() {
    for (int i = 0; i < captured().length; i++) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
      writer.visitField(access, field(i), captured()[i].getDescriptor(), null, null).visitEnd();
    }
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", begins(), null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
    int[] places = LinkedClass.places(captured(), 1);
    for (int i = 0; i < places.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(captured()[i].getOpcode(Opcodes.ILOAD), places[i]);
      code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), captured()[i].getDescriptor());
    }
    end(code, Opcodes.RETURN);
  }

  private static void end(MethodVisitor code, int back) {
    code.visitInsn(back);
    code.visitMaxs(0, 0); // counted by the writer
    code.visitEnd();
  }

  /** One that carries nothing along is the same each time. */
  private void make() {
    boolean isOnly = captured().length == 0;
    if (isOnly) {
      only();
    }
    String as = Type.getMethodDescriptor(shape.type(), captured());
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, MAKE, as, null, null);
    code.visitCode();
    if (isOnly) {
      code.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, "L" + name + ";");
    } else {
      fresh(code);
    }
    end(code, Opcodes.ARETURN);
  }

  private void fresh(MethodVisitor code) {
    code.visitTypeInsn(Opcodes.NEW, name);
    code.visitInsn(Opcodes.DUP);
    int[] places = LinkedClass.places(captured(), 0);
    for (int i = 0; i < places.length; i++) {
      code.visitVarInsn(captured()[i].getOpcode(Opcodes.ILOAD), places[i]);
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", begins(), false);
  }

  private void only() {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    writer.visitField(access, ONLY, "L" + name + ";", null, null).visitEnd();
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitCode();
    fresh(code);
    code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, "L" + name + ";");
    end(code, Opcodes.RETURN);
  }

  /** The method itself, in one of the forms that it is called by. */
  private void call(String descriptor) {
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PUBLIC, shape.method(), descriptor, null, null);
    code.visitCode();
    if (shape.isNew()) {
      code.visitTypeInsn(Opcodes.NEW, shape.does().getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    arguments(code, Type.getArgumentTypes(descriptor));
    code.visitMethodInsn(
        opcode(),
        shape.does().getOwner(),
        shape.does().getName(),
        shape.does().getDesc(),
        shape.does().isInterface());
    Type back = Type.getReturnType(descriptor);
    Conversion.convert(code, shape.given(), shape.given(), back);
    end(code, back.getOpcode(Opcodes.IRETURN));
  }

  private void arguments(MethodVisitor code, Type[] given) {
    Type[] taken = shape.taken();
    int carried = captured().length;
    for (int i = 0; i < carried; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured()[i].getDescriptor());
      Conversion.convert(code, captured()[i], captured()[i], taken[i]);
    }
    Type[] known = shape.known().getArgumentTypes();
    int[] places = LinkedClass.places(given, 1);
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), places[i]);
      Conversion.convert(code, given[i], known[i], taken[carried + i]);
    }
  }

  /** A private method is called as any other within a nest. */
  private int opcode() {
    return switch (shape.does().getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      default -> shape.does().isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }
}
