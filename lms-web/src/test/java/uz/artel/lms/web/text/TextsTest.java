package uz.artel.lms.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every word people see stands in a bundle, in three languages, and every bundle is used. */
class TextsTest {

    /** Uzbek texts that are rightly the same as in another language: names and words the languages share. */
    private static final Set<String> SAME = Set.of(
            "Artel",
            "Shivaki",
            "Operator",
            "Administrator",
            "KPI",
            "Telegram",
            "Excel",
            "CSV",
            "PDF",
            "SMS",
            "RU",
            "UZ",
            "Ctrl+K",
            "Ctrl+Enter");

    @Test
    void the_three_languages_say_the_same_things_in_their_own_words() throws IOException {
        var bundles = Pages.bundles();
        var features = bundles.keySet().stream()
                .map(name -> name.substring(0, name.lastIndexOf('_')))
                .collect(Collectors.toCollection(TreeSet::new));
        var wrong = new ArrayList<String>();
        for (var feature : features) {
            wrong.addAll(Pages.outOfStep(
                    bundles.getOrDefault(feature + "_ru", Map.of()),
                    bundles.getOrDefault(feature + "_uz", Map.of()),
                    bundles.getOrDefault(feature + "_en", Map.of()),
                    SAME));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void bundles_out_of_step_are_found() {
        assertEquals(
                List.of(
                        "a is missing in uz",
                        "b has Cyrillic letters in uz or en",
                        "c has another mark than ʻ or ʼ in uz",
                        "d says the same in uz as in another language: Home",
                        "e has other gaps in one language"),
                Pages.outOfStep(
                        Map.of("a", "да", "b", "да", "c", "нет", "d", "Дом", "e", "{0} из {1}"),
                        Map.of("b", "xа", "c", "yo'q", "d", "Home", "e", "{0} tadan"),
                        Map.of("a", "yes", "b", "yes", "c", "no", "d", "Home", "e", "{0} of {1}"),
                        Set.of()));
    }

    @Test
    void no_page_has_words_of_its_own() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : Pages.files(Pages.WEB.resolve("webapp"), ".xhtml")) {
            Pages.literals(Pages.read(file)).forEach(text -> wrong.add(file + ": " + text));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void words_in_a_page_are_found() {
        assertEquals(List.of("Имя", "Save", "Hello"), Pages.literals("""
                        <p title="#{text['a.b']}">#{text['a.c']} &#160; · <!-- a remark --></p>
                        <l:input label="Имя" value="#{bean.name}"/><l:button value="Save" icon="pi-check"/>
                        <b class="strong">Hello #{me.name}</b>"""));
    }

    @Test
    void no_script_has_words_of_its_own() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : Pages.files(Pages.WEB.resolve("webapp/resources"), ".js")) {
            Pages.scriptLiterals(Pages.read(file)).forEach(text -> wrong.add(file + ": " + text));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void words_in_a_script_are_found() {
        assertEquals(List.of("Saved at ${time}", "const no = \"Нет сети\";"), Pages.scriptLiterals("""
                        // Замечание
                        line.textContent = `Saved at ${time}`;
                        line.textContent = words.saved;
                        const no = "Нет сети";"""));
    }

    @Test
    void every_key_a_page_names_has_its_text() throws IOException {
        var known = new TreeSet<String>();
        Pages.bundles().values().forEach(bundle -> known.addAll(bundle.keySet()));
        var missing = new ArrayList<String>();
        for (var file : Pages.files(Pages.WEB.resolve("webapp"), ".xhtml")) {
            Pages.keys(Pages.read(file)).stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(file + ": " + key));
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void a_key_is_read_from_a_page_however_it_is_written() {
        assertEquals(
                Set.of("a.b", "c.d"),
                Pages.keys(
                        "#{text['a.b']} #{text.of('c.d', 1)} #{text['e.'.concat(x)]} #{text.of('f.'.concat(x), 1)}"));
    }

    @Test
    void every_text_is_shown_somewhere() throws IOException {
        var sources = new StringBuilder();
        for (var file : Pages.files(Pages.WEB.resolve("webapp"), ".xhtml")) {
            sources.append(Pages.read(file));
        }
        for (var folder : List.of(Pages.WEB.resolve("java"), Path.of("..", "lms-ejb", "src", "main", "java"))) {
            for (var file : Pages.files(folder, ".java")) {
                sources.append(Pages.read(file));
            }
        }
        for (var file : Pages.files(Pages.WEB.resolve("webapp/resources"), ".js")) {
            sources.append(Pages.read(file));
        }
        var keys = new TreeSet<String>();
        Pages.bundles().values().forEach(bundle -> keys.addAll(bundle.keySet()));
        assertEquals(List.of(), Pages.unused(keys, sources.toString()));
    }

    @Test
    void a_text_nobody_shows_is_found() {
        assertEquals(
                List.of("a.left"),
                Pages.unused(
                        new TreeSet<>(Set.of("a.shown", "a.left", "refusal.SittingClosed")),
                        "#{text['a.shown']} return \"refusal.\" + name;"));
    }
}
