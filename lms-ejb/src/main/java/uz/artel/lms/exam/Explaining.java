package uz.artel.lms.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.Shown;
import uz.artel.lms.exam.media.Medium;
import uz.artel.lms.shared.language.Texts;

/** Puts an answer and the key of an item side by side. */
final class Explaining {

    private Explaining() {}

    /**
     * @param desk what the entries of the guide and the choices of a record are called
     * @param picture the bytes of the item's picture, null where it has none or words are enough
     */
    static ExplainedItem explain(
            int place, Item item, Shown shown, Answer answer, Fraction earned, DeskWords desk, byte[] picture) {
        var stimulus = item.particulars().stimulus();
        return new ExplainedItem(
                place,
                item.kind().code(),
                item.area().code(),
                item.stem(),
                stimulus == null ? null : stimulus.transcript(),
                item.kind().onDesk() ? null : answer.text(),
                yours(item, shown, answer, desk),
                right(item, desk),
                item.kind() == ItemKind.CRM ? desk.record(item.particulars().crmCase(), answer) : List.of(),
                item.unit(),
                item.answer(),
                earned.shown(),
                item.points(),
                earned.equals(Fraction.of(item.points())),
                item.explanation(),
                picture == null ? null : picture(item, shown, answer, picture));
    }

    private static ExplainedPicture picture(Item item, Shown shown, Answer answer, byte[] bytes) {
        var picture = item.particulars().picture();
        var outlines = new ArrayList<ExplainedPicture.Outline>();
        for (int i = 0; i < item.options().size(); i++) {
            boolean right = item.options().get(i).right();
            if (right || answer.choice().contains(shown.options().indexOf(i))) {
                var corners = picture.regions().get(i);
                outlines.add(new ExplainedPicture.Outline(
                        IntStream.range(0, corners.size() / 2)
                                .mapToObj(c -> corners.get(2 * c) + "," + corners.get(2 * c + 1))
                                .collect(Collectors.joining(" ")),
                        right));
            }
        }
        return new ExplainedPicture(
                Medium.address(picture.type(), bytes),
                picture.title(),
                picture.width(),
                picture.height(),
                List.copyOf(outlines));
    }

    private static List<ExplainedItem.Line> yours(Item item, Shown shown, Answer answer, DeskWords desk) {
        var lines = new ArrayList<ExplainedItem.Line>();
        if (item.kind() == ItemKind.GUIDE && answer.text() != null) {
            boolean right = item.particulars().lookup().entries().contains(answer.text());
            lines.add(new ExplainedItem.Line(desk.entry(answer.text()), null, right));
        }
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

    private static List<ExplainedItem.Line> right(Item item, DeskWords desk) {
        return switch (item.kind()) {
            case MATCHING ->
                item.options().stream()
                        .map(o -> new ExplainedItem.Line(o.left(), o.text(), true))
                        .toList();
            case ORDER ->
                item.options().stream()
                        .map(o -> new ExplainedItem.Line(o.text(), null, true))
                        .toList();
            case GUIDE ->
                item.particulars().lookup().entries().stream()
                        .map(name -> new ExplainedItem.Line(desk.entry(name), null, true))
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
