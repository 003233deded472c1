package uz.artel.lms.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.crm.ExpectedRecord;
import uz.artel.lms.crm.Field;
import uz.artel.lms.exam.SheetItem;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.QuestionFiles;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;

/**
 * The right answers of the shipped questions, read from the public content folder as anybody could: shipped exam items are
 * samples. Found by the Russian wording of the question, because a candidate's sheet carries no keys.
 */
public final class ShippedAnswers {

    private final Map<String, Node> byStem = new HashMap<>();
    private final ContentPack pack;

    public ShippedAnswers(ContentPack pack) {
        this.pack = pack;
        var problems = new Problems();
        for (var path : pack.paths("questions", ".yaml")) {
            for (var node : QuestionFiles.nodes(pack.yaml(path, problems))) {
                byStem.put(node.child("stem").text("ru"), node);
            }
        }
    }

    /** The right answer to an item as this candidate sees it. */
    public Answer right(SheetItem item) {
        var node = node(item);
        return switch (item.kind()) {
            case "single", "multiple", "hotspot" -> {
                var right = new ArrayList<Integer>();
                for (var option : node.items("options")) {
                    if (option.flag("right", false)) {
                        right.add(place(item, option));
                    }
                }
                yield new Answer(right, null);
            }
            case "order" ->
                new Answer(
                        node.items("options").stream().map(o -> place(item, o)).toList(), null);
            case "matching" -> {
                var partners = new ArrayList<Integer>();
                for (var left : item.options()) {
                    var option = node.items("options").stream()
                            .filter(o -> o.child("left").text("ru").equals(left.ru()))
                            .findFirst()
                            .orElseThrow();
                    partners.add(
                            indexOf(item.partners().stream().map(t -> t.ru()).toList(), russian(option)));
                }
                yield new Answer(partners, null);
            }
            case "numeric" -> Answer.text(new BigDecimal(node.text("answer")).toPlainString());
            case "fill" -> Answer.text(node.child("accept").items("ru").get(0).text());
            case "guide" -> Answer.text(node.items("entries").get(0).text());
            case "crm" -> Answer.text(record(node).canonical());
            default -> Answer.text("Спокойно представлюсь, выслушаю, перефразирую просьбу и назову следующий шаг.");
        };
    }

    /** A wrong answer, for people who are still learning. */
    public Answer wrong(SheetItem item) {
        var right = right(item);
        return switch (item.kind()) {
            case "single", "multiple", "hotspot" ->
                Answer.choice(IntStream.range(0, item.options().size())
                        .filter(i -> !right.choice().contains(i))
                        .findFirst()
                        .orElse(0));
            case "order", "matching" -> Answer.NONE;
            case "numeric" -> Answer.text("1");
            case "guide" -> Answer.text("card/card-ec-dead");
            case "crm" -> Answer.text("type=cancel");
            default -> Answer.text("Не знаю");
        };
    }

    private CallRecord record(Node node) {
        var fields = new EnumMap<Field, String>(Field.class);
        var day = LocalDate.parse(node.text("day"));
        ExpectedRecord.read(node.child("record"), pack)
                .forEach((field, expected) -> fields.put(field, expected.sample(field, day)));
        return new CallRecord(fields);
    }

    /** The question behind an item of a sheet, as its file says it. */
    Node node(SheetItem item) {
        var node = byStem.get(item.stem().ru());
        if (node == null) {
            throw new IllegalArgumentException(
                    "no shipped question asks: " + item.stem().ru());
        }
        return node;
    }

    /** Where a sheet shows an option. */
    static int place(SheetItem item, Node option) {
        return indexOf(item.options().stream().map(t -> t.ru()).toList(), russian(option));
    }

    private static String russian(Node option) {
        return option.child("text").text("ru");
    }

    private static int indexOf(List<String> texts, String text) {
        int place = texts.indexOf(text);
        if (place < 0) {
            throw new IllegalArgumentException("the sheet doesn't show: " + text);
        }
        return place;
    }
}
