package uz.artel.lms.web.curriculum;

import java.time.Instant;
import java.util.List;
import uz.artel.lms.curriculum.Road;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Words;

/**
 * A step on the pages of learning.
 *
 * @param tone done, now, open or lock
 * @param href its page, empty when there is none or it is shut
 * @param why why it is shut, empty when it is not
 */
public record StepRow(
        String key,
        String icon,
        String title,
        String kind,
        String note,
        int minutes,
        String tone,
        String href,
        String why,
        Instant doneAt) {

    static List<StepRow> of(Road road, Road.DayState day, StepPages pages, Text text, Lang lang) {
        var next = road.next().map(s -> s.step().key()).orElse("");
        return day.steps().stream()
                .map(s -> of(road, day, s, s.step().key().equals(next), pages, text, lang))
                .toList();
    }

    private static StepRow of(
            Road road, Road.DayState day, Road.StepState state, boolean next, StepPages pages, Text text, Lang lang) {
        var step = state.step();
        var tone = state.done() ? "done" : next ? "now" : state.open() ? "open" : "lock";
        return new StepRow(
                step.key(),
                pages.icon(step.kind()),
                step.title().in(lang),
                step.kind().code(),
                text.get("trainee.learning.kind." + step.kind().code()),
                step.minutes(),
                tone,
                state.open() || state.done() ? pages.page(step) : "",
                why(road, day, state, text, lang),
                state.doneAt());
    }

    private static String why(Road road, Road.DayState day, Road.StepState state, Text text, Lang lang) {
        return switch (state.state()) {
            case DONE, OPEN -> "";
            case WAITING ->
                text.of(
                        "trainee.learning.waitsFor",
                        road.step(state.waitsFor().get(0))
                                .map(s -> s.step().title().in(lang))
                                .orElse(""));
            case LATER ->
                day.blockedBy() > 0
                        ? text.of("trainee.learning.afterDay", day.blockedBy())
                        : text.of("trainee.learning.opensOn", Words.day(day.opensOn(), lang.code()));
        };
    }
}
