package uz.artel.lms.guide;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** The technical department vouches for facts, singly or in bulk, until a date. */
@Stateless
@Allowed(Role.TECHNICAL)
public class FactVerifying {

    private GuideShelf shelf;
    private Centres centres;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected FactVerifying() {}

    @Inject
    public FactVerifying(GuideShelf shelf, Centres centres, Clock clock, CurrentCaller caller, Audit audit) {
        this.shelf = shelf;
        this.centres = centres;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** The newest edition of every fact. */
    public List<Fact> facts() {
        return shelf.facts();
    }

    /** Today in the verifier's centre. */
    public LocalDate today() {
        return centres.dateOf(clock.now(), caller.centre());
    }

    /**
     * Vouches for the newest edition of each of these facts.
     *
     * @param reviewBy until when; after today, at most two years ahead
     * @param note what it was checked against, ≤ 600 characters, may be empty
     */
    public void verify(List<String> keys, LocalDate reviewBy, String note) {
        var now = clock.now();
        var today = centres.dateOf(now, caller.centre());
        if (keys == null || keys.isEmpty()) {
            throw new BadInput("facts", "chooseFacts");
        }
        if (reviewBy == null || !reviewBy.isAfter(today) || reviewBy.isAfter(today.plusYears(2))) {
            throw new BadInput("reviewBy", "reviewDay");
        }
        var clean = note == null || note.isBlank() ? null : BadInput.text("note", note, 600);
        var wanted = Set.copyOf(keys);
        var found = shelf.facts().stream().filter(f -> wanted.contains(f.key())).toList();
        if (found.size() != wanted.size()) {
            throw new Unknown("fact");
        }
        for (var fact : found) {
            shelf.verify(fact.id(), caller.person().value(), now, reviewBy, clean);
            audit.record("fact.verify", "fact:" + fact.key(), null, "edition " + fact.edition() + " until " + reviewBy);
        }
    }
}
