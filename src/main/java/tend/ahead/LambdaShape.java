package tend.ahead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What the JVM would be told of a lambda.
 *
 * @param method the name of the method that the lambda is called by
 * @param captured what it carries along
 * @param type the interface that it is
 * @param interfaces that one and others that only mark it
 * @param descriptors of the method: as declared, and as its overriders declare it
 * @param known what arguments and result are known to be
 * @param does what is called then
 */
record LambdaShape(
    String method,
    List<Type> captured,
    Type type,
    List<String> interfaces,
    List<Type> descriptors,
    Type known,
    Handle does) {
  private static final int SERIALIZABLE = 1;
  private static final int MARKERS = 2;
  private static final int BRIDGES = 4;
  private static final int FLAGS_AT = 3;

  /** Empty where it can be written into a file and read again, which only the JVM's own can. */
  static Optional<LambdaShape> of(String method, String as, String by, Object[] told) {
    Type type = Type.getReturnType(as);
    List<String> interfaces = new ArrayList<>(List.of(type.getInternalName()));
    List<Type> descriptors = new ArrayList<>(List.of((Type) told[0]));
    if (by.equals("altMetafactory")) {
      int flags = (Integer) told[FLAGS_AT];
      if ((flags & SERIALIZABLE) != 0) {
        return Optional.empty();
      }
      int at = FLAGS_AT + 1;
      if ((flags & MARKERS) != 0) {
        List<Type> markers = listed(told, at);
        markers.forEach(one -> interfaces.add(one.getInternalName()));
        at += 1 + markers.size();
      }
      if ((flags & BRIDGES) != 0) {
        descriptors.addAll(listed(told, at));
      }
    }
    return Optional.of(
        new LambdaShape(
            method,
            List.of(Type.getArgumentTypes(as)),
            type,
            interfaces,
            descriptors,
            (Type) told[2],
            (Handle) told[1]));
  }

  /** How many, and then so many types. */
  private static List<Type> listed(Object[] told, int at) {
    List<Type> all = new ArrayList<>();
    for (int i = 1; i <= (Integer) told[at]; i++) {
      all.add((Type) told[at + i]);
    }
    return all;
  }

  /** Whether a class beside that one may call it the way it is called there. */
  boolean isOpenTo(String owner, Set<String> privates) {
    return !does.getOwner().startsWith("[")
        && (does.getTag() != Opcodes.H_INVOKESPECIAL
            || (does.getOwner().equals(owner)
                && privates.contains(does.getName() + does.getDesc())));
  }

  /** What is called takes: the object it is called on, where there is one, and its arguments. */
  Type[] taken() {
    List<Type> all = new ArrayList<>();
    if (isOnAnObject()) {
      all.add(Type.getObjectType(does.getOwner()));
    }
    all.addAll(List.of(Type.getArgumentTypes(does.getDesc())));
    return all.toArray(Type[]::new);
  }

  private boolean isOnAnObject() {
    return does.getTag() != Opcodes.H_INVOKESTATIC && !isNew();
  }

  boolean isNew() {
    return does.getTag() == Opcodes.H_NEWINVOKESPECIAL;
  }

  /** What comes of calling it. */
  Type given() {
    return isNew() ? Type.getObjectType(does.getOwner()) : Type.getReturnType(does.getDesc());
  }
}
