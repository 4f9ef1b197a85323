package tend.ahead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Classes that do the same as those they were made from and leave nothing to be linked by the JVM:
 * give it all classes, then ask for what came of them. Used by one thread.
 */
public final class Linked {
  private final Map<String, byte[]> classes = new LinkedHashMap<>();
  private final Map<String, List<String>> members = new LinkedHashMap<>();

  /** Takes one class. */
  public void add(byte[] old) {
    ClassReader reader = new ClassReader(old);
    LinkedClass linked = new LinkedClass(reader, privates(reader));
    reader.accept(linked, 0);
    if (!linked.changed()) {
      classes.put(reader.getClassName(), old);
      return;
    }
    classes.put(reader.getClassName(), linked.bytes());
    classes.putAll(linked.made());
    if (!linked.made().isEmpty()) {
      members
          .computeIfAbsent(linked.host(), host -> new ArrayList<>())
          .addAll(linked.made().keySet());
    }
  }

  /** All of them and those that were added, by their names with slashes. */
  public Map<String, byte[]> classes() {
    Map<String, byte[]> all = new LinkedHashMap<>(classes);
    members.forEach((host, made) -> all.computeIfPresent(host, (name, old) -> joined(old, made)));
    return all;
  }

  private static byte[] joined(byte[] host, List<String> made) {
    ClassReader reader = new ClassReader(host);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new AsVersion(writer, LinkedClass::withNests) {
          @Override
          public void visitEnd() {
            made.forEach(this::visitNestMember);
            super.visitEnd();
          }
        },
        0);
    return writer.toByteArray();
  }

  private static Set<String> privates(ClassReader reader) {
    Set<String> all = new TreeSet<>();
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            if ((access & Opcodes.ACC_PRIVATE) != 0) {
              all.add(name + descriptor);
            }
            return null;
          }
        },
        ClassReader.SKIP_CODE);
    return all;
  }
}
