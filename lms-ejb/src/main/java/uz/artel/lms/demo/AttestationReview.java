package uz.artel.lms.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uz.artel.lms.kpi.KpiImporting;
import uz.artel.lms.kpi.SameFileAgain;
import uz.artel.lms.practice.CallId;
import uz.artel.lms.practice.CallReading;
import uz.artel.lms.practice.ExamCallInviting;
import uz.artel.lms.practice.ExamCallRating;
import uz.artel.lms.review.Approving;
import uz.artel.lms.review.CampaignId;
import uz.artel.lms.review.CampaignRow;
import uz.artel.lms.review.CampaignRunning;
import uz.artel.lms.review.CaseReading;
import uz.artel.lms.review.CaseRow;
import uz.artel.lms.review.CaseState;
import uz.artel.lms.review.NoRuleInForce;
import uz.artel.lms.review.NothingToExport;
import uz.artel.lms.review.OrderIssuing;
import uz.artel.lms.review.PayrollExporting;
import uz.artel.lms.review.Proposing;
import uz.artel.lms.review.SupervisorMarking;
import uz.artel.lms.scorecard.LiveCallImporting;
import uz.artel.lms.scorecard.SameCallsAgain;

/**
 * What HR makes of an attestation: the exam calls, the quarter's calls and key figures, the supervisor's marks, proposals,
 * approvals and orders. The first is over to the last order; of the second a few cases wait for somebody still. Every step
 * looks whether it is done already.
 */
@ApplicationScoped
class AttestationReview {

    private static final String HR = "hr-officer";

    /** Who marks exam calls, the third where the two before lie apart. */
    private static final List<String> RATERS = List.of("examiner", "examiner2", "examiner3");

    /** Exam calls in turn. */
    private static final List<String> CALLS = List.of("exam-typical", "exam-conflict", "exam-emergency");

    // ── days after the last of the quarter ───────────────────────────────────────────────────────────────
    private static final int CALLS_INVITED = -30;
    private static final int FIRST_CALL = -24;
    private static final int IMPORTED = 4;
    private static final int OPENED = 5;
    private static final int MARKED = 7;
    private static final int PROPOSED = 9;
    private static final int COMMISSION = 11;
    private static final int APPROVED = 13;
    private static final int ANNOUNCED = 14;
    private static final int ORDERED = 15;
    private static final int DELIVERED = 16;

    /** Of the second attestation so many wait: for the supervisor, the commission, HR's approver. */
    private static final int UNMARKED = 4;

    private static final int FOR_COMMISSION = 5;
    private static final int FOR_APPROVER = 4;

    private static final int CALLS_A_DAY = 12;
    private static final int LIVE_CALLS = 19;
    private static final int SELDOM_RUDE = 31;

    private Actors actors;
    private CallTaking taking;
    private CallReading calls;
    private ExamCallInviting inviting;
    private ExamCallRating rating;
    private LiveCallImporting liveCalls;
    private KpiImporting kpi;
    private CampaignRunning campaigns;
    private CaseReading reading;
    private SupervisorMarking marking;
    private Proposing proposing;
    private Approving approving;
    private OrderIssuing ordering;
    private PayrollExporting payroll;

    protected AttestationReview() {}

    @Inject
    AttestationReview(
            Actors actors,
            CallTaking taking,
            CallReading calls,
            ExamCallInviting inviting,
            ExamCallRating rating,
            LiveCallImporting liveCalls,
            KpiImporting kpi,
            CampaignRunning campaigns,
            CaseReading reading,
            SupervisorMarking marking,
            Proposing proposing,
            Approving approving,
            OrderIssuing ordering,
            PayrollExporting payroll) {
        this.actors = actors;
        this.taking = taking;
        this.calls = calls;
        this.inviting = inviting;
        this.rating = rating;
        this.liveCalls = liveCalls;
        this.kpi = kpi;
        this.campaigns = campaigns;
        this.reading = reading;
        this.marking = marking;
        this.proposing = proposing;
        this.approving = approving;
        this.ordering = ordering;
        this.payroll = payroll;
    }

    // ── exam calls ───────────────────────────────────────────────────────────────────────────────────────

    /** Everybody takes an exam call, which two examiners mark the evening after. */
    void takeCalls(Round round) {
        var members = round.crew().members();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var key = CALLS.get((member.number() + round.when().number()) % CALLS.size());
            var moment = round.when()
                    .at(FIRST_CALL + i / CALLS_A_DAY, 10, 0)
                    .plus(Duration.ofMinutes(25L * (i % CALLS_A_DAY)));
            var id = call(round, member, key, moment);
            var evening = round.when().at(FIRST_CALL + 1 + i / CALLS_A_DAY, 17, i % CALLS_A_DAY);
            rate(round, member, id, evening);
            round.said("the exam calls are taken", i + 1);
        }
    }

    private CallId call(Round round, Crew.Member member, String key, Instant moment) {
        var from = round.when().at(CALLS_INVITED, 0, 0);
        var begun = actors.at(moment, member.caller(), calls::mine).stream()
                .filter(c -> c.exam() && c.rangAt().isAfter(from))
                .findFirst();
        if (begun.isPresent() && !begun.get().state().equals("open")) {
            return new CallId(begun.get().id());
        }
        if (begun.isEmpty()) {
            actors.run(
                    round.when().at(CALLS_INVITED, 12, 0),
                    round.who(RATERS.get(0)),
                    () -> inviting.invite(member.id(), key));
        }
        var scenario = round.script().scenarios().get(key);
        return taking.take(
                member.caller(),
                moment,
                round.script(),
                key,
                scenario.bestPath(),
                moment.atZone(Attestation.ZONE).toLocalDate());
    }

    /** Two mark it, and a third when they lie apart. */
    private void rate(Round round, Crew.Member member, CallId id, Instant evening) {
        for (var name : RATERS) {
            var examiner = round.who(name);
            if (actors.at(evening, examiner, rating::queue).stream().noneMatch(c -> c.id() == id.value())) {
                continue;
            }
            boolean marked = actors.at(evening, examiner, () -> {
                var marks = new HashMap<String, String>();
                for (var criterion : rating.sheet(id).criteria()) {
                    marks.put(
                            criterion.key(),
                            mark(member, criterion.key() + round.when().number(), name));
                }
                return rating.rate(id, marks, List.of(), null);
            });
            if (marked) {
                return;
            }
        }
    }

    /** Two raters agree mostly. */
    private static String mark(Crew.Member member, String criterion, String rater) {
        double share = member.knowledge().share(criterion, 0.38, 0.99)
                + Knowledge.random(criterion + rater, member.number()).nextDouble(-0.06, 0.06);
        return share > 0.78 ? "1" : share > 0.54 ? "0.5" : "0";
    }

    // ── what comes from the centre's programs ────────────────────────────────────────────────────────────

    /** The quarter's marks of live calls and its key figures. */
    void importQuarter(Round round) {
        var moment = round.when().at(IMPORTED, 9, 30);
        var file = "%s-%d"
                .formatted(round.when().quarterFrom().getYear(), round.when().number());
        try {
            var report = actors.at(
                    moment,
                    round.who("quality"),
                    () -> liveCalls.run(text(liveCalls(round)), "calls-" + file + ".csv"));
            require(report.clean(), report.lines());
        } catch (SameCallsAgain done) {
            // a start before this one brought them in
        }
        try {
            var report = actors.at(
                    moment,
                    round.who(HR),
                    () -> kpi.run(
                            text(counts(round)),
                            "kpi-" + file + ".csv",
                            round.when().quarterFrom()));
            require(report.clean(), report.lines());
        } catch (SameFileAgain done) {
            // likewise
        }
    }

    private static void require(boolean clean, List<?> lines) {
        if (!clean) {
            throw new IllegalStateException("the demo's file has errors: " + lines);
        }
    }

    private static byte[] text(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }

    private static String liveCalls(Round round) {
        var lines = new ArrayList<String>();
        lines.add("person;date;call;" + String.join(";", DemoHistory.CRITERIA) + ";critical;coached");
        for (var member : round.crew().members()) {
            var luck = Knowledge.random(
                    "calls", member.number() * 10 + round.when().number());
            double good = member.knowledge().share("quality" + round.when().number(), 0.3, 0.87);
            boolean rude = member.number() % SELDOM_RUDE == 12;
            int calls = LIVE_CALLS + luck.nextInt(4) - (member.number() % SELDOM_RUDE == 20 ? 6 : 0);
            for (int i = 0; i < calls; i++) {
                var day = round.when().quarterFrom().plusDays(2 + i * 4L);
                var marks = DemoHistory.CRITERIA.stream()
                        .map(c -> luck.nextDouble() < good ? "1" : luck.nextInt(3) == 0 ? "0" : "0.5")
                        .collect(Collectors.joining(";"));
                boolean error = rude && i == 7;
                lines.add(String.join(
                        ";",
                        member.operator().personnelNo(),
                        day.toString(),
                        "REC-%d-%03d-%02d".formatted(round.when().number(), member.number(), i),
                        marks,
                        error ? "K9" : "",
                        error && round.when().number() == 1 ? day.plusDays(3).toString() : ""));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String counts(Round round) {
        var lines = new ArrayList<String>();
        lines.add("person,handled,talk_s,hold_s,wrap_s,in_schedule_min,scheduled_min,fields_correct,fields_mandatory,"
                + "requests_reopened,requests_closed");
        for (var member : round.crew().members()) {
            var luck =
                    Knowledge.random("kpi", member.number() * 10 + round.when().number());
            var knows = member.knowledge();
            long handled = 4_300 + luck.nextInt(1_500);
            long scheduled = 28_800;
            long fields = handled * 4;
            long closed = handled / 2;
            lines.add(String.join(
                    ",",
                    member.operator().personnelNo(),
                    Long.toString(handled),
                    Long.toString(handled * (110 + luck.nextInt(90))),
                    Long.toString(handled * (6 + luck.nextInt(18))),
                    Long.toString(handled * (14 + luck.nextInt(24))),
                    Long.toString((long) (scheduled * knows.share("schedule", 0.82, 0.99))),
                    Long.toString(scheduled),
                    Long.toString((long) (fields * knows.share("fields", 0.91, 0.998))),
                    Long.toString(fields),
                    Long.toString((long) (closed * (0.11 - knows.share("visits", 0, 0.085)))),
                    Long.toString(closed)));
        }
        return String.join("\n", lines) + "\n";
    }

    // ── the campaign ─────────────────────────────────────────────────────────────────────────────────────

    /** Opens the campaign; nothing happens where no pay rule was in force then. */
    void open(Round round) {
        if (campaign(round).isPresent()) {
            return;
        }
        try {
            actors.run(
                    round.when().at(OPENED, 10, 0),
                    round.who(HR),
                    () -> campaigns.open(
                            name(round),
                            round.when().day(OPENED),
                            round.when().quarterFrom(),
                            round.crew().ids()));
        } catch (NoRuleInForce none) {
            round.said("no pay rule was in force", round.crew().size());
        }
    }

    private static String name(Round round) {
        return "Аттестация " + round.when().quarter();
    }

    private Optional<CampaignRow> campaign(Round round) {
        return actors.at(round.when().at(ORDERED, 18, 0), round.who(HR), reading::campaigns).stream()
                .filter(c -> c.name().equals(name(round)))
                .findFirst();
    }

    /** Supervisor, HR, commission and HR's approver do their part, one after the other. */
    void decide(Round round) {
        var campaign = campaign(round).map(CampaignRow::id);
        if (campaign.isEmpty()) {
            return;
        }
        var id = campaign.get();
        boolean all = round.when().number() == 1;
        var byId = round.crew().byId();

        var supervisor = round.who("supervisor");
        var open = actors.at(round.when().at(MARKED, 11, 0), supervisor, marking::waiting).stream()
                .filter(w -> w.row().campaign().equals(id) && w.mark() == null)
                .toList();
        for (var waiting : open.subList(0, Math.max(0, open.size() - (all ? 0 : UNMARKED)))) {
            var member = byId.get(waiting.row().person());
            actors.run(
                    round.when().at(MARKED, 11, 0),
                    supervisor,
                    () -> marking.mark(waiting.row().id(), supervisorMark(member, round), reason(member)));
        }
        round.said("the supervisor has marked", round.crew().size());

        for (var row : cases(round, id)) {
            if (row.ready()) {
                propose(round, row);
            }
        }
        round.said("HR has proposed", round.crew().size());

        approve(round, id, "commission", COMMISSION, all ? 0 : FOR_COMMISSION);
        approve(round, id, "approver", APPROVED, all ? 0 : FOR_APPROVER);
        round.said("the proposals are approved", round.crew().size());

        var hr = round.who(HR);
        if (cases(round, id).stream().anyMatch(c -> c.state() == CaseState.APPROVED)) {
            actors.run(round.when().at(ANNOUNCED, 16, 0), hr, () -> campaigns.announce(id));
        }
        for (var row : cases(round, id)) {
            if (row.state() == CaseState.ANNOUNCED && row.proposedStep() != null && row.proposedStep() > 0) {
                actors.run(
                        round.when().at(ORDERED, 15, 0),
                        hr,
                        () -> ordering.issue(row.id(), reading.open(row.id()).version()));
            }
        }
        if (all) {
            handToPayroll(round);
        }
        round.said("the orders are issued", round.crew().size());
    }

    private void handToPayroll(Round round) {
        try {
            actors.at(round.when().at(DELIVERED, 10, 0), round.who(HR), payroll::export);
        } catch (NothingToExport done) {
            // there was no raise, or a start before this one has handed them over
        }
    }

    private List<CaseRow> cases(Round round, CampaignId id) {
        return actors.at(
                round.when().at(ORDERED, 14, 0),
                round.who(HR),
                () -> reading.campaign(id).cases());
    }

    private static BigDecimal supervisorMark(Crew.Member member, Round round) {
        return BigDecimal.valueOf(
                Math.round(member.knowledge().share("supervisor" + round.when().number(), 62, 99)));
    }

    private static String reason(Crew.Member member) {
        return member.knowledge().ability() > 0.6
                ? "Помогает новичкам, берёт трудные звонки, смены без опозданий"
                : member.knowledge().ability() > -0.4
                        ? "Смены без опозданий, заявки полные, просит разбор сам"
                        : "Старается, но теряется в конфликтных звонках; два опоздания за квартал";
    }

    private void propose(Round round, CaseRow row) {
        var effective = round.when().quarterTo().plusMonths(1).withDayOfMonth(1).plusMonths(1);
        actors.run(
                round.when().at(PROPOSED, 11, 0),
                round.who(HR),
                () -> proposing.propose(
                        row.id(),
                        row.category(),
                        row.step(),
                        effective,
                        null,
                        reading.open(row.id()).version()));
    }

    /** Approves what waits for somebody's body, but the last few. */
    private void approve(Round round, CampaignId id, String name, int day, int left) {
        var approver = round.who(name);
        var moment = round.when().at(day, 15, 0);
        var waiting = actors.at(moment, approver, reading::waitingForMe).stream()
                .filter(row -> row.campaign().equals(id))
                .toList();
        for (var row : waiting.subList(0, Math.max(0, waiting.size() - left))) {
            actors.run(
                    moment,
                    approver,
                    () -> approving.approve(row.id(), reading.open(row.id()).version()));
        }
    }
}
