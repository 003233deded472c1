package uz.artel.lms.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import uz.artel.lms.access.Visitor.Sent;

/**
 * Bad input for a form, made from the form itself: each field in turn is too long, of the wrong type, a choice that was not
 * offered or somebody else's number, the rest as good as it was; and the state that ties the form to its page is missing
 * or forged.
 */
final class Spoiled {

    private static final String STATE = "jakarta.faces.ViewState";
    private static final String NONCE = "primefaces.nonce";
    private static final int HUGE = 100_000;

    /** What is sent instead of a good form, in a word for the report. */
    record Attempt(String what, List<Sent> fields) {}

    private final Element form;
    private final List<Sent> good;
    private final List<Attempt> attempts = new ArrayList<>();

    private Spoiled(Element form, List<Sent> good) {
        this.form = form;
        this.good = good;
    }

    /**
     * @param good what a person would have sent
     * @param parameters of the page's address, each with a value that is another centre's or another person's
     */
    static List<Attempt> of(Element form, List<Sent> good, Map<String, String> parameters) {
        var spoiled = new Spoiled(form, good);
        spoiled.empty();
        for (var name : spoiled.names()) {
            spoiled.field(name);
        }
        spoiled.everythingHuge();
        parameters.forEach((name, foreign) -> {
            for (var value : List.of(foreign, "9".repeat(30), "")) {
                spoiled.attempts.add(new Attempt("?" + name + "=" + shown(value), spoiled.with(name, value)));
            }
        });
        var state = form.selectFirst("[name=" + STATE + "]");
        if (state != null && state.attr("value").equals("stateless")) {
            // the page has none to be held to; what its form asks for changes nothing
            spoiled.attempts.add(new Attempt("view state left out", spoiled.with(STATE, null)));
        } else if (state != null) {
            for (var forged : new String[] {null, "123456789:987654321", "stateless"}) {
                spoiled.attempts.add(new Attempt(
                        "view state " + (forged == null ? "left out" : shown(forged)), spoiled.with(STATE, forged)));
            }
        }
        return spoiled.attempts;
    }

    /** The same field by field for a form that is part of an address. */
    static List<Attempt> ofSearch(Element form, List<Sent> good) {
        var spoiled = new Spoiled(form, good);
        for (var name : spoiled.names()) {
            for (var value : List.of("", "no-such", "-1", "9".repeat(30), "\u0000", "я".repeat(HUGE), "%", "'\"<b>")) {
                spoiled.attempts.add(new Attempt(name + "=" + shown(value), spoiled.with(name, value)));
            }
        }
        return spoiled.attempts;
    }

    private void empty() {
        var kept = good.stream()
                .filter(s -> s.file() == null)
                .map(s -> hidden(s.name()) || isButton(s.name()) ? s : Sent.of(s.name(), ""))
                .toList();
        boolean required = form.select("[aria-required=true], [required]").stream()
                .anyMatch(e -> !e.attr("type").equals("hidden"));
        if (required) {
            attempts.add(new Attempt("all fields empty", kept));
        }
    }

    private void field(String name) {
        var field = element(name);
        var type = field.attr("type");
        if (type.equals("file")) {
            // where a file may be left out and none is sent, its absence is no bad input
            if (good.stream().anyMatch(g -> g.name().equals(name) && g.file() != null && g.file().length > 0)) {
                attempts.add(new Attempt(name + " without a file", with(name, "")));
            }
            return;
        }
        boolean choice = field.normalName().equals("select") || type.equals("radio");
        if (choice || type.equals("hidden")) {
            for (var value : type.equals("hidden")
                    ? List.of("no-such", "-1", "x".repeat(HUGE))
                    : List.of("no-such", "999999999")) {
                attempts.add(new Attempt(name + "=" + shown(value), with(name, value)));
            }
            if (type.equals("hidden") && !value(name).isEmpty()) {
                attempts.add(new Attempt(name + " empty", with(name, "")));
            }
            return;
        }
        if (type.equals("checkbox")) {
            if (field.hasAttr("value")) {
                attempts.add(new Attempt(name + "=no-such", with(name, "no-such")));
                attempts.add(new Attempt(name + "=999999999", with(name, "999999999")));
            }
            return;
        }
        attempts.add(new Attempt(name + " of " + HUGE + " signs", with(name, "я".repeat(HUGE))));
        var twice = value(name).isEmpty() ? "ab" : value(name) + value(name);
        attempts.add(new Attempt(
                name + " with a sign that is none", with(name, twice.charAt(0) + "\u0000" + twice.substring(1))));
        if (field.hasAttr("inputmode")
                || field.hasAttr("placeholder") && !field.attr("type").equals("search")) {
            attempts.add(new Attempt(name + " of another type", with(name, "no-such")));
        }
        if (field.hasAttr("inputmode")) {
            attempts.add(new Attempt(name + " beyond all numbers", with(name, "9".repeat(30))));
        }
    }

    private void everythingHuge() {
        var huge = good.stream()
                .map(s -> s.file() == null && !hidden(s.name()) && !isButton(s.name())
                        ? Sent.of(s.name(), "😀".repeat(HUGE / 5))
                        : s)
                .toList();
        if (!huge.equals(good)) {
            attempts.add(new Attempt("all fields of " + HUGE / 5 + " signs of four bytes", huge));
        }
    }

    private List<String> names() {
        var names = new LinkedHashMap<String, Boolean>();
        form.select("input[name], select[name], textarea[name]").stream()
                .filter(e -> !e.attr("type").equals("submit") && !e.hasAttr("disabled"))
                .map(e -> e.attr("name"))
                .filter(n -> !n.startsWith("jakarta.faces.") && !n.equals(NONCE) && !n.equals(form.id()))
                .forEach(n -> names.put(n, true));
        return List.copyOf(names.keySet());
    }

    private Element element(String name) {
        return form.select("[name]").stream()
                .filter(e -> e.attr("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean hidden(String name) {
        return name.startsWith("jakarta.faces.")
                || name.equals(NONCE)
                || name.equals(form.id())
                || form.select("[name]").stream()
                        .anyMatch(e ->
                                e.attr("name").equals(name) && e.attr("type").equals("hidden"));
    }

    private boolean isButton(String name) {
        return form.select("button[name], input[type=submit][name]").stream()
                .anyMatch(e -> e.attr("name").equals(name));
    }

    private String value(String name) {
        return good.stream()
                .filter(s -> s.name().equals(name) && s.value() != null)
                .map(Sent::value)
                .findFirst()
                .orElse("");
    }

    private List<Sent> with(String name, String value) {
        var fields = new ArrayList<Sent>();
        boolean placed = value == null;
        for (var sent : good) {
            if (!sent.name().equals(name)) {
                fields.add(sent);
            } else if (!placed) {
                fields.add(Sent.of(name, value));
                placed = true;
            }
        }
        if (!placed) {
            fields.add(Sent.of(name, value));
        }
        return fields;
    }

    private static String shown(String value) {
        return value.length() > 40 ? value.charAt(0) + "×" + value.length() : value.replace("\u0000", "NUL");
    }
}
