package tend.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class LinkedTest {
  private static final List<String> NAMES =
      List.of(
          "Forms",
          "Forms$Nothing",
          "Forms$Everything",
          "Forms$Mine",
          "Forms$Wide",
          "Forms$Narrow",
          "Forms$Marked",
          "Above",
          "Interfaced");
  private Map<String, byte[]> classes;

  @BeforeEach
  void link() throws IOException {
    Linked linked = new Linked();
    for (String name : NAMES) {
      try (InputStream in = LinkedTest.class.getResourceAsStream(name + ".class")) {
        linked.add(Objects.requireNonNull(in, name).readAllBytes());
      }
    }
    classes = linked.classes();
  }

  @Test
  void linkedClassesSayTheSame() throws Exception {
    ClassLoader loader = new Own(classes);
    Constructor<?> made = loader.loadClass(Forms.class.getName()).getDeclaredConstructor();
    made.setAccessible(true);
    assertThat(((Supplier<?>) made.newInstance()).get()).isEqualTo(new Forms().get());
  }

  @Test
  void onlyWhatCanBeWrittenIntoAFileAndReadAgainIsLeftToTheJvm() {
    assertThat(leftIn("tend/ahead/Forms"))
        .containsExactly("get altMetafactory", "get altMetafactory"); // made and read again
    assertThat(leftIn("tend/ahead/Forms$Everything")).isEmpty();
    assertThat(leftIn("tend/ahead/Interfaced")).isEmpty();
  }

  @Test
  void whatCarriesNothingAlongIsMadeOnce() throws Exception {
    ClassLoader loader = new Own(classes);
    var alone = loader.loadClass("tend.ahead.Interfaced").getDeclaredMethod("alone");
    alone.setAccessible(true);
    assertThat(alone.invoke(null)).isSameAs(alone.invoke(null));
  }

  @Test
  void aClassWithNothingToLinkStaysTheSameBytes() throws IOException {
    try (InputStream in = LinkedTest.class.getResourceAsStream("Above.class")) {
      assertThat(classes.get("tend/ahead/Above"))
          .isEqualTo(Objects.requireNonNull(in).readAllBytes());
    }
  }

  @Test
  void theSameClassesGiveTheSameBytes() throws IOException {
    Map<String, byte[]> before = classes;
    link();
    assertThat(new ArrayList<>(classes.keySet())).isEqualTo(new ArrayList<>(before.keySet()));
    classes.forEach((name, bytes) -> assertThat(bytes).isEqualTo(before.get(name)));
  }

  private List<String> leftIn(String name) {
    List<String> left = new ArrayList<>();
    new ClassReader(Objects.requireNonNull(classes.get(name)))
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String of, String as, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitInvokeDynamicInsn(
                      String called, String with, Handle by, Object... arguments) {
                    left.add(called + " " + by.getName());
                  }
                };
              }
            },
            0);
    return left;
  }

  /** Knows those classes and takes all others from the JVM. */
  private static final class Own extends ClassLoader {
    private final Map<String, byte[]> classes = new HashMap<>();

    Own(Map<String, byte[]> linked) {
      super(LinkedTest.class.getClassLoader());
      linked.forEach((name, bytes) -> classes.put(name.replace('/', '.'), bytes));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
      }
    }
  }
}
