package uz.artel.lms.journey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.crm.ExpectedRecord;
import uz.artel.lms.crm.Field;
import uz.artel.lms.exam.bank.QuestionFiles;
import uz.artel.lms.exam.media.MediaFiles;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;

/** What is right in the questions of the content folder, found by what a candidate reads: the wording in his language. */
final class ShippedQuestions {

    /** The record's fields as one comes to them. */
    private static final List<Field> FORM = List.of(
            Field.TYPE,
            Field.OUTCOME,
            Field.LANGUAGE,
            Field.NAME,
            Field.PHONE,
            Field.REGION,
            Field.DISTRICT,
            Field.STREET,
            Field.LANDMARK,
            Field.CATEGORY,
            Field.MODEL,
            Field.SAFETY,
            Field.SYMPTOM,
            Field.DATE,
            Field.FROM,
            Field.TO,
            Field.CALLBACK);

    private final String language;
    private final Map<String, Node> byStem = new HashMap<>();

    ShippedQuestions(ContentPack pack, String language) {
        this.language = language;
        for (var path : pack.paths("questions", ".yaml")) {
            for (var node : QuestionFiles.nodes(pack.yaml(path, new Problems()))) {
                byStem.put(worded(node.child("stem")), node);
            }
        }
    }

    /** The words of the options to choose of a question with one or several. */
    List<String> right(String stem) {
        return options(stem).stream()
                .filter(o -> o.flag("right", false))
                .map(o -> worded(o.child("text")))
                .toList();
    }

    /** The words of an option that is wrong. */
    String wrong(String stem) {
        return options(stem).stream()
                .filter(o -> !o.flag("right", false))
                .map(o -> worded(o.child("text")))
                .findFirst()
                .orElseThrow();
    }

    /** The words of the options in their right order. */
    List<String> order(String stem) {
        return options(stem).stream().map(o -> worded(o.child("text"))).toList();
    }

    /** Left side → right side. */
    Map<String, String> pairs(String stem) {
        var pairs = new HashMap<String, String>();
        options(stem).forEach(o -> pairs.put(worded(o.child("left")), worded(o.child("text"))));
        return pairs;
    }

    /** What to type where a number is asked. */
    String number(String stem) {
        return of(stem).text("answer");
    }

    /** The first spelling the key accepts in this language. */
    String spelling(String stem) {
        return of(stem).child("accept").items(language).get(0).text();
    }

    /** The title of the card that answers a search. */
    String card(String stem) {
        var name = of(stem).items("entries").get(0).text();
        var path = "guides/easy/" + name.substring("card/".length()) + (language.equals("ru") ? "" : "." + language);
        return ShippedCalls.PACK.markdown(path + ".md", new Problems()).head().text("title");
    }

    /** What each field of a case's record holds, in the order of the form. */
    Map<String, String> record(String stem) {
        var day = LocalDate.parse(of(stem).text("day"));
        var expected = ExpectedRecord.read(of(stem).child("record"), ShippedCalls.PACK);
        var record = new LinkedHashMap<String, String>();
        FORM.stream()
                .filter(expected::containsKey)
                .forEach(field -> record.put(field.code(), expected.get(field).sample(field, day)));
        return record;
    }

    /** Where the middle of a part of the picture lies, each way from 0 to 1. */
    double[] middle(String stem, String part) {
        var size = pictureSize(stem);
        var at = options(stem).stream()
                .filter(o -> worded(o.child("text")).equals(part))
                .findFirst()
                .orElseThrow()
                .texts("at")
                .stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (at.length == 4) {
            return new double[] {(at[0] + at[2] / 2) / size[0], (at[1] + at[3] / 2) / size[1]};
        }
        double x = 0;
        double y = 0;
        for (int i = 0; i < at.length; i += 2) {
            x += at[i];
            y += at[i + 1];
        }
        return new double[] {x * 2 / at.length / size[0], y * 2 / at.length / size[1]};
    }

    /** Width and height of the picture in its own units. */
    int[] pictureSize(String stem) {
        var medium = MediaFiles.read(ShippedCalls.PACK, new Problems()).get(of(stem).text("picture"));
        return new int[] {medium.width(), medium.height()};
    }

    /** Why the right answer is right. */
    String explanation(String stem) {
        return worded(of(stem).child("explanation"));
    }

    /** single, multiple, order, matching, numeric, fill or short. */
    String kind(String stem) {
        return of(stem).text("kind");
    }

    /** product, safety, process … */
    String area(String stem) {
        return of(stem).text("area");
    }

    private List<Node> options(String stem) {
        return of(stem).items("options");
    }

    private Node of(String stem) {
        var node = byStem.get(stem.strip());
        if (node == null) {
            throw new IllegalArgumentException("no shipped question asks in " + language + ": " + stem);
        }
        return node;
    }

    private String worded(Node texts) {
        return texts.text(language).strip();
    }
}
