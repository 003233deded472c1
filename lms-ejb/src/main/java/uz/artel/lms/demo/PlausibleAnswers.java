package uz.artel.lms.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import uz.artel.lms.exam.SheetItem;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * What an operator answers: right, or wrong in a way people are wrong. Of four options one distractor attracts most, in an order
 * two neighbours are swapped, a number is of the wrong size, a written answer lacks its next step.
 */
final class PlausibleAnswers {

    /** How much more one distractor attracts than the next. */
    private static final int PULL = 3;

    private static final List<Texts> WRITTEN = List.of(
            new Texts(
                    "Спокойно представлюсь, дам договорить, своими словами повторю просьбу, извинюсь за неудобство и назову"
                            + " следующий шаг со сроком.",
                    "Xotirjam oʻzimni tanishtiraman, oxirigacha tinglayman, soʻrovni oʻz soʻzim bilan takrorlayman, noqulaylik"
                            + " uchun uzr soʻrayman va keyingi qadamni muddati bilan aytaman.",
                    "I introduce myself calmly, hear the customer out, repeat the request in my own words, apologise for the"
                            + " inconvenience and name the next step and when."),
            new Texts(
                    "Выслушаю клиента, извинюсь за неудобство и скажу, что передам заявку мастеру.",
                    "Mijozni tinglayman, noqulaylik uchun uzr soʻrayman va buyurtmani ustaga uzatishimni aytaman.",
                    "I listen, apologise for the inconvenience and say that I pass the request on."),
            new Texts(
                    "Попрошу клиента успокоиться и оформлю заявку.",
                    "Mijozdan tinchlanishni soʻrayman va buyurtma ochaman.",
                    "I ask the customer to calm down and take a request."));

    /** What part of its points each of them is worth. */
    private static final double[] SHARES = {1, 0.6, 0.25};

    private final ShippedAnswers shipped;

    PlausibleAnswers(ShippedAnswers shipped) {
        this.shipped = shipped;
    }

    /** What the question of an item is like. */
    Knowledge.Question question(SheetItem item) {
        var node = shipped.node(item);
        boolean single = item.kind().equals("single") || item.kind().equals("hotspot");
        return new Knowledge.Question(
                node.text("key"),
                node.number("difficulty", 1, 5),
                item.area().equals("safety"),
                single ? 1.0 / item.options().size() : 0);
    }

    /** The answer of somebody; empty when he leaves it out. */
    Answer of(SheetItem item, Knowledge who, Lang lang) {
        var question = question(item);
        if (item.kind().equals("short") || item.kind().equals("essay")) {
            return Answer.text(WRITTEN.get(worth(who, question)).in(lang));
        }
        return switch (who.reply(question)) {
            case RIGHT -> shipped.right(item);
            case OMITTED -> Answer.NONE;
            case WRONG -> wrong(item, Knowledge.random(question.key() + " wrong", who.operator()));
        };
    }

    /** How good a written answer is: 0 is complete, 1 lacks something, 2 hardly helps. */
    private static int worth(Knowledge who, Knowledge.Question question) {
        double likely = who.likely(question);
        return likely > 0.85 ? 0 : likely > 0.6 ? 1 : 2;
    }

    /** What a rater finds a written answer worth, in halves: strict raters give half a point less. */
    static BigDecimal points(String text, int most, boolean strict) {
        int worth = 0;
        while (worth < WRITTEN.size() - 1 && !says(WRITTEN.get(worth), text)) {
            worth++;
        }
        long halves = Math.round(most * 2 * SHARES[worth]) - (strict ? 1 : 0);
        return BigDecimal.valueOf(Math.max(0, halves)).divide(BigDecimal.valueOf(2));
    }

    private static boolean says(Texts words, String text) {
        return words.ru().equals(text) || words.uz().equals(text) || words.en().equals(text);
    }

    private Answer wrong(SheetItem item, SplittableRandom luck) {
        var right = shipped.right(item);
        return switch (item.kind()) {
            case "single", "hotspot" -> Answer.choice(distractor(item, luck));
            case "multiple" -> multiple(item, right, luck);
            case "order", "matching" -> swapped(right, luck);
            case "numeric" -> number(item, luck);
            default -> misspelt(right);
        };
    }

    /** The distractors in an order of the question's own, each taken less often than the one before. */
    private int distractor(SheetItem item, SplittableRandom luck) {
        var node = shipped.node(item);
        var wrong = new ArrayList<Node>();
        node.items("options").stream().filter(o -> !o.flag("right", false)).forEach(wrong::add);
        var order = new java.util.Random(node.text("key").hashCode());
        Collections.shuffle(wrong, order);
        int taken = 0;
        while (taken < wrong.size() - 1 && luck.nextInt(PULL) == 0) {
            taken++;
        }
        return ShippedAnswers.place(item, wrong.get(taken));
    }

    /** One right option is missing, or one wrong one is among them. */
    private static Answer multiple(SheetItem item, Answer right, SplittableRandom luck) {
        var chosen = new ArrayList<>(right.choice());
        if (chosen.size() > 1 && luck.nextBoolean()) {
            chosen.remove(luck.nextInt(chosen.size()));
        } else {
            for (int place = 0; place < item.options().size(); place++) {
                if (!chosen.contains(place)) {
                    chosen.add(place);
                    break;
                }
            }
        }
        return new Answer(chosen, null);
    }

    private static Answer swapped(Answer right, SplittableRandom luck) {
        var order = new ArrayList<>(right.choice());
        int at = luck.nextInt(order.size() - 1);
        Collections.swap(order, at, at + 1);
        return new Answer(order, null);
    }

    private Answer number(SheetItem item, SplittableRandom luck) {
        var right = new BigDecimal(shipped.node(item).text("answer"));
        var tolerance =
                new BigDecimal(shipped.node(item).optionalText("tolerance").orElse("0"));
        var off = right.abs().multiply(new BigDecimal("0.2")).max(tolerance).add(BigDecimal.ONE);
        var wrong = luck.nextBoolean() ? right.add(off) : right.subtract(off).max(BigDecimal.ZERO);
        return Answer.text((wrong.compareTo(right) == 0 ? right.add(off) : wrong)
                .setScale(Math.max(0, right.scale()), java.math.RoundingMode.HALF_UP)
                .toPlainString());
    }

    private static Answer misspelt(Answer right) {
        return Answer.text(right.text().substring(0, (right.text().length() + 1) / 2));
    }
}
