package uz.artel.lms.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** The fixed safety texts S0–S5, word for word from their one source: for lessons, cards, questions and call scoring. */
@ApplicationScoped
public class SafetyTexts {

    private GuideShelf shelf;

    protected SafetyTexts() {}

    @Inject
    SafetyTexts(GuideShelf shelf) {
        this.shelf = shelf;
    }

    /** @param key S0, S1, S2, S2B, S3, S3V, S4 or S5 */
    public Optional<Texts> text(String key) {
        return shelf.entry(GuideEntry.Kind.SAFETY, key)
                .map(e -> new Texts(
                        e.in(Lang.RU).one("text"),
                        e.in(Lang.UZ).one("text"),
                        e.in(Lang.EN).one("text")));
    }
}
