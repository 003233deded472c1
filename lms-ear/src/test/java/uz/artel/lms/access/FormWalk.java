package uz.artel.lms.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import uz.artel.lms.access.Scenes.Stop;
import uz.artel.lms.access.Visitor.Answer;
import uz.artel.lms.access.Visitor.Sent;

/**
 * Goes from page to page, sends each form with everything a careless or a hostile hand could put into it, then as it should
 * be sent: once, again, and twice at the same moment. What it finds wrong it writes down and goes on.
 */
final class FormWalk {

    /** Views of one page that the server keeps are few; an old one would be refused for its age and not for its input. */
    private static final int FRESH = 12;

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern INNARDS = Pattern.compile("Exception|\\bat [a-z]+\\.[a-z.]+[A-Z]|java\\.|j_idt|SQL");

    private final Rows rows;
    private final Map<String, Visitor> people = new TreeMap<>();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> sent = new HashSet<>();
    private final List<String> accepted = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private int attempts;

    FormWalk(Rows rows) {
        this.rows = rows;
    }

    /** Forms seen: page and id. */
    Set<String> seen() {
        return seen;
    }

    /** Bad input that was not refused as it should. */
    List<String> accepted() {
        return accepted;
    }

    /** Good requests that did nothing, and those that did more when sent twice. */
    List<String> doubled() {
        return doubled;
    }

    int attempts() {
        return attempts;
    }

    /** Somebody at his browser; whoever was signed out by what happened signs in again. */
    Visitor visitor(String person) throws Exception {
        if (person.equals("stranger")) {
            return Site.stranger("ru");
        }
        var known = people.get(person);
        if (known == null || known.get("/api/v1/session").status() != 200) {
            known = Site.freshly(person, "ru");
            people.put(person, known);
            rows.keepAnew();
        }
        return known;
    }

    /** Looks at a page and sends its forms, each once in the whole walk. */
    void visit(Stop stop) throws Exception {
        var visitor = visitor(stop.person());
        var answer = stop.open(visitor);
        if (answer.status() != 200) {
            accepted.add(stop + " can't be opened: " + answer.status() + " " + answer.location());
            return;
        }
        for (var form : answer.page().select("form:not([data-x])")) {
            seen.add(stop.page() + " " + form.id());
            boolean search = !form.attr("method").equalsIgnoreCase("post");
            var target = search || !form.attr("action").endsWith(".xhtml") ? form.attr("action") : stop.address();
            if (sent.add(target + " " + form.id())) {
                if (search) {
                    spoilSearch(stop, visitor, form);
                } else {
                    for (var button : form.select("button[type=submit], input[type=submit]")) {
                        if (sent.add(target + " " + button.attr("name").replaceAll(":\\d+:", ":"))) {
                            var name = button.attr("name");
                            try {
                                spoil(stop, form.id(), name);
                                repeat(stop, form.id(), name);
                            } catch (IllegalStateException gone) {
                                accepted.add(stop + " " + form.id() + " " + name + ": " + gone.getMessage());
                                rows.putBack();
                            }
                        }
                    }
                }
            }
        }
    }

    private void spoilSearch(Stop stop, Visitor visitor, Element form) throws Exception {
        var path = form.attr("action").isEmpty() ? stop.page() : form.attr("action");
        for (var attempt : Spoiled.ofSearch(form, Visitor.fields(form, Map.of(), null))) {
            attempts++;
            var answer = visitor.get(path + "?" + Visitor.encoded(attempt.fields()));
            if (answer.status() >= 500 || INNARDS.matcher(answer.page().text()).find()) {
                accepted.add(stop + " " + form.id() + ", " + attempt.what() + ": " + answer.status());
            }
        }
        unchanged(stop + " " + form.id());
    }

    private void spoil(Stop stop, String id, String button) throws Exception {
        var visitor = visitor(stop.person());
        var form = form(stop, visitor, id);
        var good = stop.good(form, button(form, button));
        int many = Spoiled.of(form, good, stop.parameters()).size();
        for (int i = 0; i < many; i++) {
            if (i % FRESH == 0) {
                form = form(stop, visitor, id);
                good = stop.good(form, button(form, button));
            }
            var attempt = Spoiled.of(form, good, stop.parameters()).get(i);
            attempts++;
            var what = stop + " " + id + " " + button + ", " + attempt.what();
            var answer = post(visitor, form, attempt.fields());
            var complaint = complaint(visitor, answer);
            if (complaint != null) {
                accepted.add(what + ": " + complaint);
            }
            if (rows.trailGrew()) {
                unchanged(what);
                form = form(stop, visitor, id);
                good = stop.good(form, button(form, button));
            }
        }
        unchanged(stop + " " + id + " " + button);
    }

    private void unchanged(String what) throws Exception {
        var changed = rows.changed();
        if (!changed.isEmpty()) {
            accepted.add(what + ": changed " + changed);
            rows.putBack();
        }
    }

    /** What is wrong with the answer to bad input; null when it is a clear refusal in the page's language. */
    private String complaint(Visitor visitor, Answer first) throws Exception {
        if (first.status() >= 500) {
            return first.status() + " " + first.page().select(".fault").text();
        }
        var answer = first.status() == 302 ? visitor.get(first.location()) : first;
        if (INNARDS.matcher(answer.page().text()).find()) {
            return "shows its innards: " + answer.wrong();
        }
        if (answer.status() == 403 && answer.header("Content-Type").startsWith("application/json")) {
            return null;
        }
        var words = answer.page().select(".problems li, .err-t, .fault, #pageMessages .warn");
        if (words.isEmpty() || words.text().isBlank()) {
            return answer.status() + " " + first.location() + " without a word";
        }
        for (var one : words) {
            if (!one.text().isBlank() && !CYRILLIC.matcher(one.text()).find()) {
                return "in another language: " + one.text();
            }
        }
        return null;
    }

    private void repeat(Stop stop, String id, String button) throws Exception {
        var what = stop + " " + id + " " + button;
        if (stop.onlyOnce(id, button)) {
            return;
        }
        // bad input may have made the next try wait
        rows.write("DELETE FROM sign_in_failure");
        var visitor = visitor(stop.person());
        var form = form(stop, visitor, id);
        var fields = stop.good(form, button(form, button));
        var first = post(visitor, form, fields);
        var once = rows.changed();
        if (first.status() >= 400 || !first.wrong().isEmpty() || once.isEmpty() != stop.changesNothing(id, button)) {
            doubled.add(what + " sent as it should be: " + first.status() + " " + first.wrong() + ", changed " + once);
            rows.putBack();
            return;
        }
        compare(what + " sent again", once, List.of(post(visitor, form, fields)));

        var at = visitor(stop.person());
        var twice = form(stop, at, id);
        var good = stop.good(twice, button(twice, button));
        var other = CompletableFuture.supplyAsync(() -> {
            try {
                return post(at, twice, good);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        var one = post(at, twice, good);
        compare(what + " sent twice at once", once, List.of(one, other.join()));
    }

    private void compare(String what, Map<String, Long> single, List<Answer> answers) throws Exception {
        for (var answer : answers) {
            if (answer.status() >= 500) {
                doubled.add(what + ": " + answer.status() + " "
                        + answer.page().select(".fault").text());
            }
        }
        var changed = rows.changed();
        if (!changed.equals(single)) {
            doubled.add(what + " changed " + changed + ", once " + single);
        }
        rows.putBack();
    }

    private Element form(Stop stop, Visitor visitor, String id) throws Exception {
        var answer = stop.open(visitor);
        var form = answer.page().getElementById(id);
        if (form == null) {
            throw new IllegalStateException(stop + " shows no form " + id + " any more: " + answer.status() + " "
                    + answer.location() + " " + answer.wrong());
        }
        return form;
    }

    private static Element button(Element form, String name) {
        return form.select("button, input[type=submit]").stream()
                .filter(b -> b.attr("name").equals(name))
                .findFirst()
                .orElse(null);
    }

    static Answer post(Visitor visitor, Element form, List<Sent> fields) throws Exception {
        var path = URI.create(form.attr("action")).getRawPath();
        return visitor.post(path, fields, form.attr("enctype").startsWith("multipart"));
    }
}
