package uz.artel.lms.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** A supervisor marks the people of his line, 0–100, with a reason. A later mark replaces an earlier one until HR proposes. */
@Stateless
@Allowed(Role.SUPERVISOR)
public class SupervisorMarking {

    /** A person to be marked. @param mark the mark there is, or null */
    public record ToMark(CaseRow row, Evidence.SupervisorMark mark) {}

    private Cases cases;
    private PayRules rules;
    private Gathering gathering;
    private LowerFloors floors;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected SupervisorMarking() {}

    @Inject
    public SupervisorMarking(
            Cases cases,
            PayRules rules,
            Gathering gathering,
            LowerFloors floors,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.cases = cases;
        this.rules = rules;
        this.gathering = gathering;
        this.floors = floors;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** Open cases of the people the caller supervises, himself left out; those without a mark first. */
    public List<ToMark> waiting() {
        var found = new LinkedHashMap<CaseId, CaseRow>();
        var editions = rules.all();
        for (var grant : caller.get().grants()) {
            if (grant.role() == Role.SUPERVISOR && grant.scope().centre().equals(caller.centre())) {
                cases.openOfLine(caller.centre(), grant.scope().line(), editions)
                        .forEach(row -> found.put(row.id(), row));
            }
        }
        var marks = cases.supervisorMarks(found.keySet());
        var rows = new ArrayList<ToMark>();
        for (var row : found.values()) {
            if (!row.person().equals(caller.person())) {
                rows.add(new ToMark(row, marks.get(row.id())));
            }
        }
        rows.sort((a, b) -> Boolean.compare(a.mark() != null, b.mark() != null));
        return rows;
    }

    /**
     * Marks a person.
     *
     * @param mark 0–100, at most two decimals
     * @param reason facts it rests on, ≤ 1000 characters
     * @throws OwnCase about oneself
     * @throws CaseNotOpen when HR has proposed already
     */
    public void mark(CaseId id, BigDecimal mark, String reason) {
        var now = clock.now();
        var one = cases.get(id, caller.centre());
        if (one.person().equals(caller.person())) {
            throw new OwnCase();
        }
        var line = floors.facts(one.person()).line();
        var centre = one.centre();
        boolean supervises = caller.get().grants().stream()
                .filter(g -> g.role() == Role.SUPERVISOR && g.scope().centre().equals(centre))
                .anyMatch(g -> g.scope().line() == null || g.scope().line().equals(line));
        if (!supervises) {
            throw new Unknown("case");
        }
        one.requireOpen();
        if (mark == null) {
            throw new BadInput("mark", "required");
        }
        if (mark.signum() < 0
                || mark.compareTo(PayRule.FULL) > 0
                || mark.stripTrailingZeros().scale() > 2) {
            throw new BadInput("mark", "outOfRange", 0, 100);
        }
        var why = BadInput.text("reason", reason, 1_000);
        Optional<Evidence.SupervisorMark> before = cases.supervisorMark(id);
        cases.mark(one, mark, why, caller.person(), now);
        var campaign = cases.campaign(one.campaign(), caller.centre());
        gathering.assess(one, campaign, rules.get(campaign.ruleId()), now);
        audit.record(
                "case.supervisor-mark",
                "case:" + id.value(),
                before.map(m -> "mark=" + m.mark()).orElse(null),
                "mark=" + mark.toPlainString() + " reason=" + why);
    }
}
