package uz.artel.lms.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uz.artel.lms.access.AccessRows.Row;
import uz.artel.lms.access.AccessRows.Things;
import uz.artel.lms.access.Visitor.Answer;
import uz.artel.lms.access.Visitor.Sent;

/**
 * Every form of every page against bad input. The pages are those of access.tsv, the forms and their fields are read from
 * the pages as they are served: a new form is tried without a line here.
 */
class FormsIT {

    /** More than any field holds: a hundred thousand bytes. */
    private static final String HUGE = "Ж".repeat(50_000);

    private static final String STRANGE = "no such thing <b>'\"--";

    /** Forms whose fields may all stay empty, with the reason: nothing of them is stored. */
    private static final Set<String> MAY_BE_EMPTY = Set.of();

    private enum Bad {
        /** All that can be filled in is left empty. */
        EMPTY,
        /** A hundred kilobytes in each field. */
        HUGE,
        /** Words where numbers and dates belong, choices that are not offered. */
        WRONG_TYPE,
        /** Numbers of other people's things in hidden fields and lists. */
        FOREIGN,
        /** The page of somebody whose view is gone, or of another page. */
        STALE
    }

    @Test
    void bad_input_is_refused_in_words_on_every_form_and_changes_nothing() throws Exception {
        var wrong = new ArrayList<String>();
        var shapes = new HashSet<String>();
        int tried = 0;
        try (var things = new Things()) {
            var people = Site.people();
            for (var row : AccessRows.read()) {
                if (!row.page()
                        || row.address().startsWith("/public/error/")
                        || row.address().endsWith("/kit.xhtml")) {
                    continue;
                }
                var visitor = visitor(row, people);
                if (visitor == null) {
                    continue;
                }
                var at = row.filled(things.all());
                for (var form : forms(visitor.get(at).page().body())) {
                    if (!shapes.add(shape(row, form))) {
                        continue;
                    }
                    for (var bad : Bad.values()) {
                        tried += tryBad(visitor, at, form, bad, wrong);
                    }
                }
            }
        }
        System.out.println(shapes.size() + " forms, " + tried + " bad posts");
        assertTrue(shapes.size() > 30, "the forms are found: " + shapes.size());
        assertEquals(List.of(), wrong);
    }

    private static int tryBad(Visitor visitor, String at, Element seen, Bad bad, List<String> wrong) throws Exception {
        int tried = 0;
        int buttons = buttons(seen).size();
        for (int i = 0; i < Math.max(1, buttons); i++) {
            var form = same(visitor.get(at).page().body(), seen);
            if (form == null) {
                continue;
            }
            var changed = changes(form, bad);
            if (changed == null) {
                return tried;
            }
            var button = buttons == 0 ? null : buttons(form).get(i);
            var before = Rows.now();
            var answer = visitor.submit(action(at, form), form, changed, button);
            var what = bad + " in " + at + " form " + form.id() + " button "
                    + (button == null ? "-" : button.attr("name")) + " by " + visitor.name() + ": " + answer.status();
            tried++;
            var change = Rows.changed(before, Rows.now());
            if (answer.status() >= 500) {
                wrong.add(what);
            }
            if (!change.isEmpty()) {
                wrong.add(what + " changed " + change);
            }
            boolean refused = answer.status() >= 400
                    || !answer.wrong().isEmpty()
                    || bad == Bad.STALE && answer.location().startsWith("/public/");
            if (!refused && !MAY_BE_EMPTY.contains(form.id())) {
                wrong.add(what + " without a word, to " + answer.location());
            }
        }
        return tried;
    }

    /** What is sent instead; null when this kind of bad input can't be made with the form. */
    private static Map<String, String> changes(Element form, Bad bad) {
        var changed = new LinkedHashMap<String, String>();
        if (bad == Bad.STALE) {
            changed.put("jakarta.faces.ViewState", "123456789:987654321");
            return form.select("[name=jakarta.faces.ViewState]").isEmpty() ? null : changed;
        }
        boolean bites = false;
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            var key = field.attr("name");
            var type = field.attr("type");
            boolean select = field.normalName().equals("select");
            boolean text = field.normalName().equals("textarea")
                    || !select
                            && Set.of("", "text", "password", "search", "email", "tel")
                                    .contains(type);
            boolean typed = text
                    && (!field.attr("inputmode").isEmpty()
                            && !field.attr("inputmode").equals("search"));
            boolean choice = select || type.equals("radio") || type.equals("checkbox");
            boolean hidden = type.equals("hidden")
                    && !key.startsWith("jakarta.")
                    && !key.startsWith("primefaces.")
                    && !key.equals(form.id());
            if (type.equals("file")) {
                bites |= bad == Bad.EMPTY;
            } else if (bad == Bad.EMPTY && (text || choice)) {
                changed.put(key, type.equals("radio") || type.equals("checkbox") ? null : "");
                bites |= field.hasAttr("aria-required") || field.hasAttr("required");
            } else if (bad == Bad.HUGE && text) {
                changed.put(key, HUGE);
                bites = true;
            } else if (bad == Bad.WRONG_TYPE && (typed || choice)) {
                changed.put(key, STRANGE);
                bites = true;
            } else if (bad == Bad.FOREIGN && hidden && field.attr("value").matches("[0-9]+")) {
                changed.put(key, "999999999");
                bites = true;
            } else if (bad == Bad.FOREIGN
                    && select
                    && !field.select("option[value~=^[0-9]+$]").isEmpty()) {
                changed.put(key, "23");
                bites |= field.select("option[value=23]").isEmpty();
            } else if ((bad == Bad.WRONG_TYPE || bad == Bad.FOREIGN) && text) {
                changed.put(key, "x");
            }
        }
        return bites ? changed : null;
    }

    @Test
    void a_program_a_picture_and_a_workbook_named_csv_are_refused_by_what_they_are() throws Exception {
        var files = Map.of(
                "program", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0},
                "picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0},
                "workbook", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0},
                "zeros", "person;aht\n\0\0".getBytes(StandardCharsets.US_ASCII));
        var words = uz.artel.lms.journey.Words.in("en");
        var said = Map.of(
                "program", words.get("problem.fileProgram"),
                "picture", words.get("problem.fileNotText"),
                "workbook", words.get("problem.fileWorkbook"),
                "zeros", words.get("problem.fileNotText"));
        var wrong = new ArrayList<String>();
        int forms = 0;
        try (var things = new Things()) {
            var people = Site.people();
            for (var row : AccessRows.read()) {
                var visitor = row.page() && row.address().contains("/import") ? visitor(row, people) : null;
                if (visitor == null) {
                    continue;
                }
                var at = row.filled(things.all());
                for (var seen : forms(visitor.get(at).page().body())) {
                    var input = seen.selectFirst("input[type=file]");
                    if (input == null) {
                        continue;
                    }
                    forms++;
                    for (var file : files.entrySet()) {
                        var form = same(visitor.get(at).page().body(), seen);
                        var fields = new ArrayList<>(
                                Visitor.fields(form, Map.of(), buttons(form).get(0)));
                        fields.removeIf(f -> f.name().equals(input.attr("name")));
                        fields.add(new Sent(input.attr("name"), "", "people.csv", file.getValue()));
                        var before = Rows.now();
                        var answer = visitor.post(action(at, form), fields, true);
                        var change = Rows.changed(before, Rows.now());
                        if (!answer.wrong().contains(said.get(file.getKey())) || !change.isEmpty()) {
                            wrong.add(at + " took a " + file.getKey() + ": " + answer.status() + " " + answer.wrong()
                                    + " " + change);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(4, forms, "pages that take files");
    }

    @Test
    void a_double_click_does_the_thing_once() throws Exception {
        var admin = Site.person("admin.kz");
        var at = "/admin/people/person.xhtml";
        var form = forms(admin.get(at).page().body()).stream()
                .filter(f -> !f.select("[name$=familyLat]").isEmpty())
                .findFirst()
                .orElseThrow();
        var typed = new LinkedHashMap<String, String>();
        for (var field : form.select("input.in[type=text][aria-required=true]")) {
            typed.put(field.attr("name"), field.attr("name").endsWith("Cyr") ? "Двойной" : "Double");
        }
        for (var field : form.select("[name$=signInName]")) {
            typed.put(field.attr("name"), "double." + System.nanoTime() % 1_000_000);
        }
        var before = Rows.now();
        var answers = twice(
                () -> admin.submit(action(at, form), form, typed, buttons(form).get(0)));
        var more = Rows.now().get("person") - before.get("person");
        assertEquals(1, more, "people made by two clicks: " + answers);
        var third = admin.submit(action(at, form), form, typed, buttons(form).get(0));
        assertTrue(third.status() < 500, "sent again later: " + third.status());
        assertEquals(before.get("person") + 1, Rows.now().get("person"), "the same post again");
    }

    private static List<String> twice(Callable<Answer> click) throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            var said = new ArrayList<String>();
            for (var one : both.invokeAll(List.of(click, click))) {
                var answer = one.get();
                said.add(answer.status() + " " + answer.location() + answer.wrong());
                assertTrue(answer.status() < 500, said.toString());
            }
            return said;
        } finally {
            both.shutdown();
        }
    }

    @Test
    void broken_and_foreign_rest_writes_are_refused_and_change_nothing() throws Exception {
        var bodies = new LinkedHashMap<String, byte[]>();
        for (var text : List.of(
                "",
                "{",
                "[]",
                "null",
                "7",
                "\"x\"",
                "{}",
                "{\"sequence\":\"x\",\"place\":\"x\",\"scenario\":7,\"exam\":[]}",
                "{\"sequence\":-1,\"place\":-1,\"kind\":\"NO_SUCH\",\"fields\":[],\"choice\":\"x\"}",
                "{\"sequence\":99999999999999999999,\"place\":99999999999999999999}",
                "{\"scenario\":\"" + HUGE + "\",\"exam\":\"" + HUGE + "\",\"text\":\"" + HUGE
                        + "\",\"place\":1,\"sequence\":1}")) {
            bodies.put(text.substring(0, Math.min(40, text.length())), text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.put("a megabyte of brackets", "[".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
        bodies.put("bytes that are no text", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
        var wrong = new ArrayList<String>();
        int tried = 0;
        try (var things = new Things()) {
            for (var row : AccessRows.read()) {
                if (row.page()
                        || row.method().equals("GET")
                        || !row.address().startsWith("/api/v1/")
                        || row.address().contains("/session")) {
                    continue;
                }
                for (var ids : List.of(things.all(), foreign(things.all()))) {
                    for (var person : List.of("graduate", "trainee.kz")) {
                        for (var body : bodies.entrySet()) {
                            var before = Rows.now();
                            var answer = Site.person(person).write(row.method(), row.filled(ids), body.getValue());
                            tried++;
                            var change = Rows.changed(before, Rows.now());
                            var what = row.method() + " " + row.filled(ids) + " by " + person + " with "
                                    + body.getKey() + ": " + answer.status() + " "
                                    + answer.body()
                                            .substring(
                                                    0,
                                                    Math.min(120, answer.body().length()));
                            if (answer.status() < 400 || answer.status() >= 500 || !change.isEmpty()) {
                                wrong.add(what + " " + change);
                            }
                        }
                    }
                }
            }
        }
        System.out.println(tried + " broken REST writes");
        assertEquals(List.of(), wrong);
    }

    private static Map<String, String> foreign(Map<String, String> things) {
        var others = new LinkedHashMap<>(things);
        others.put("call", "999999999");
        others.put("sitting", "999999999");
        return others;
    }

    private static Visitor visitor(Row row, Map<String, List<String>> people) throws Exception {
        if (row.who().contains("anyone")) {
            return Site.stranger();
        }
        for (var person : people.entrySet()) {
            if (row.mayEnter(person.getValue()) && row.finds(person.getKey())) {
                return Site.person(person.getKey());
            }
        }
        return null;
    }

    /** Forms that are sent and are not the frame's own. */
    private static List<Element> forms(Element page) {
        return page.select("form[method=post]").stream()
                .filter(f -> !f.attr("action").endsWith("/common/sign-out"))
                .toList();
    }

    private static List<Element> buttons(Element form) {
        return form.select("button[type=submit][name]:not([disabled]), input[type=submit][name]");
    }

    /** The form of this name on a page loaded anew. */
    private static Element same(Element page, Element form) {
        return forms(page).stream()
                .filter(f -> f.id().equals(form.id()))
                .findFirst()
                .orElse(null);
    }

    /** Forms that differ in nothing but the line they stand in are one. */
    private static String shape(Row row, Element form) {
        var fields = new StringBuilder(row.address());
        form.select("input[name], select[name], textarea[name], button[name]")
                .forEach(f -> fields.append(' ').append(f.attr("name").replaceAll("[0-9]+", "#")));
        return fields.toString();
    }

    private static String action(String at, Element form) {
        var action = form.attr("action").replaceFirst("^https?://[^/]+", "").replaceFirst(";.*", "");
        return action.isEmpty() ? at : action;
    }
}
