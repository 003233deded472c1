package uz.artel.lms.exam.bank;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.crm.Expected;
import uz.artel.lms.crm.ExpectedRecord;
import uz.artel.lms.crm.Field;
import uz.artel.lms.crm.RecordRules;
import uz.artel.lms.crm.Routing;
import uz.artel.lms.exam.media.Medium;
import uz.artel.lms.guide.GuideEntry;
import uz.artel.lms.guide.GuideReading;
import uz.artel.lms.shared.content.LanguageMarks;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.NormalForm;
import uz.artel.lms.shared.language.Texts;

/** What an entry of {@code questions/*.yaml} says only where its kind asks for it. */
final class KindFields {

    private static final int MOST_SPELLINGS = 30;

    private KindFields() {}

    static Particulars particulars(Node node, ItemKind kind, MediaShelf media, Routing routing) {
        return new Particulars(
                kind == ItemKind.FILL ? spellings(node) : null,
                kind == ItemKind.HOTSPOT ? picture(node, media) : null,
                node.has("stimulus") ? stimulus(node.child("stimulus"), media) : null,
                kind == ItemKind.ESSAY ? length(node) : null,
                kind == ItemKind.GUIDE ? lookup(node) : null,
                kind == ItemKind.CRM ? crmCase(node, routing) : null);
    }

    private static Stimulus stimulus(Node node, MediaShelf media) {
        var shown = shown(node, Medium.Type::plays, "recording", media);
        int plays = node.number("plays", 1, Stimulus.MOST_PLAYS, 0);
        // who can't hear it answers from its words
        var transcript = node.inThreeLanguages("transcript");
        node.nothingElse();
        return shown == null
                ? null
                : new Stimulus(shown.medium.digest(), shown.medium.type(), shown.title, plays, transcript);
    }

    private record Shown(Medium medium, Texts title) {}

    /** A medium by its name, or by its name and a title that it has in this item. Null, and told, where there is none. */
    private static Shown shown(Node node, Predicate<Medium.Type> fits, String kind, MediaShelf media) {
        var key = node.isMap() ? node.text("medium") : node.text();
        var medium = key.isEmpty() ? null : media.find(key);
        boolean found = medium != null && fits.test(medium.type());
        if (!found && !key.isEmpty()) {
            (node.isMap() ? node.child("medium") : node).problem(media.why(key, kind));
        }
        boolean own = node.isMap() && (node.has("title") || found && medium.title() == null);
        var title = own ? node.inThreeLanguages("title") : found ? medium.title() : null;
        return found ? new Shown(medium, title) : null;
    }

    /** What defines an entry of the guide: kind in its name → what its file defines. */
    private static final Map<String, String> ENTRIES = Map.of(
            "card", "card", "safety", "safety text", "service", "service", "sms", "sms template", "line", "line");

    private static final int SHORTEST_CLOCK = 20;
    private static final int LONGEST_CLOCK = 900;

    /** Makes an entry of the guide known, where the guide itself is not read. */
    static void define(Problems problems, String name) {
        var parts = name.split("/", 2);
        if (ENTRIES.containsKey(parts[0])) {
            problems.define(ENTRIES.get(parts[0]), parts[1], "", 0);
        }
    }

    /** The entries of the guide that an item may name, by name. */
    static Map<String, Texts> entries(GuideReading guide) {
        var all = new TreeMap<String, Texts>();
        for (var kind : GuideEntry.Kind.values()) {
            if (ENTRIES.containsKey(kind.code())) {
                guide.titles(kind).forEach((key, title) -> all.put(kind.code() + "/" + key, title));
            }
        }
        return all;
    }

    private static Lookup lookup(Node node) {
        var entries = new ArrayList<String>();
        for (var entry : node.someItems("entries")) {
            var name = entry.text();
            var parts = name.split("/", 2);
            var defined = ENTRIES.get(parts[0]);
            if (parts.length < 2 || defined == null || name.length() > Lookup.LONGEST) {
                entry.problem("\"" + name + "\" names no entry of the guide, expected as card/fr-noise");
                continue;
            }
            node.problems().refer(defined, parts[1], entry.file(), entry.line());
            entries.add(name);
        }
        return new Lookup(node.number("seconds", SHORTEST_CLOCK, LONGEST_CLOCK), entries);
    }

    private static CrmCase crmCase(Node node, Routing routing) {
        var day = day(node);
        var record = Map.<Field, Expected>of();
        if (node.has("record")) {
            var asked = node.child("record");
            record = ExpectedRecord.read(asked, routing);
            if (record.isEmpty()) {
                asked.problem("the record asks for no field");
            } else {
                savable(asked, record, day, routing);
            }
        } else {
            node.child("record").problem("\"record\" is missing: a case says what its record must hold");
        }
        return new CrmCase(node.number("seconds", SHORTEST_CLOCK, LONGEST_CLOCK), day, record);
    }

    /** What is right must be what the CRM takes, else nobody could answer. */
    private static void savable(Node node, Map<Field, Expected> record, LocalDate day, Routing routing) {
        var samples = new EnumMap<Field, String>(Field.class);
        record.forEach((field, expected) -> {
            var sample = expected.sample(field, day);
            if (sample != null && !expected.right(field, sample, day)) {
                node.child(field.code())
                        .problem("the sample \"" + sample + "\" is not right by what the field asks for");
            }
            samples.put(field, sample);
        });
        var right = new CallRecord(samples);
        for (var problem : RecordRules.problems(right, routing, day)) {
            var at = node.child(problem.field().code());
            if (problem.key().equals("required")) {
                at.problem("with the outcome " + right.get(Field.OUTCOME) + " the CRM needs \""
                        + problem.field().code() + "\"");
            } else if (problem.field() != Field.DISTRICT || !routing.districts().isEmpty()) {
                at.problem("the CRM refuses \"" + right.get(problem.field()) + "\": " + problem.key());
            }
        }
    }

    private static LocalDate day(Node node) {
        var text = node.text("day");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            if (!text.isEmpty()) {
                node.child("day").problem("\"" + text + "\" is no day, expected as 2026-11-02");
            }
            return LocalDate.EPOCH;
        }
    }

    private static Length length(Node node) {
        if (!node.has("words")) {
            node.problem("\"words\" is missing: an essay says how long it should be, words: {from: 60, to: 150}");
            return null;
        }
        var words = node.child("words");
        var length = new Length(words.number("from", 1, 500), words.number("to", 2, 800));
        words.nothingElse();
        if (length.from() >= length.to()) {
            words.problem("\"from\" must be less than \"to\"");
        }
        return length;
    }

    private static Picture picture(Node node, MediaShelf media) {
        if (!node.has("picture")) {
            node.text("picture");
            return null;
        }
        var named = node.child("picture");
        var shown = shown(named, Medium.Type::picture, "picture", media);
        named.nothingElse();
        var medium = shown == null ? null : shown.medium;
        var regions = new ArrayList<List<Integer>>();
        for (var option : node.items("options")) {
            var corners = corners(option);
            var at = option.child("at");
            var fault = medium == null || corners.isEmpty()
                    ? null
                    : Picture.fault(corners, medium.width(), medium.height());
            if (fault != null) {
                at.problem(fault);
            }
            boolean sound = medium != null && !corners.isEmpty() && fault == null;
            for (int i = 0; i < regions.size() && sound; i++) {
                if (Picture.overlap(regions.get(i), corners)) {
                    at.problem("the region lies over that of option " + (i + 1) + ", a touch there would mean both");
                }
            }
            // what is wrong has been told and lies over nothing
            regions.add(sound ? corners : List.of());
        }
        return medium == null
                ? null
                : new Picture(medium.digest(), medium.type(), shown.title, medium.width(), medium.height(), regions);
    }

    /** {@code at: [x, y, width, height]} is a rectangle, {@code at: [x1, y1, x2, y2, x3, y3, …]} a polygon. */
    static List<Integer> corners(Node option) {
        var numbers = new ArrayList<Integer>();
        for (var number : option.someItems("at")) {
            var text = number.text();
            if (!text.matches("[0-9]{1,5}")) {
                number.problem("\"" + text + "\" is no coordinate, expected a whole number from 0");
                return List.of();
            }
            numbers.add(Integer.valueOf(text));
        }
        if (numbers.size() != 4) {
            return numbers;
        }
        int x = numbers.get(0);
        int y = numbers.get(1);
        int right = x + numbers.get(2);
        int bottom = y + numbers.get(3);
        return List.of(x, y, right, y, right, bottom, x, bottom);
    }

    private static Spellings spellings(Node node) {
        if (!node.has("accept")) {
            node.problem("\"accept\" is missing: a fill-in item lists the spellings it takes in ru, uz and en");
        }
        var accept = node.child("accept");
        var spellings =
                new Spellings(spellings(accept, Lang.RU), spellings(accept, Lang.UZ), spellings(accept, Lang.EN));
        accept.nothingElse();
        return spellings;
    }

    private static List<String> spellings(Node accept, Lang lang) {
        var all = new ArrayList<String>();
        var forms = new HashMap<String, String>();
        for (var node : accept.someItems(lang.code())) {
            var spelling = node.text();
            var form = lang == Lang.UZ ? NormalForm.ofUzbek(spelling) : NormalForm.of(spelling);
            if (spelling.length() > Spellings.LONGEST) {
                node.problem("a spelling has at most " + Spellings.LONGEST + " characters");
            } else if (form.isEmpty()) {
                node.problem("the spelling \"" + spelling + "\" has neither a letter nor a digit");
            } else if (forms.containsKey(form)) {
                node.problem("the spelling \"" + spelling + "\" is the same as \"" + forms.get(form)
                        + "\": capitals, ё, apostrophes, hyphens and spaces make no difference");
            } else {
                forms.put(form, spelling);
                if (lang == Lang.UZ) {
                    LanguageMarks.check(lang, spelling, node.file(), node.line(), node.problems());
                }
                all.add(spelling);
            }
        }
        if (all.size() > MOST_SPELLINGS) {
            accept.child(lang.code()).problem("an item takes at most " + MOST_SPELLINGS + " spellings in a language");
        }
        return all.isEmpty() ? List.of("-") : all;
    }
}
