package uz.artel.lms.exam;

import java.util.List;
import uz.artel.lms.shared.language.Texts;

/**
 * An item as a candidate gets it: in all languages, in the order of his form, without keys.
 *
 * @param place from 1
 * @param options what is chosen, put in order, or the left sides in matching
 * @param partners matching only
 * @param picture hot-spot only
 * @param stimulus what is heard or seen before, or null
 * @param words essay only: how many it should have, from and to; otherwise empty
 * @param desk what is answered at the desk only, or null
 */
public record SheetItem(
        int place,
        String kind,
        String area,
        int points,
        Texts stem,
        Texts unit,
        List<Texts> options,
        List<Texts> partners,
        SheetPicture picture,
        SheetStimulus stimulus,
        List<Integer> words,
        SheetDesk desk) {}
