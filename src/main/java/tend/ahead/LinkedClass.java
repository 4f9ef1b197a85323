package tend.ahead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes one class anew: each call that would be linked later becomes a call of plain code. */
final class LinkedClass extends ClassVisitor {
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String TEXTS = "java/lang/invoke/StringConcatFactory";
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";

  private final ClassWriter writer;
  private final Set<String> privates;
  private final Map<String, byte[]> made = new LinkedHashMap<>();
  private final List<Consumer<ClassVisitor>> methods = new ArrayList<>();
  private String name = "";
  private String host = "";
  private boolean isInterface;
  private int version;

  /**
   * A class.
   *
   * @param privates its private methods, name and descriptor in one
   */
  LinkedClass(ClassReader reader, Set<String> privates) {
    this(new ClassWriter(reader, ClassWriter.COMPUTE_MAXS), privates);
  }

  private LinkedClass(ClassWriter writer, Set<String> privates) {
    super(Opcodes.ASM9, writer);
    this.writer = writer;
    this.privates = privates;
  }

  /** Private methods are open to classes of one nest from this version on. */
  static int withNests(int version) {
    return Math.max(version, Opcodes.V11);
  }

  boolean changed() {
    return !made.isEmpty() || !methods.isEmpty();
  }

  byte[] bytes() {
    return writer.toByteArray();
  }

  /** The classes of its lambdas. */
  Map<String, byte[]> made() {
    return made;
  }

  /** The class whose nest they belong to. */
  String host() {
    return host;
  }

  @Override
  public void visit(
      int was, int access, String as, String signature, String above, String[] interfaces) {
    version = withNests(was);
    name = as;
    host = as;
    isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    super.visit(version, access, as, signature, above, interfaces);
  }

  @Override
  public void visitNestHost(String nestHost) {
    host = nestHost;
    super.visitNestHost(nestHost);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String of, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, of, descriptor, signature, exceptions);
    return new MethodVisitor(Opcodes.ASM9, next) {
      @Override
      public void visitInvokeDynamicInsn(String called, String as, Handle by, Object... arguments) {
        Optional<Call> call = linked(called, as, by, arguments);
        if (call.isPresent()) {
          Call to = call.get();
          super.visitMethodInsn(Opcodes.INVOKESTATIC, to.owner, to.name, as, to.isInterface);
        } else {
          super.visitInvokeDynamicInsn(called, as, by, arguments);
        }
      }
    };
  }

  private record Call(String owner, String name, boolean isInterface) {}

  private Optional<Call> linked(String called, String as, Handle by, Object[] arguments) {
    return switch (by.getOwner()) {
      case LAMBDAS -> lambda(called, as, by, arguments);
      case TEXTS ->
          by.getName().equals("makeConcatWithConstants")
              ? Optional.of(method("text", as, JoinedText.body(as, arguments)))
              : Optional.empty();
      case RECORDS ->
          Optional.of(method(called, as, new RecordMethods(name, as, arguments).body(called)));
      default -> Optional.empty();
    };
  }

  private Optional<Call> lambda(String called, String as, Handle by, Object[] arguments) {
    String fresh = name + "$$Ahead" + made.size();
    @Nullable LambdaShape shape = LambdaShape.of(called, as, by.getName(), arguments).orElse(null);
    if (shape == null || !shape.isOpenTo(name, privates)) {
      return Optional.empty();
    }
    made.put(fresh, new LambdaClass(fresh, host, version, shape).bytes());
    return Optional.of(new Call(fresh, LambdaClass.MAKE, false));
  }

  /** A method of this class, written when all others are. */
  private Call method(String of, String as, Consumer<MethodVisitor> body) {
    String fresh = "$ahead$" + of + methods.size();
    methods.add(
        to -> {
          MethodVisitor code =
              to.visitMethod(
                  Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                  fresh,
                  as,
                  null,
                  null);
          code.visitCode();
          body.accept(code);
          code.visitMaxs(0, 0); // counted by the writer
          code.visitEnd();
        });
    return new Call(name, fresh, isInterface);
  }

  @Override
  public void visitEnd() {
    methods.forEach(one -> one.accept(cv));
    super.visitEnd();
  }

  /** Puts the arguments of a static method on the stack, each with its type. */
  static int[] places(Type[] types, int first) {
    int[] places = new int[types.length];
    int at = first;
    for (int i = 0; i < types.length; i++) {
      places[i] = at;
      at += types[i].getSize();
    }
    return places;
  }
}
