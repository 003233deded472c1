package uz.artel.lms.exam.bank;

import java.util.List;
import java.util.stream.Stream;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.NormalForm;
import uz.artel.lms.shared.language.Texts;

/**
 * The spellings a fill-in item accepts, those of its author and no others. A candidate may answer in whichever language he
 * likes, and in Uzbek in either script.
 *
 * @param ru in Russian, the one that is shown first; never empty, nor are the others
 */
public record Spellings(List<String> ru, List<String> uz, List<String> en) {

    /** So many characters an answer has at most. */
    static final int LONGEST = 80;

    public Spellings {
        ru = List.copyOf(ru);
        uz = List.copyOf(uz);
        en = List.copyOf(en);
    }

    public List<String> in(Lang lang) {
        return switch (lang) {
            case RU -> ru;
            case UZ -> uz;
            case EN -> en;
        };
    }

    /** Whether what was typed is one of them: its normal form is equal, nothing is guessed. */
    boolean accept(String typed) {
        var form = NormalForm.of(typed);
        var uzbek = NormalForm.ofUzbek(typed);
        return Stream.of(ru, uz, en).flatMap(List::stream).map(NormalForm::of).anyMatch(form::equals)
                || uz.stream().map(NormalForm::ofUzbek).anyMatch(uzbek::equals);
    }

    /** The first of each language, for showing. */
    public Texts shown() {
        return new Texts(ru.get(0), uz.get(0), en.get(0));
    }
}
