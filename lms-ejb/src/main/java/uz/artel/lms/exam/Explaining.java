package uz.artel.lms.exam;

import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.Shown;
import uz.artel.lms.shared.language.Texts;

/** Puts an answer and the key of an item side by side. */
final class Explaining {

    private Explaining() {}

    static ExplainedItem explain(int place, Item item, Shown shown, Answer answer, Fraction earned) {
        return new ExplainedItem(
                place,
                item.kind().code(),
                item.area().code(),
                item.stem(),
                answer.text(),
                yours(item, shown, answer),
                right(item),
                item.unit(),
                item.answer(),
                earned.shown(),
                item.points(),
                earned.equals(Fraction.of(item.points())),
                item.explanation());
    }

    private static List<ExplainedItem.Line> yours(Item item, Shown shown, Answer answer) {
        var lines = new ArrayList<ExplainedItem.Line>();
        var partners = item.partners();
        for (int i = 0; i < answer.choice().size(); i++) {
            int chosen = answer.choice().get(i);
            if (item.kind() == ItemKind.MATCHING) {
                var option = item.options().get(shown.options().get(i));
                Texts partner =
                        chosen < 0 ? null : partners.get(shown.partners().get(chosen));
                lines.add(new ExplainedItem.Line(
                        option.left(), partner, option.text().equals(partner)));
            } else {
                int number = shown.options().get(chosen);
                var option = item.options().get(number);
                boolean right = item.kind() == ItemKind.ORDER ? number == i : option.right();
                lines.add(new ExplainedItem.Line(option.text(), null, right));
            }
        }
        return List.copyOf(lines);
    }

    private static List<ExplainedItem.Line> right(Item item) {
        return switch (item.kind()) {
            case MATCHING ->
                item.options().stream()
                        .map(o -> new ExplainedItem.Line(o.left(), o.text(), true))
                        .toList();
            case ORDER ->
                item.options().stream()
                        .map(o -> new ExplainedItem.Line(o.text(), null, true))
                        .toList();
            case FILL ->
                List.of(new ExplainedItem.Line(item.particulars().spellings().shown(), null, true));
            default ->
                item.options().stream()
                        .filter(o -> o.right())
                        .map(o -> new ExplainedItem.Line(o.text(), null, true))
                        .toList();
        };
    }
}
