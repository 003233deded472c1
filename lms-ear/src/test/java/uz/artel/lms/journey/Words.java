package uz.artel.lms.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the pages, as the bundles have them: a journey looks for what people read, never for copied text. */
public final class Words {

    private static final Map<String, Words> ALL = new ConcurrentHashMap<>();

    private final Properties texts = new Properties();

    private Words(String language) {
        var folder = Path.of(System.getProperty("lms.root"), "lms-web/src/main/resources/uz/artel/lms/web/text");
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                try (var reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Words in(String language) {
        return ALL.computeIfAbsent(language, Words::new);
    }

    /** @throws IllegalArgumentException when no bundle has the key */
    public String get(String key) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no bundle has " + key);
        }
        return text;
    }
}
