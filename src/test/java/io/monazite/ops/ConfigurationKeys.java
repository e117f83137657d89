package io.monazite.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/// Every key of configuration that the service itself reads, with what holds where nothing is set, as the sources and
/// `application.properties` say it.
final class ConfigurationKeys {

    static final String NONE = "none";

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PROPERTIES = Path.of("src/main/resources/application.properties");
    private static final Pattern INJECTED = Pattern.compile(
            "@ConfigProperty\\(\\s*name = \"(monazite\\.[^\"]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?");
    private static final Pattern LOOKED_UP = Pattern.compile(
            "configuration\\s*\\.apply\\(\"(monazite\\.[^\"]+)\"\\)(?:\\s*\\.orElse\\(\"([^\"]*)\"\\))?");
    private static final Pattern MAPPED = Pattern.compile("@ConfigMapping\\(prefix = \"(monazite[^\"]+)\"\\)");
    private static final Pattern REFERRED = Pattern.compile("\\$\\{(monazite\\.[^:}]+)(?::([^}]*))?}");

    private final SortedMap<String, String> keys = new TreeMap<>();

    private ConfigurationKeys() {}

    /// Their defaults by name; `none` where there is none.
    static SortedMap<String, String> all() throws IOException {
        ConfigurationKeys found = new ConfigurationKeys();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(found::read);
        }
        found.readProperties();
        return found.keys;
    }

    private void read(Path file) {
        try {
            String source = Files.readString(file);
            INJECTED.matcher(source).results().forEach(this::add);
            LOOKED_UP.matcher(source).results().forEach(this::add);
            MAPPED.matcher(source).results().forEach(mapped -> map(mapped.group(1), type(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(MatchResult found) {
        String value = Optional.ofNullable(found.group(2)).orElse("");
        keys.merge(found.group(1), value.isEmpty() ? NONE : value, (one, other) -> one.equals(NONE) ? other : one);
    }

    private static Class<?> type(Path file) {
        String name = SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void map(String prefix, Class<?> mapping) {
        for (Method method : mapping.getDeclaredMethods()) {
            boolean named = Map.class.equals(method.getReturnType());
            String name = method.isAnnotationPresent(WithParentName.class) ? prefix : prefix + "." + kebab(method);
            Optional<Class<?>> inner = Stream.of(mapping.getDeclaredClasses()).findFirst();
            if (named && inner.isPresent()) {
                map(name + ".<name>", inner.get());
                continue;
            }
            WithDefault value = method.getAnnotation(WithDefault.class);
            keys.put(named ? name + ".<name>" : name, value == null ? NONE : value.value());
        }
    }

    private static String kebab(Method method) {
        return method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private void readProperties() throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(PROPERTIES)) {
            properties.load(reader);
        }
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith("%")) {
                continue;
            }
            String value = properties.getProperty(name);
            if (name.startsWith("monazite.")) {
                keys.put(name, value);
            }
            REFERRED.matcher(value).results().forEach(this::add);
        }
    }
}
