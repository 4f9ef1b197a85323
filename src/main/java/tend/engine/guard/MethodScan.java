package tend.engine.guard;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads one method of one class that Drools made: it goes forward only, calls what is listed and
 * writes nothing but what it builds. Used once.
 */
final class MethodScan extends MethodVisitor {
  private static final Set<Integer> PLAIN =
      Set.of(
          Opcodes.AASTORE,
          Opcodes.POP,
          Opcodes.DUP,
          Opcodes.I2L,
          Opcodes.I2D,
          Opcodes.L2D,
          Opcodes.IRETURN,
          Opcodes.ARETURN,
          Opcodes.RETURN);
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory.metafactory";
  private static final String CONCAT =
      "java/lang/invoke/StringConcatFactory.makeConcatWithConstants";
  private final ClassScan scan;
  private final String own;
  private final Made kind;
  private final String method;
  private final String takes;
  private final boolean bridge;
  private final Set<Label> passed = new HashSet<>();
  private String said = "";

  /** Whether the instruction before put a small number down, such as the length of an array. */
  private boolean small;

  private String rule = "";

  MethodScan(ClassScan scan, String own, Made kind, String method, String takes, int access) {
    super(Opcodes.ASM9);
    this.scan = scan;
    this.own = own;
    this.kind = kind;
    this.method = method;
    this.takes = takes;
    this.bridge = (access & Opcodes.ACC_BRIDGE) != 0;
  }

  private void refuse(String reason) {
    scan.refuse(own, rule, reason);
  }

  private static String dotted(String internal) {
    return internal.replace('/', '.');
  }

  @Override
  public void visitInsn(int code) {
    boolean copies = code == Opcodes.ARRAYLENGTH && method.equals("values");
    boolean fails = code == Opcodes.ATHROW && kind == Made.METADATA_OF;
    boolean constant = code >= Opcodes.ACONST_NULL && code <= Opcodes.DCONST_1;
    small = code >= Opcodes.ICONST_0 && code <= Opcodes.ICONST_5;
    if (!constant && !PLAIN.contains(code) && !copies && !fails) {
      refuse(code == Opcodes.ATHROW ? "throws" : "has an instruction " + code);
    }
  }

  @Override
  public void visitIntInsn(int code, int operand) {
    small = code == Opcodes.BIPUSH || code == Opcodes.SIPUSH;
    if (!small) {
      refuse("makes an array");
    }
  }

  @Override
  public void visitVarInsn(int code, int variable) {
    small = false;
    if (code == Opcodes.RET) {
      refuse("has an instruction " + code);
    }
  }

  @Override
  public void visitIincInsn(int variable, int by) {
    refuse("counts");
  }

  @Override
  public void visitLabel(Label label) {
    small = false;
    passed.add(label);
  }

  @Override
  public void visitJumpInsn(int code, Label to) {
    if (code == Opcodes.JSR || passed.contains(to)) {
      refuse("has a loop");
    }
  }

  @Override
  public void visitTableSwitchInsn(int from, int to, Label other, Label... labels) {
    refuse("chooses by number");
  }

  @Override
  public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
    if (kind != Made.METADATA_OF || Stream.of(labels).anyMatch(passed::contains)) {
      refuse("chooses by number");
    }
    visitJumpInsn(Opcodes.GOTO, other);
  }

  @Override
  public void visitTryCatchBlock(Label from, Label to, Label handler, @Nullable String type) {
    refuse("catches " + (type == null ? "all" : dotted(type)));
  }

  @Override
  public void visitMultiANewArrayInsn(String type, int depth) {
    refuse("makes an array");
  }

  @Override
  public void visitLdcInsn(Object value) {
    small = false;
    if (value instanceof Type type) {
      if (type.getSort() != Type.OBJECT || !isKnown(type.getInternalName())) {
        refuse("names " + type.getClassName());
      }
    } else if (value instanceof String text) {
      said = text;
    } else if (!(value instanceof Number)) {
      refuse("has a constant that is worked out");
    }
  }

  private boolean isKnown(String internal) {
    return internal.equals(own) || Allowed.whileRunning(dotted(internal));
  }

  @Override
  public void visitTypeInsn(int code, String type) {
    boolean known =
        code == Opcodes.NEW
            ? type.equals(own) || listed(type, "<init>") || calls(type, "<init>")
            : code != Opcodes.INSTANCEOF && isKnown(type);
    if (code == Opcodes.ANEWARRAY && !small && !method.equals("values")) {
      refuse("makes an array of any length");
    }
    small = false;
    if (!known) {
      refuse((code == Opcodes.NEW ? "makes a " : "names ") + dotted(type));
    }
  }

  @Override
  public void visitFieldInsn(int code, String owner, String field, String type) {
    small = false;
    boolean inOrder =
        switch (code) {
          case Opcodes.GETSTATIC -> owner.equals(own) || listed(owner, field) || reads(owner);
          case Opcodes.PUTSTATIC -> owner.equals(own) && method.equals("<clinit>");
          case Opcodes.PUTFIELD -> owner.equals(own) && method.equals("<init>");
          default -> owner.equals(own);
        };
    if (!inOrder) {
      boolean writes = code == Opcodes.PUTSTATIC || code == Opcodes.PUTFIELD;
      refuse((writes ? "writes " : "reads ") + dotted(owner) + "." + field);
    } else if (!rule.isEmpty() && !owner.equals(own)) {
      scan.origins().uses(rule, owner);
    }
  }

  private boolean reads(String owner) {
    return scan.made(owner).filter(kind::mayRead).isPresent();
  }

  private boolean calls(String owner, String name) {
    return scan.made(owner).filter(other -> kind.mayCall(other, name)).isPresent();
  }

  private boolean listed(String owner, String member) {
    return kind == Made.LAMBDA
        ? Allowed.toLambdas(dotted(owner), member)
        : Allowed.toFrame(dotted(owner), member);
  }

  @Override
  public void visitMethodInsn(int code, String owner, String name, String given, boolean face) {
    small = false;
    boolean inOrder = owner.equals(own) ? own(name, given) : others(owner, name);
    if (!inOrder) {
      refuse("calls " + dotted(owner) + "." + name);
    }
    if (kind == Made.RULES && name.equals("rule")) {
      rule = said;
    }
  }

  private boolean others(String owner, String name) {
    boolean copies = method.equals("values") && name.equals("arraycopy");
    return listed(owner, name)
        || calls(owner, name)
        || (copies && kind == Made.LAMBDA && owner.equals("java/lang/System"));
  }

  /** An enum makes its one value, a bridge leads to the method behind it; nothing else recurs. */
  private boolean own(String name, String given) {
    return switch (method) {
      case "<clinit>" -> name.equals("<init>");
      case "<init>" -> kind == Made.MODEL && name.equals("getRulesList");
      default -> bridge && name.equals(method) && !given.equals(takes);
    };
  }

  @Override
  public void visitInvokeDynamicInsn(String name, String type, Handle maker, Object... given) {
    String called = maker.getOwner() + "." + maker.getName();
    boolean inOrder =
        kind == Made.RULES
            ? called.equals(METAFACTORY) && given[1] instanceof Handle to && makesOne(to)
            : kind == Made.METADATA_OF && called.equals(CONCAT) && given[0] instanceof String;
    if (!inOrder) {
      refuse("makes code by " + dotted(called));
    }
  }

  /** The constructor of a function of accumulate. */
  private boolean makesOne(Handle to) {
    return to.getTag() == Opcodes.H_NEWINVOKESPECIAL && listed(to.getOwner(), to.getName());
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    refuse("has an attribute " + attribute.type);
  }
}
