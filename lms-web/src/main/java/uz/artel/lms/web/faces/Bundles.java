package uz.artel.lms.web.faces;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.web.look.Words;

/** The texts of all features, merged per language. A key stands in one feature's bundle only. */
@ApplicationScoped
public class Bundles {

    private static final Logger LOG = Logger.getLogger(Bundles.class.getName());
    private static final String FOLDER = "/WEB-INF/classes/uz/artel/lms/web/text/";

    private final Map<Lang, Map<String, String>> texts = new EnumMap<>(Lang.class);
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    private final Set<String> twice = new TreeSet<>();

    private ServletContext context;

    protected Bundles() {}

    @Inject
    public Bundles(ServletContext context) {
        this.context = context;
    }

    @PostConstruct
    void load() {
        for (var path : context.getResourcePaths(FOLDER)) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            try (var in = new InputStreamReader(context.getResourceAsStream(path), StandardCharsets.UTF_8)) {
                add(name, in);
            } catch (IOException e) {
                throw new UncheckedIOException("the texts of " + name + " can't be read", e);
            }
        }
    }

    /** @param file name of a bundle, {@code exam_ru.properties} */
    void add(String file, Reader in) throws IOException {
        var stem = file.replace(".properties", "");
        var lang = Lang.of(stem.substring(stem.lastIndexOf('_') + 1));
        var read = new Properties();
        read.load(in);
        var into = texts.computeIfAbsent(lang, l -> new HashMap<>());
        for (var key : read.stringPropertyNames()) {
            if (into.put(key, read.getProperty(key)) != null) {
                twice.add(file + ": " + key);
                LOG.warning(() -> "The text " + key + " stands in " + file + " and in another bundle");
            }
        }
    }

    /** The text, or ⟨key⟩ and a line in the log when there is none. */
    public String text(Lang lang, String key) {
        var found = texts.getOrDefault(lang, Map.of()).get(key);
        if (found == null) {
            if (reported.add(lang + key)) {
                LOG.warning(() -> "No text for " + key + " in " + lang.code());
            }
            return "⟨" + key + "⟩";
        }
        return found;
    }

    public boolean has(Lang lang, String key) {
        return texts.getOrDefault(lang, Map.of()).containsKey(key);
    }

    /** The text with its gaps filled: {0}, {1} … Numbers are written as the language writes them. */
    public String text(Lang lang, String key, Object... arguments) {
        var text = text(lang, key);
        for (int i = 0; i < arguments.length; i++) {
            var argument = arguments[i];
            var written = argument instanceof Number
                    ? Words.number(argument, argument instanceof Double ? 1 : 0, lang.code())
                    : String.valueOf(argument);
            text = text.replace("{" + i + "}", written);
        }
        return text;
    }

    /** Keys that stand in two bundles; for tests. */
    Set<String> twice() {
        return twice;
    }

    /** All keys of a language; for tests. */
    Set<String> keys(Lang lang) {
        return texts.getOrDefault(lang, Map.of()).keySet();
    }
}
