package tend.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/**
 * Reads the classes that Drools made of one playbook, without loading any: what is not known to
 * belong there is told. Used by one thread.
 */
public final class ClassScan {
  private static final String MARK = "Lorg/drools/compiler/kie/builder/MaterializedLambda;";
  private static final int KNOWN =
      Opcodes.ACC_PUBLIC
          | Opcodes.ACC_PRIVATE
          | Opcodes.ACC_PROTECTED
          | Opcodes.ACC_STATIC
          | Opcodes.ACC_FINAL
          | Opcodes.ACC_SUPER
          | Opcodes.ACC_SYNTHETIC
          | Opcodes.ACC_ENUM;
  private static final int KNOWN_OF_METHODS =
      Opcodes.ACC_PUBLIC
          | Opcodes.ACC_PRIVATE
          | Opcodes.ACC_STATIC
          | Opcodes.ACC_BRIDGE
          | Opcodes.ACC_SYNTHETIC;

  /** Line numbers, and types that the virtual machine checks by itself. */
  private static final int UNREAD = ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

  private final String home;
  private final Map<String, byte[]> classes;
  private final List<Refusal> refused = new ArrayList<>();
  private final Origins origins = new Origins();

  private ClassScan(String home, Map<String, byte[]> classes) {
    this.home = home;
    this.classes = new TreeMap<>(classes);
  }

  /**
   * Why these classes may not be loaded, a line for each reason; empty when they may.
   *
   * @param model the class that stands for all rules; the others are of its package
   * @param classes their bytes by name
   */
  public static List<String> refusals(String model, Map<String, byte[]> classes) {
    String home = model.substring(0, model.lastIndexOf('.') + 1).replace('.', '/');
    ClassScan scan = new ClassScan(home, classes);
    if (!classes.containsKey(model) || scan.made(internal(model)).orElse(null) != Made.MODEL) {
      return List.of("the class \"" + model + "\" does not stand for a playbook's rules");
    }
    scan.classes.forEach(scan::read);
    return scan.refused.stream().map(scan::told).distinct().toList();
  }

  private String told(Refusal refusal) {
    String who =
        refusal.rule().isEmpty()
            ? origins.of(refusal.internal())
            : "the rule \"" + refusal.rule() + "\"";
    return who + " " + refusal.reason();
  }

  private static String internal(String name) {
    return name.replace('.', '/');
  }

  /** The kind of a class by its name; none when it is not one of those made together. */
  Optional<Made> made(String internal) {
    boolean here = home.startsWith("tend/rules/") && internal.startsWith(home);
    return here ? Made.named(internal.substring(home.length())) : Optional.empty();
  }

  /**
   * Notes one reason against that class.
   *
   * @param rule which it is about; empty where only the class can tell
   */
  void refuse(String internal, String rule, String reason) {
    refused.add(new Refusal(internal, rule, reason));
  }

  Origins origins() {
    return origins;
  }

  private void read(String name, byte[] bytes) {
    Made kind = made(internal(name)).orElse(null);
    if (kind == null) {
      refuse(internal(name), "", "is no class that Drools makes of rules");
      return;
    }
    try {
      new ClassReader(bytes).accept(new Reader(name, kind), UNREAD);
    } catch (RuntimeException e) {
      refuse(internal(name), "", "is no class file that can be read");
    }
  }

  /** Told once all is read, for only then is known which rules a class belongs to. */
  private record Refusal(String internal, String rule, String reason) {}

  /** Reads one class. */
  private final class Reader extends ClassVisitor {
    private final String name;
    private final Made kind;

    Reader(String name, Made kind) {
      super(Opcodes.ASM9);
      this.name = name;
      this.kind = kind;
    }

    private void refuse(String reason) {
      ClassScan.this.refuse(internal(name), "", reason);
    }

    @Override
    public void visit(
        int version,
        int access,
        String called,
        @Nullable String signature,
        @Nullable String parent,
        String[] kinds) {
      if (!called.equals(internal(name)) || (access & ~KNOWN) != 0) {
        refuse("is another class than its name says");
      }
      if (!kind.parent.equals(parent)) {
        refuse("extends " + parent);
      }
      for (String one : kinds) {
        if (!kind.mayBeA(one)) {
          refuse("implements " + one);
        }
      }
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access, String field, String type, @Nullable String signature, @Nullable Object value) {
      if (!kind.mayHold(field)) {
        refuse("has a field " + field);
      }
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String takes,
        @Nullable String signature,
        String @Nullable [] thrown) {
      if (!kind.mayHave(method) || (access & ~KNOWN_OF_METHODS) != 0) {
        refuse("has a method " + method);
      }
      return new MethodScan(ClassScan.this, internal(name), kind, method, takes, access);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
      if (!type.equals(MARK)) {
        refuse("is annotated with " + type);
      }
      return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
        int place, @Nullable TypePath path, String type, boolean visible) {
      refuse("is annotated with " + type);
      return null;
    }

    @Override
    public void visitAttribute(Attribute attribute) {
      refuse("has an attribute " + attribute.type);
    }

    @Override
    public void visitOuterClass(
        String outer, @Nullable String method, @Nullable String descriptor) {
      refuse("stands inside a method");
    }

    @Override
    public void visitPermittedSubclass(String type) {
      refuse("permits " + type);
    }

    @Override
    public @Nullable RecordComponentVisitor visitRecordComponent(
        String component, String type, @Nullable String signature) {
      refuse("is a record");
      return null;
    }

    @Override
    public @Nullable ModuleVisitor visitModule(
        String module, int access, @Nullable String version) {
      refuse("is a module");
      return null;
    }
  }
}
