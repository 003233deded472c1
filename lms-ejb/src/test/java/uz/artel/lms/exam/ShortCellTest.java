package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Band;
import uz.artel.lms.exam.bank.BankItem;
import uz.artel.lms.exam.bank.Cell;
import uz.artel.lms.exam.bank.CellShort;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.Shortage;
import uz.artel.lms.exam.bank.Supply;
import uz.artel.lms.exam.bank.Traits;
import uz.artel.lms.shared.Refusal;

/** Why there is no form is told by what was left out of the cell that is short, and not of others. */
class ShortCellTest {

    private static final Cell SAFETY = new Cell(Area.SAFETY, Set.of("safety"), Set.of(), 2);

    private static final CellShort SHORT = new CellShort(List.of(
            new Shortage(SAFETY, Band.HARD, 2, Shortage.Rule.COUNT),
            new Shortage(new Cell(Area.RULES, Set.of(), Set.of(), 1), null, 1, Shortage.Rule.COUNT)));

    private static BankItem item(Area area, ItemKind kind, Band band) {
        var traits = new Traits("apply", band, null, null, 0, Set.of());
        return new BankItem(1, "one", kind, area, area.code(), 4, 0, 1, traits);
    }

    private static final BankItem FITS = item(Area.SAFETY, ItemKind.SINGLE, Band.HARD);

    private static final List<BankItem> OTHERS = List.of(
            item(Area.PRODUCT, ItemKind.SINGLE, Band.HARD),
            item(Area.RULES, ItemKind.SINGLE, Band.HARD),
            item(Area.SAFETY, ItemKind.GUIDE, Band.HARD),
            item(Area.SAFETY, ItemKind.SINGLE, Band.EASY));

    private static RuntimeException why(List<BankItem> unverified, List<BankItem> samples) {
        return FormMaking.why(SHORT, new Supply(List.of(), List.of(), unverified, samples));
    }

    @Test
    void samples_or_unverified_items_of_other_cells_are_not_the_reason() {
        assertSame(SHORT, why(OTHERS, OTHERS));
        assertSame(SHORT, why(List.of(), List.of()));
    }

    @Test
    void what_the_cell_would_take_is_the_reason() {
        var unverified = why(List.of(FITS), OTHERS);
        assertEquals(FactsUnverified.class, unverified.getClass());
        assertEquals(List.of("safety safety, hard", 2), ((Refusal) unverified).arguments());
        assertEquals(OnlySampleItems.class, why(OTHERS, List.of(FITS)).getClass());
        assertEquals(OnlySampleItems.class, why(List.of(FITS), List.of(FITS)).getClass());
    }
}
