import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/// Numbers anew what Quarkus recorded as it built: `java -cp asm.jar StableKeys.java generated-bytecode.jar`.
///
/// Steps of a start hand values to one another under keys that Quarkus 3.34 counts through the whole build, in whichever
/// order its build steps, which run beside one another, come to them; so no two builds are alike. Here the keys are
/// counted in the order of the names of the classes, and in these of the instructions, which is the same each time.
/// From 3.35 on Quarkus counts them within each class, and this is needed no longer.
final class StableKeys {

    private static final Pattern KEY = Pattern.compile("proxykey\\d+");

    private final Map<String, String> stable = new HashMap<>();

    public static void main(String[] args) throws IOException {
        new StableKeys().rewrite(Path.of(args[0]));
    }

    private void rewrite(Path jar) throws IOException {
        Path rewritten = jar.resolveSibling(jar.getFileName() + ".new");
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(rewritten)))) {
            List<? extends ZipEntry> entries = from.stream().toList();
            for (ZipEntry entry : entries.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                renumbered(entry, bytes(from, entry));
            }
            if (stable.isEmpty()) {
                throw new IllegalStateException("no key in " + jar + ": if Quarkus names them otherwise, this must too");
            }
            for (ZipEntry entry : entries) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                to.putNextEntry(copy);
                to.write(renumbered(entry, bytes(from, entry)));
            }
        }
        Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /// A class with its keys as they are counted here; as it is where it has none, or is no class.
    private byte[] renumbered(ZipEntry entry, byte[] bytes) {
        if (!entry.getName().endsWith(".class")) {
            return bytes;
        }
        ClassWriter writer = new ClassWriter(0);
        Renumbering renumbering = new Renumbering(writer);
        new ClassReader(bytes).accept(renumbering, 0);
        return renumbering.any ? writer.toByteArray() : bytes;
    }

    private static byte[] bytes(ZipFile from, ZipEntry entry) throws IOException {
        try (var in = from.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private final class Renumbering extends ClassVisitor {

        private boolean any;

        Renumbering(ClassVisitor to) {
            super(Opcodes.ASM9, to);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(
                    Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
                @Override
                public void visitLdcInsn(Object value) {
                    super.visitLdcInsn(value instanceof String text ? stable(text) : value);
                }
            };
        }

        private String stable(String text) {
            if (!KEY.matcher(text).matches()) {
                return text;
            }
            any = true;
            return stable.computeIfAbsent(text, key -> "proxykey" + (stable.size() + 1));
        }
    }
}
