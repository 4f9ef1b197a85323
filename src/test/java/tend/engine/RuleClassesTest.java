package tend.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.objectweb.asm.Opcodes.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Compiled classes that were changed by hand, as in a folder that others can write to, are refused
 * before any of them is loaded.
 */
class RuleClassesTest {
  private static final RuleClasses HONEST =
      RuleClasses.unpacked(
          CompiledModule.build(
                  "x",
                  Playground.HEAD
                      + "rule \"answer\" when $settings : Settings()"
                      + " $c : WaitingComment( words > $settings.number(\"wait\") )"
                      + " then outcome.recommendFor( $c, \"Answer\" ); end\n")
              .bytes());

  private static Arguments code(String said, Consumer<MethodVisitor> code) {
    return argumentSet(said, said, code);
  }

  private static void call(MethodVisitor to, int code, String owner, String name, String takes) {
    to.visitMethodInsn(code, owner, name, takes, false);
  }

  /** What is written before the one call of the action, and what is told of it. */
  static Stream<Arguments> insertions() {
    return Stream.of(
        code(
            "calls java.lang.System.exit",
            m -> {
              m.visitInsn(ICONST_1);
              call(m, INVOKESTATIC, "java/lang/System", "exit", "(I)V");
            }),
        code(
            "reads java.lang.System.out",
            m -> {
              m.visitFieldInsn(GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;");
              m.visitInsn(POP);
            }),
        code(
            "makes a java.lang.Thread",
            m -> {
              m.visitTypeInsn(NEW, "java/lang/Thread");
              m.visitInsn(POP);
            }),
        code(
            "calls tend.facts.FactTypes.names",
            m -> {
              call(m, INVOKESTATIC, "tend/facts/FactTypes", "names", "()Ljava/util/List;");
              m.visitInsn(POP);
            }),
        code(
            "calls tend.facts.WaitingComment.hashCode",
            m -> {
              m.visitVarInsn(ALOAD, 1);
              call(m, INVOKEVIRTUAL, "tend/facts/WaitingComment", "hashCode", "()I");
              m.visitInsn(POP);
            }),
        code(
            "calls tend.engine.Outcome.fired",
            m -> {
              m.visitVarInsn(ALOAD, 2);
              call(m, INVOKEVIRTUAL, "tend/engine/Outcome", "fired", "()Ljava/util/List;");
              m.visitInsn(POP);
            }),
        code(
            "calls java.lang.Class.forName",
            m -> {
              m.visitLdcInsn("java.lang.Runtime");
              call(m, INVOKESTATIC, "java/lang/Class", "forName", "(Ljava/lang/String;)V");
            }),
        code(
            "names java.lang.Runtime",
            m -> {
              m.visitLdcInsn(Type.getObjectType("java/lang/Runtime"));
              m.visitInsn(POP);
            }),
        code(
            "has a constant that is worked out",
            m -> {
              m.visitLdcInsn(new ConstantDynamic("x", "Ljava/lang/Object;", maker()));
              m.visitInsn(POP);
            }),
        code("makes code by evil.Maker.make", m -> m.visitInvokeDynamicInsn("run", "()V", maker())),
        code(
            "has a loop",
            m -> {
              Label back = new Label();
              m.visitLabel(back);
              m.visitJumpInsn(GOTO, back);
            }),
        code(
            "has a loop",
            m -> {
              Label back = new Label();
              m.visitLabel(back);
              m.visitInsn(ICONST_0);
              m.visitJumpInsn(IFEQ, back);
            }),
        code(
            "catches java.lang.Throwable",
            m -> {
              Label from = new Label();
              Label to = new Label();
              m.visitTryCatchBlock(from, to, to, "java/lang/Throwable");
              m.visitLabel(from);
              m.visitInsn(ICONST_0);
              m.visitLabel(to);
              m.visitInsn(POP);
            }),
        code(
            "throws",
            m -> {
              m.visitInsn(ACONST_NULL);
              m.visitInsn(ATHROW);
            }),
        code(
            "has an instruction 194",
            m -> {
              m.visitVarInsn(ALOAD, 1);
              m.visitInsn(MONITORENTER);
            }),
        code(
            "makes an array",
            m -> {
              m.visitLdcInsn(Integer.MAX_VALUE);
              m.visitIntInsn(NEWARRAY, T_LONG);
              m.visitInsn(POP);
            }),
        code(
            "makes an array",
            m -> {
              m.visitInsn(ICONST_1);
              m.visitMultiANewArrayInsn("[[I", 1);
              m.visitInsn(POP);
            }),
        code(
            "makes an array of any length",
            m -> {
              m.visitLdcInsn(Integer.MAX_VALUE);
              m.visitTypeInsn(ANEWARRAY, "java/lang/String");
              m.visitInsn(POP);
            }),
        code("counts", m -> m.visitIincInsn(3, 1)),
        code(
            "chooses by number",
            m -> {
              Label next = new Label();
              m.visitInsn(ICONST_1);
              m.visitTableSwitchInsn(0, 0, next, next);
              m.visitLabel(next);
            }),
        code(
            "names tend.facts.WaitingComment",
            m -> {
              m.visitVarInsn(ALOAD, 1);
              m.visitTypeInsn(INSTANCEOF, "tend/facts/WaitingComment");
              m.visitInsn(POP);
            }),
        code(
            "writes evil.Place.held",
            m -> {
              m.visitInsn(ACONST_NULL);
              m.visitFieldInsn(PUTSTATIC, "evil/Place", "held", "Ljava/lang/Object;");
            }),
        code(
            "has an instruction 104",
            m -> {
              m.visitInsn(ICONST_2);
              m.visitInsn(ICONST_2);
              m.visitInsn(IMUL);
              m.visitInsn(POP);
            }));
  }

  private static Handle maker() {
    return new Handle(H_INVOKESTATIC, "evil/Maker", "make", "()V", false);
  }

  @ParameterizedTest
  @MethodSource("insertions")
  void anActionThatDoesMoreIsRefusedByName(String said, Consumer<MethodVisitor> code) {
    RuleClasses changed = changed("LambdaConsequence", to -> new Inserting(to, "execute", code));

    assertThatThrownBy(changed::screen)
        .isInstanceOf(RuleProblem.class)
        .hasMessageContaining("the rule \"answer\": its action " + said);
  }

  @Test
  void anActionThatCallsItselfIsRefused() {
    String own = nameOf("LambdaConsequence").replace('.', '/');
    String takes = "(Ltend/facts/WaitingComment;Ltend/engine/Outcome;)V";
    Consumer<MethodVisitor> again =
        m -> {
          m.visitVarInsn(ALOAD, 0);
          m.visitVarInsn(ALOAD, 1);
          m.visitVarInsn(ALOAD, 2);
          call(m, INVOKEVIRTUAL, own, "execute", takes);
        };
    RuleClasses changed = changed("LambdaConsequence", to -> new Inserting(to, "execute", again));

    assertThatThrownBy(changed::screen)
        .hasMessageContaining("its action calls " + nameOf("LambdaC"));
  }

  /** Drools' own bridge leads to another method; this one leads to itself. */
  @Test
  void aBridgeToItselfIsRefused() {
    String own = nameOf("LambdaConsequence").replace('.', '/');
    Consumer<ClassVisitor> bridge =
        c -> {
          MethodVisitor m = c.visitMethod(ACC_PUBLIC | ACC_BRIDGE, "execute", "()V", null, null);
          m.visitVarInsn(ALOAD, 0);
          call(m, INVOKEVIRTUAL, own, "execute", "()V");
          m.visitInsn(RETURN);
          m.visitEnd();
        };
    RuleClasses changed = changed("LambdaConsequence", to -> new Adding(to, bridge));

    assertThatThrownBy(changed::screen)
        .hasMessageContaining("its action calls " + nameOf("LambdaC"));
  }

  @ParameterizedTest
  @MethodSource("insertions")
  void theFrameIsHeldToTheSame(String said, Consumer<MethodVisitor> code) {
    RuleClasses changed = changed("RuleMethods", to -> new Inserting(to, "rule_answer", code));

    assertThatThrownBy(changed::screen).hasMessageContaining(said);
  }

  /** What a class has besides, and what is told of it. */
  static Stream<Arguments> additions() {
    return Stream.of(
        argumentSet("native", "has a method run", added(ACC_PUBLIC | ACC_NATIVE, "run")),
        argumentSet("finalizer", "has a method finalize", added(ACC_PUBLIC, "finalize")),
        argumentSet("lock", "has a method test", added(ACC_PUBLIC | ACC_SYNCHRONIZED, "test")),
        argumentSet("no body", "has a method test", added(ACC_PUBLIC | ACC_ABSTRACT, "test")),
        argumentSet(
            "field",
            "has a field held",
            (Consumer<ClassVisitor>)
                c -> c.visitField(ACC_STATIC, "held", "Ljava/lang/Object;", null, null)),
        argumentSet(
            "annotation",
            "is annotated with Levil/Mark;",
            (Consumer<ClassVisitor>) c -> c.visitAnnotation("Levil/Mark;", true).visitEnd()),
        argumentSet(
            "outer class",
            "stands inside a method",
            (Consumer<ClassVisitor>) c -> c.visitOuterClass("evil/Outer", "run", "()V")));
  }

  private static Consumer<ClassVisitor> added(int access, String name) {
    return c -> c.visitMethod(access, name, "()V", null, null).visitEnd();
  }

  @ParameterizedTest
  @MethodSource("additions")
  void aClassThatHasMoreIsRefused(String said, Consumer<ClassVisitor> addition) {
    RuleClasses changed = changed("LambdaPredicate", to -> new Adding(to, addition));

    assertThatThrownBy(changed::screen)
        .hasMessageContaining("the rule \"answer\": its comparison " + said);
  }

  @Test
  void aStaticInitialiserWhereDroolsMakesNoneIsRefused() {
    RuleClasses changed =
        changed("RuleMethods", to -> new Adding(to, added(ACC_STATIC, "<clinit>")));

    assertThatThrownBy(changed::screen).hasMessageContaining("has a method <clinit>");
  }

  @Test
  void aClassThatIsSomethingElseIsRefused() {
    RuleClasses changed =
        changed(
            "LambdaPredicate", to -> new Being(to, "java/lang/ClassLoader", "java/lang/Runnable"));

    assertThatThrownBy(changed::screen)
        .hasMessageContaining("its comparison extends java/lang/ClassLoader (and 1 more)");
  }

  @Test
  void aClassOfAnotherNameOrPlaceIsRefused() {
    byte[] any = bytesOf(nameOf("LambdaPredicate"));
    for (String name :
        List.of(
            "tend.rules.x.Evil",
            "tend.rules.y." + nameOf("LambdaPredicate").substring("tend.rules.x.".length()),
            "tend.engine.Budget",
            "java.lang.Evil",
            nameOf("LambdaPredicate") + "$1")) {
      assertThatThrownBy(with(name, any)::screen)
          .hasMessageContaining("the class " + name + " is no class that Drools makes of rules");
    }
    String other = nameOf("LambdaPredicate").replaceAll("[0-9A-F]{2}$", "00");
    assertThatThrownBy(with(other, any)::screen)
        .hasMessageContaining("the class " + other + " is another class than its name says");
  }

  @Test
  void whatIsNoClassIsRefused() {
    byte[] cut = bytesOf(nameOf("LambdaPredicate")).clone();
    Arrays.fill(cut, cut.length / 3, cut.length, (byte) 0x7f);
    for (byte[] bytes : List.of(new byte[0], "rubbish".getBytes(StandardCharsets.UTF_8), cut)) {
      assertThatThrownBy(with(nameOf("LambdaPredicate"), bytes)::screen)
          .isInstanceOf(RuleProblem.class)
          .hasMessageContaining("its comparison is no class file that can be read");
    }
  }

  @Test
  void onlyTheClassOfAllRulesCanStandForThem() {
    for (String model :
        List.of("", "java.lang.Runtime", "tend.engine.Outcome", nameOf("LambdaPredicate"))) {
      assertThatThrownBy(new RuleClasses(model, HONEST.bytes())::screen)
          .isInstanceOf(RuleProblem.class)
          .hasMessageContaining("does not stand for a playbook's rules");
    }
  }

  @Test
  void unchangedTheyAreLoaded() {
    RuleClasses same = changed("LambdaConsequence", to -> to);
    same.screen();

    assertThat(same.load().evaluate(Playground.facts(), Limits.DEFAULT).fired()).isEmpty();
  }

  private static String nameOf(String part) {
    return HONEST.bytes().keySet().stream()
        .filter(n -> n.contains(part))
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  private static byte[] bytesOf(String name) {
    return Objects.requireNonNull(HONEST.bytes().get(name));
  }

  private static RuleClasses with(String name, byte[] bytes) {
    Map<String, byte[]> classes = new HashMap<>(HONEST.bytes());
    classes.put(name, bytes);
    return new RuleClasses(HONEST.model(), classes);
  }

  private static RuleClasses changed(String part, UnaryOperator<ClassVisitor> change) {
    String name = nameOf(part);
    ClassWriter out = new ClassWriter(0);
    new ClassReader(bytesOf(name)).accept(change.apply(out), 0);
    return with(name, out.toByteArray());
  }

  /** Writes instructions before those of one method, and of no bridge to it. */
  private static final class Inserting extends ClassVisitor {
    private final String method;
    private final Consumer<MethodVisitor> code;

    Inserting(ClassVisitor to, String method, Consumer<MethodVisitor> code) {
      super(ASM9, to);
      this.method = method;
      this.code = code;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String takes, String signature, String[] thrown) {
      MethodVisitor to = super.visitMethod(access, name, takes, signature, thrown);
      if (!name.equals(method) || (access & ACC_BRIDGE) != 0) {
        return to;
      }
      return new MethodVisitor(ASM9, to) {
        @Override
        public void visitInsn(int instruction) {
          if (instruction == RETURN || instruction == ARETURN) {
            code.accept(mv);
          }
          super.visitInsn(instruction);
        }
      };
    }
  }

  /** Gives a class something besides. */
  private static final class Adding extends ClassVisitor {
    private final Consumer<ClassVisitor> addition;

    Adding(ClassVisitor to, Consumer<ClassVisitor> addition) {
      super(ASM9, to);
      this.addition = addition;
    }

    @Override
    public void visitEnd() {
      addition.accept(cv);
      super.visitEnd();
    }
  }

  /** Makes a class something else. */
  private static final class Being extends ClassVisitor {
    private final String parent;
    private final String kind;

    Being(ClassVisitor to, String parent, String kind) {
      super(ASM9, to);
      this.parent = parent;
      this.kind = kind;
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String old, String[] kinds) {
      super.visit(version, access, name, signature, parent, new String[] {kind});
    }
  }
}
