package uz.artel.lms.web.exam;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uz.artel.lms.exam.BankTooSmall;
import uz.artel.lms.exam.BlueprintState.CellState;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.ItemOrigin;
import uz.artel.lms.exam.bank.Shortage;
import uz.artel.lms.guide.GuideEntry;
import uz.artel.lms.guide.GuideSearching;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.session.Me;

/** A cell of a blueprint, and what it lacks, in the person's language. */
@RequestScoped
public class CellWords {

    private Text text;
    private Me me;
    private GuideSearching guide;
    private Map<String, String> titles;

    protected CellWords() {}

    @Inject
    public CellWords(Text text, Me me, GuideSearching guide) {
        this.text = text;
        this.me = me;
        this.guide = guide;
    }

    /** The place a row is about: area, categories, kinds of questions, levels, difficulty. */
    public String place(CellState cell) {
        return place(cell.area(), cell.categories(), cell.kinds(), cell.levels(), cell.band());
    }

    /** The place where items are missing. */
    public String place(Shortage s) {
        return place(
                s.cell().area().code(),
                new TreeSet<>(s.cell().categories()),
                s.cell().limitedTo().stream().map(ItemKind::code).toList(),
                new TreeSet<>(s.cell().levels()),
                s.band() == null ? null : s.band().code());
    }

    /** What is missing where, and which rule asks for it. */
    public String lack(Shortage s) {
        return text.of("trainer.exam.blueprints.short." + s.rule().name(), place(s), s.missing());
    }

    /** Key of the words with which an exam that can't be drawn is refused; they take {@link #lack}. */
    public static String refused(BankTooSmall no) {
        return no.samples()
                ? "trainer.exam.invite.onlySamples"
                : no.unverified() ? "trainer.exam.invite.unverified" : "trainer.exam.invite.tooSmall";
    }

    /** Who wrote an item that came with a pack, null where no pack is named. */
    public String pack(ItemOrigin origin) {
        if (origin == null) {
            return null;
        }
        return origin.product()
                ? text.of("trainer.exam.items.pack", origin.file(), origin.edition())
                : text.of("trainer.exam.items.otherPack", origin.author(), origin.file(), origin.edition());
    }

    private String place(
            String area, Collection<String> categories, List<String> kinds, Collection<String> levels, String band) {
        var words = new ArrayList<String>();
        words.add(text.get("trainee.exam.area." + area));
        if (!categories.isEmpty()) {
            words.add(categories.stream().map(this::category).collect(Collectors.joining(", ")));
        }
        if (!kinds.isEmpty()) {
            words.add(kinds.stream()
                    .map(kind -> text.get("trainer.exam.edit.kind." + kind))
                    .collect(Collectors.joining(", ")));
        }
        if (!levels.isEmpty()) {
            words.add(levels.stream()
                    .map(level -> text.get("trainer.exam.blueprints.level." + level))
                    .collect(Collectors.joining(", ")));
        }
        if (band != null) {
            words.add(text.get("trainer.exam.blueprints.band." + band));
        }
        return String.join(" · ", words);
    }

    /** The title of a category, or its key when the guide knows none. */
    public String category(String category) {
        if (titles == null) {
            titles = new HashMap<>();
            guide.all(GuideEntry.Kind.CATEGORY)
                    .forEach(c -> titles.put(c.key(), c.in(me.lang()).title()));
        }
        return titles.getOrDefault(category, category);
    }
}
