package uz.artel.lms.curriculum;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Lang;

/** A trainee sees where he stands, reads a lesson and marks it read. */
@Stateless
@Allowed({Role.TRAINEE, Role.OPERATOR})
public class Learning {

    /** The trainee's place and road. */
    public record Standing(
            IntakeId intake, String intakeName, LocalDate startsOn, PersonId mentor, Instant now, Road road) {}

    /**
     * A lesson as its reader sees it.
     *
     * @param shown the language the text is in; another than asked when there is no translation yet
     * @param newerEdition whether a newer edition was published since he opened his
     * @param state of the step, or null when the lesson is no step of his programme
     */
    public record Reading(
            String key,
            int edition,
            int minutes,
            String title,
            String summary,
            String body,
            List<LessonCheck> checks,
            Lang asked,
            Lang shown,
            boolean newerEdition,
            Road.StepState state,
            List<String> facts) {

        public boolean fallback() {
            return asked != shown;
        }
    }

    private Roads roads;
    private Lessons lessons;
    private StepRecording recording;
    private Clock clock;
    private CurrentCaller caller;

    protected Learning() {}

    @Inject
    public Learning(Roads roads, Lessons lessons, StepRecording recording, Clock clock, CurrentCaller caller) {
        this.roads = roads;
        this.lessons = lessons;
        this.recording = recording;
        this.clock = clock;
        this.caller = caller;
    }

    /** Where the caller stands now. @throws NotInIntake when he is in none */
    public Standing mine() {
        var now = clock.now();
        var standing = roads.of(caller.person(), now);
        var place = standing.place();
        return new Standing(place.intake(), place.name(), place.startsOn(), place.mentor(), now, standing.road());
    }

    /** Opens a lesson of the caller's programme; the edition he opens first stays his. */
    public Reading open(String lessonKey, Lang lang) {
        var now = clock.now();
        var state = openStep(lessonKey, now);
        var newest = lessons.newest(lessonKey).orElseThrow(() -> new Unknown("lesson"));
        var mine = lessons.opened(caller.person().value(), lessonKey).orElse(newest);
        lessons.open(caller.person().value(), mine, now);
        return reading(mine, newest, state, lang);
    }

    /**
     * Marks a lesson read.
     *
     * @param answers key of each quick check → number of the chosen option; every check is answered, right or not
     * @throws ChecksUnanswered when one is missing
     */
    public void read(String lessonKey, Map<String, Integer> answers) {
        var now = clock.now();
        openStep(lessonKey, now);
        var mine = lessons.opened(caller.person().value(), lessonKey).orElseThrow(() -> new Unknown("lesson"));
        var checks = lessons.source(mine).texts().get(Lang.RU).checks();
        if (!checks.stream()
                .allMatch(c -> answers.getOrDefault(c.key(), 0) >= 1
                        && answers.get(c.key()) <= c.options().size())) {
            throw new ChecksUnanswered();
        }
        recording.done(caller.person(), StepKind.LESSON, lessonKey, now, "lesson:" + mine.id());
    }

    private Road.StepState openStep(String lessonKey, Instant now) {
        var state = roads.of(caller.person(), now)
                .road()
                .step(StepKind.LESSON, lessonKey)
                .orElseThrow(() -> new Unknown("lesson"));
        if (!state.open() && !state.done()) {
            throw new StepNotOpen();
        }
        return state;
    }

    private Reading reading(Lessons.Edition mine, Lessons.Edition newest, Road.StepState state, Lang lang) {
        var source = lessons.source(mine);
        var shown = source.texts().containsKey(lang) ? lang : Lang.RU;
        var text = source.texts().get(shown);
        return new Reading(
                mine.key(),
                mine.edition(),
                mine.minutes(),
                text.title(),
                text.summary(),
                text.body(),
                text.checks(),
                lang,
                shown,
                newest.id() != mine.id(),
                state,
                source.facts());
    }
}
