package uz.artel.lms.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Refusal;
import uz.artel.lms.shared.language.Lang;

/** Every text exists in the three languages, and every key that code and pages name exists. */
class TextsTest {

    private static final Path WEB = Path.of(System.getProperty("lms.root"), "lms-web/src/main");
    private static final Pattern KEY = Pattern.compile("text(?:\\[|\\.of\\()'([A-Za-z0-9.-]+)'\\s*[\\],)]");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern WRONG_MARK = Pattern.compile("(?<=\\p{IsLatin})['`’‘](?=\\p{IsLatin})");

    private static final Bundles bundles = new Bundles();

    @BeforeAll
    static void load() throws IOException {
        try (var files = Files.list(WEB.resolve("resources/uz/artel/lms/web/text"))) {
            for (var file : files.sorted().toList()) {
                try (var in = Files.newBufferedReader(file)) {
                    bundles.add(file.getFileName().toString(), in);
                }
            }
        }
    }

    @Test
    void the_three_languages_have_the_same_keys_and_each_key_one_place() {
        assertEquals(bundles.keys(Lang.RU), bundles.keys(Lang.UZ));
        assertEquals(bundles.keys(Lang.RU), bundles.keys(Lang.EN));
        assertEquals(Set.of(), bundles.twice());
    }

    @Test
    void gaps_are_the_same_in_the_three_languages() {
        var wrong = new ArrayList<String>();
        for (var key : bundles.keys(Lang.RU)) {
            var gaps = gaps(bundles.text(Lang.RU, key));
            if (!gaps.equals(gaps(bundles.text(Lang.UZ, key))) || !gaps.equals(gaps(bundles.text(Lang.EN, key)))) {
                wrong.add(key);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_key_a_page_names_exists() throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(WEB.resolve("webapp"))) {
            for (var page : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                var keys = KEY.matcher(Files.readString(page));
                while (keys.find()) {
                    if (!keys.group(1).endsWith(".") && !bundles.has(Lang.RU, keys.group(1))) {
                        missing.add(page.getFileName() + ": " + keys.group(1));
                    }
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_refusal_has_its_words() throws ReflectiveOperationException {
        var missing = new TreeSet<String>();
        for (var type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("uz.artel.lms")) {
            if (type.isAssignableTo(Refusal.class)
                    && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                    && !type.getSimpleName().equals("BadInput")
                    && !bundles.has(Lang.RU, key(type))) {
                missing.add(type.getName());
            }
        }
        assertEquals(Set.of(), missing);
    }

    /** A refusal of one field says which problem of fields it is. */
    private static String key(JavaClass type) throws ReflectiveOperationException {
        return type.isAssignableTo(BadInput.class)
                ? ((Refusal) type.reflect().getConstructor().newInstance()).key()
                : "refusal." + type.getSimpleName();
    }

    @Test
    void uzbek_and_english_hold_no_cyrillic_and_uzbek_its_own_marks() {
        var wrong = new ArrayList<String>();
        for (var lang : List.of(Lang.UZ, Lang.EN)) {
            for (var key : bundles.keys(lang)) {
                var text = bundles.text(lang, key);
                if (CYRILLIC.matcher(text).find()
                        || lang == Lang.UZ && WRONG_MARK.matcher(text).find()) {
                    wrong.add(lang + " " + key + ": " + text);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_missing_key_is_seen_and_a_double_one_is_found() throws IOException {
        var planted = new Bundles();
        planted.add("a_ru.properties", new StringReader("a.b=да"));
        planted.add("b_ru.properties", new StringReader("a.b=нет"));
        assertFalse(planted.twice().isEmpty());
        assertEquals("⟨a.c⟩", planted.text(Lang.RU, "a.c"));
        assertTrue(KEY.matcher("#{text['a.b']}").find());
        assertTrue(WRONG_MARK.matcher("o'quv").find());
    }

    @Test
    void gaps_are_filled_with_numbers_as_the_language_writes_them() throws IOException {
        var few = new Bundles();
        few.add("a_en.properties", new StringReader("a=It's {0} of {1}"));
        assertEquals("It's 1,200 of all", few.text(Lang.EN, "a", 1200, "all"));
    }

    private static Set<String> gaps(String text) {
        var found = new TreeSet<String>();
        var gaps = Pattern.compile("\\{[0-9]\\}").matcher(text);
        while (gaps.find()) {
            found.add(gaps.group());
        }
        return found;
    }
}
