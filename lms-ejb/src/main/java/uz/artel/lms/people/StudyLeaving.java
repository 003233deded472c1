package uz.artel.lms.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.RequestKey;
import uz.artel.lms.shared.StudyLeave;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** Examination sessions of those who study: HR enters them from the paper of the university, and deadlines stop meanwhile. */
@Stateless
@Allowed(Role.HR)
public class StudyLeaving {

    /** Longer than any leave the law knows for one session (domain facts: 10 to 40 days; four months before a diploma). */
    static final int MOST_DAYS = 120;

    private StudyLeaves leaves;
    private People people;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected StudyLeaving() {}

    @Inject
    public StudyLeaving(StudyLeaves leaves, People people, CurrentCaller caller, Clock clock, Audit audit) {
        this.leaves = leaves;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** Those of the caller's centre, newest first. */
    @Allowed({Role.HR, Role.HEAD})
    public List<StudyLeaveRow> ofCentre() {
        return leaves.of(caller.centre());
    }

    /**
     * Enters a leave of a person of the caller's centre; deadlines that have passed meanwhile open again.
     *
     * @param key made by the page for this one form; under a known one nothing happens again
     * @param paper of the university, 1 to 200 characters
     * @throws OwnLeave when it is the caller's own
     */
    public void enter(String key, PersonId person, LocalDate from, LocalDate until, String paper) {
        if (person == null || !people.get(person).centre().equals(caller.centre())) {
            throw new Unknown("person");
        }
        if (person.equals(caller.person())) {
            throw new OwnLeave();
        }
        if (from == null) {
            throw new BadInput("from", "required");
        }
        if (until == null || until.isBefore(from) || until.isAfter(from.plusDays(MOST_DAYS))) {
            throw new BadInput("until", "leaveUntil", MOST_DAYS);
        }
        var named = BadInput.text("paper", paper, 200);
        if (leaves.byKey(RequestKey.checked(key)).isPresent()) {
            return;
        }
        leaves.add(key, person, new StudyLeave(from, until), named, caller.person(), clock.now());
        audit.record("person.leave", "person:" + person.value(), null, from + " to " + until);
    }

    /**
     * Takes back a leave that was entered by mistake; done once.
     *
     * @throws OwnLeave when it is the caller's own
     */
    public void withdraw(long id) {
        var row = leaves.find(id, caller.centre()).orElseThrow(() -> new Unknown("leave"));
        if (row.person().equals(caller.person())) {
            throw new OwnLeave();
        }
        if (leaves.withdraw(id, caller.person(), clock.now())) {
            audit.record(
                    "person.leave.withdraw",
                    "person:" + row.person().value(),
                    row.leave().from() + " to " + row.leave().until(),
                    null);
        }
    }
}
