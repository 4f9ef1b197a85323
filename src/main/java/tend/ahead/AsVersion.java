package tend.ahead;

import java.util.function.IntUnaryOperator;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Passes a class on as one of another version of Java. */
public class AsVersion extends ClassVisitor {
  private final IntUnaryOperator version;

  /**
   * Passes it on to another visitor.
   *
   * @param version what its version becomes
   */
  public AsVersion(ClassVisitor next, IntUnaryOperator version) {
    super(Opcodes.ASM9, next);
    this.version = version;
  }

  @Override
  public void visit(
      int was, int access, String name, String signature, String superName, String[] interfaces) {
    super.visit(version.applyAsInt(was), access, name, signature, superName, interfaces);
  }
}
