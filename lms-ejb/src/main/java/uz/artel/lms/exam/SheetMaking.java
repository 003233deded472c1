package uz.artel.lms.exam;

import java.util.List;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.Shown;
import uz.artel.lms.exam.bank.Stimulus;

/** Makes of an item what a candidate gets: no key, no explanation, no order of the file. */
final class SheetMaking {

    private SheetMaking() {}

    /**
     * @param used how often its recording has been played
     * @param desk its clock and tools, where it is answered at the desk, or null
     */
    static SheetItem item(int place, Item item, Shown shown, int used, SheetDesk desk) {
        var partners = item.partners();
        return new SheetItem(
                place,
                item.kind().code(),
                item.area().code(),
                item.points(),
                item.stem(),
                item.unit(),
                shown.options().stream()
                        .map(item.options()::get)
                        .map(o -> o.left() != null ? o.left() : o.text())
                        .toList(),
                shown.partners().stream().map(partners::get).toList(),
                picture(item, shown),
                stimulus(item.particulars().stimulus(), used),
                item.particulars().length() == null
                        ? List.of()
                        : List.of(
                                item.particulars().length().from(),
                                item.particulars().length().to()),
                desk);
    }

    private static SheetStimulus stimulus(Stimulus stimulus, int used) {
        return stimulus == null
                ? null
                : new SheetStimulus(
                        stimulus.digest(),
                        stimulus.type().media().startsWith("video/"),
                        stimulus.title(),
                        stimulus.plays(),
                        used,
                        stimulus.transcript());
    }

    private static SheetPicture picture(Item item, Shown shown) {
        var picture = item.particulars().picture();
        return picture == null
                ? null
                : new SheetPicture(
                        picture.digest(),
                        picture.title(),
                        picture.width(),
                        picture.height(),
                        shown.options().stream().map(picture.regions()::get).toList());
    }
}
