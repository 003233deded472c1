package uz.artel.lms.journey;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uz.artel.lms.curriculum.StepKind;

/**
 * A trainee walks a day of his programme: he looks at his open steps and does each as its kind asks, with the trainer who
 * ticks and the mentor who signs, everybody in his own browser. Nothing is opened for him.
 */
final class DayWalk {

    /** What belongs to the exam; the walk ends before it. */
    private static final Set<StepKind> EXAM = Set.of(StepKind.EXAM, StepKind.EXAM_CALL);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Title, what it asks, minutes and state of a step. */
    private static final String ROW = """
            all => all.map(li => ['h3', 'p', '.dur', '.st, .badge'].map(part => (li.querySelector(part)?.textContent ?? '').trim()))
            """;

    /** A step as its trainee sees it. */
    record Row(String title, StepKind kind, int minutes) {}

    private final Person trainee;
    private final Person mentor;
    private final Board board;
    private final ShippedQuestions questions;

    DayWalk(Person trainee, Person mentor, Board board) {
        this.trainee = trainee;
        this.mentor = mentor;
        this.board = board;
        this.questions = new ShippedQuestions(ShippedCalls.PACK, trainee.language());
    }

    /**
     * Does whatever is open until nothing is.
     *
     * @param leaves kinds that are left for later
     */
    void walks(LocalDate day, StepKind... leaves) {
        var left = new HashSet<>(EXAM);
        left.addAll(Arrays.asList(leaves));
        looksAtToday();
        while (true) {
            var rows = open().stream().filter(row -> !left.contains(row.kind())).toList();
            var own = rows.stream()
                    .filter(row -> row.kind() != StepKind.CLASSROOM)
                    .findFirst();
            if (own.isPresent()) {
                does(own.get(), day);
            } else if (rows.isEmpty()) {
                return;
            } else {
                board.ticksWhatIsOpen();
                looksAtToday();
            }
        }
    }

    /** The steps that can be done now, in their order, as the page of the day names them. */
    List<Row> open() {
        var open = List.of(trainee.words("trainee.learning.state.now"), trainee.words("trainee.learning.state.open"));
        return Stream.of(trainee.page().locator("ol.steps > li").evaluateAll(ROW))
                .flatMap(all -> ((List<?>) all).stream())
                .map(row -> (List<?>) row)
                .filter(row -> open.contains(row.get(3)))
                .map(row -> new Row((String) row.get(0), kind((String) row.get(1)), number((String) row.get(2))))
                .toList();
    }

    /** Goes to the first open step of this kind. */
    Row begins(StepKind kind) {
        var row = open().stream().filter(r -> r.kind() == kind).findFirst().orElseThrow();
        trainee.followsText(row.title());
        return row;
    }

    /** The page of the day as it is now. */
    void looksAtToday() {
        if (trainee.page().url().contains("/trainee/learning/today")) {
            trainee.page().reload();
        } else {
            trainee.goesTo("ui.nav.trainee.today");
        }
    }

    private StepKind kind(String words) {
        return Arrays.stream(StepKind.values())
                .filter(kind -> words.equals(trainee.words("trainee.learning.kind." + kind.code())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("an open step says: " + words));
    }

    private static int number(String words) {
        return Integer.parseInt(words.replaceAll("\\D", ""));
    }

    private void does(Row row, LocalDate day) {
        trainee.followsText(row.title());
        switch (row.kind()) {
            case LESSON -> readsLesson();
            case ACKNOWLEDGEMENT -> signsAcknowledgement();
            case QUIZ -> {
                sitsQuiz();
                looksAtToday();
            }
            case SHADOWING -> {
                writesEntry(row.minutes());
                mentorSigns();
                looksAtToday();
            }
            case PRACTICE -> {
                takesCall(day);
                looksAtToday();
            }
            default -> throw new IllegalStateException("not the trainee's to do: " + row);
        }
    }

    /** Reads a lesson to its end, tries each check and marks the lesson read. */
    void readsLesson() {
        trainee.page().keyboard().press("End");
        for (var check : trainee.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.GROUP)
                .all()) {
            check.getByRole(AriaRole.RADIO).first().check();
        }
        trainee.submits("trainee.learning.lesson.read");
        trainee.reads("trainee.learning.lesson.done");
    }

    void signsAcknowledgement() {
        trainee.ticks("trainee.learning.acknowledge.read");
        trainee.submits("trainee.learning.acknowledge.sign");
        trainee.reads("trainee.learning.acknowledge.done");
    }

    private void sitsQuiz() {
        var sheet = sheet();
        sheet.begins("trainee.exam.take.beginQuiz");
        sheet.answersAll(0);
        sheet.handsIn();
        trainee.readsTitle("trainee.exam.result.passed");
    }

    Sheet sheet() {
        return new Sheet(trainee, questions);
    }

    ShippedQuestions questions() {
        return questions;
    }

    /** Writes down the minutes beside an operator that end now. */
    void writesEntry(int minutes) {
        var until = trainee.field("trainee.shadowing.log.to");
        trainee.fills(
                "trainee.shadowing.log.from",
                TIME.format(LocalTime.parse(until.inputValue()).minusMinutes(minutes)));
        trainee.fills("trainee.shadowing.log.calls", String.valueOf(Math.max(2, minutes / 10)));
        trainee.ticksWords("trainee.shadowing.topic.COOLING");
        trainee.ticksWords("trainee.shadowing.outcome.SELF");
        trainee.ticksWords("trainee.shadowing.strength.CALM");
        trainee.submits("trainee.shadowing.log.save");
        trainee.reads("trainee.shadowing.log.saved");
    }

    void mentorSigns() {
        mentor.goesTo("ui.nav.mentor.sign");
        mentor.ticksWords("mentor.shadowing.sign.attention.4");
        mentor.submits("mentor.shadowing.sign.sign");
        mentor.reads("mentor.shadowing.sign.signed");
    }

    void takesCall(LocalDate day) {
        var title = trainee.page().locator("h1").locator("visible=true").first().textContent();
        var key = ShippedCalls.titled(title, trainee.language());
        var desk = ShippedCalls.desk(trainee, key);
        desk.starts();
        ShippedCalls.best(key, day).forEach(desk::does);
        trainee.readsTitleText(title.strip());
    }
}
