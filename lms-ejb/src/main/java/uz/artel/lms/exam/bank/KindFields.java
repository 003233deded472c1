package uz.artel.lms.exam.bank;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.crm.ExpectedRecord;
import uz.artel.lms.exam.media.Medium;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.LanguageMarks;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.NormalForm;

/** What an entry of {@code questions/*.yaml} says only where its kind asks for it. */
final class KindFields {

    private static final int MOST_SPELLINGS = 30;

    private KindFields() {}

    static Particulars particulars(Node node, ItemKind kind, Map<String, Medium> media, ContentPack pack) {
        return new Particulars(
                kind == ItemKind.FILL ? spellings(node) : null,
                kind == ItemKind.HOTSPOT ? picture(node, media) : null,
                node.has("stimulus") ? stimulus(node.child("stimulus"), media) : null,
                kind == ItemKind.ESSAY ? length(node) : null,
                kind == ItemKind.GUIDE ? lookup(node) : null,
                kind == ItemKind.CRM ? crmCase(node, pack) : null);
    }

    private static Stimulus stimulus(Node node, Map<String, Medium> media) {
        var key = node.text("medium");
        int plays = node.number("plays", 1, Stimulus.MOST_PLAYS, 0);
        // who can't hear it answers from its words
        var transcript = node.inThreeLanguages("transcript");
        node.nothingElse();
        var medium = media.get(key);
        if (medium == null || !medium.type().plays()) {
            if (!key.isEmpty()) {
                node.child("medium").problem("there is no recording \"" + key + "\" in media/media.yaml");
            }
            return null;
        }
        return new Stimulus(medium.digest(), medium.type(), medium.title(), plays, transcript);
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

    private static CrmCase crmCase(Node node, ContentPack pack) {
        var day = day(node);
        if (!node.has("record")) {
            node.problem("\"record\" is missing: a case says what its record must hold");
        }
        var record = ExpectedRecord.read(node.child("record"), pack);
        if (node.has("record") && record.isEmpty()) {
            node.child("record").problem("the record asks for no field");
        }
        return new CrmCase(node.number("seconds", SHORTEST_CLOCK, LONGEST_CLOCK), day, record);
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

    private static Picture picture(Node node, Map<String, Medium> media) {
        var key = node.text("picture");
        if (key.isEmpty()) {
            return null;
        }
        var medium = media.get(key);
        if (medium == null || !medium.type().picture()) {
            node.child("picture").problem("there is no picture \"" + key + "\" in media/media.yaml");
            medium = null;
        }
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
                : new Picture(medium.digest(), medium.type(), medium.title(), medium.width(), medium.height(), regions);
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
