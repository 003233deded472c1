package uz.artel.lms.exam;

import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemOption;
import uz.artel.lms.exam.bank.Shown;

/** Makes of an item what a candidate gets: no key, no explanation, no order of the file. */
final class SheetMaking {

    private SheetMaking() {}

    static SheetItem item(int place, Item item, Shown shown) {
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
                picture(item, shown));
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
