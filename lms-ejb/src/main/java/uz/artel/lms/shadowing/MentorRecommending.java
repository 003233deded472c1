package uz.artel.lms.shadowing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.curriculum.IntakeReading;
import uz.artel.lms.curriculum.Road;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** A mentor sees his trainees and, at the end, says whether he recommends them for the line. */
@Stateless
@Allowed(Role.MENTOR)
public class MentorRecommending {

    /**
     * A trainee as his mentor sees him.
     *
     * @param attention mean of the marks of signed entries, or null when none is signed
     * @param mayRecommend whether the hours before the last day are signed
     * @param said the mentor's last word, or null
     */
    public record TraineeRow(
            PersonId person,
            String intake,
            Road road,
            ShadowHours hours,
            long waiting,
            Double attention,
            boolean mayRecommend,
            Recommendations.Recommendation said) {}

    private ShadowEntries entries;
    private Recommendations recommendations;
    private IntakeReading intakes;
    private StepGate gate;
    private Event<MentorRecommended> recommended;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected MentorRecommending() {}

    @Inject
    public MentorRecommending(
            ShadowEntries entries,
            Recommendations recommendations,
            IntakeReading intakes,
            StepGate gate,
            Event<MentorRecommended> recommended,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.entries = entries;
        this.recommendations = recommendations;
        this.intakes = intakes;
        this.gate = gate;
        this.recommended = recommended;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** The trainees of running intakes whose mentor the caller is; at most two at a time. */
    public List<TraineeRow> trainees() {
        var now = clock.now();
        var trainees = intakes.traineesOf(caller.person());
        var all = entries.of(trainees).stream().map(ShadowEntry::row).toList();
        var said = recommendations.of(trainees);
        var rows = new ArrayList<TraineeRow>();
        for (var trainee : trainees) {
            var road = gate.road(trainee, now);
            var mine = all.stream().filter(e -> e.trainee().equals(trainee)).toList();
            var step = road.step(StepKind.SHADOWING, null).filter(Road.StepState::open);
            var attention = mine.stream()
                    .filter(EntryRow::signed)
                    .mapToInt(EntryRow::attention)
                    .average();
            rows.add(new TraineeRow(
                    trainee,
                    intakes.placeOf(trainee)
                            .map(IntakeReading.TraineePlace::name)
                            .orElse(""),
                    road,
                    ShadowHours.of(
                            mine,
                            ShadowLogging.neededMinutes(road),
                            step.map(s -> s.step().key()).orElse(null),
                            step.map(s -> s.step().minutes()).orElse(0)),
                    mine.stream().filter(EntryRow::waiting).count(),
                    attention.isPresent() ? attention.getAsDouble() : null,
                    hoursBeforeLastDayDone(road),
                    said.get(trainee)));
        }
        return rows;
    }

    /**
     * Says yes or no about a trainee. Saying it again replaces the word; both stay in the record.
     *
     * @param reason why, ≤ 1 000 characters
     * @throws HoursMissing while hours of shadowing before the last day are not signed
     */
    public void recommend(PersonId trainee, Boolean yes, String reason) {
        var now = clock.now();
        if (!intakes.traineesOf(caller.person()).contains(trainee)) {
            throw new Unknown("trainee");
        }
        if (yes == null) {
            throw new BadInput("yes", "yesOrNo");
        }
        var clean = BadInput.text("reason", reason, 1_000);
        if (!hoursBeforeLastDayDone(gate.road(trainee, now))) {
            throw new HoursMissing();
        }
        var place = intakes.placeOf(trainee).orElseThrow(() -> new Unknown("trainee"));
        var before =
                recommendations.of(trainee).map(r -> r.yes() ? "yes" : "no").orElse(null);
        recommendations.add(place.intake().value(), trainee, caller.person(), yes, clean, now);
        audit.record("mentor.recommend", "person:" + trainee.value(), before, (yes ? "yes: " : "no: ") + clean);
        recommended.fire(new MentorRecommended(trainee, caller.person(), yes, now));
    }

    private static boolean hoursBeforeLastDayDone(Road road) {
        var days = road.days();
        return days.subList(0, days.size() - 1).stream()
                .flatMap(d -> d.steps().stream())
                .filter(s -> s.step().kind() == StepKind.SHADOWING)
                .allMatch(Road.StepState::done);
    }
}
