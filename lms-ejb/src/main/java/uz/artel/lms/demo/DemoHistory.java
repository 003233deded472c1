package uz.artel.lms.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import uz.artel.lms.curriculum.IntakeId;
import uz.artel.lms.curriculum.IntakeReading;
import uz.artel.lms.curriculum.IntakeRunning;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.exam.bank.ItemReading;
import uz.artel.lms.exam.bank.ItemReviewing;
import uz.artel.lms.exam.bank.ItemRow;
import uz.artel.lms.exam.bank.Pool;
import uz.artel.lms.guide.Fact;
import uz.artel.lms.guide.FactVerifying;
import uz.artel.lms.kpi.KpiImporting;
import uz.artel.lms.scorecard.LiveCallImporting;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Setting;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** What happened before the newcomer came: told through the activities, each step at its moment. */
@ApplicationScoped
class DemoHistory {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    /** How many days ago the finished intake began. */
    private static final int FINISHED_AGO = 21;

    /** The number of the programme's last day. */
    private static final int LAST_DAY = 10;

    /** The criteria of the scorecard by their numbers. */
    static final List<String> CRITERIA = List.of(
            "1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "4.1", "4.2", "4.3", "5.1", "5.2", "5.3", "6.1",
            "6.2", "6.3", "7.1", "7.2");

    private Actors actors;
    private Clock clock;
    private FactVerifying facts;
    private ItemReading items;
    private ItemReviewing reviewing;
    private IntakeRunning intakes;
    private IntakeReading intakeReading;
    private TraineeWalk walk;
    private KpiImporting kpi;
    private LiveCallImporting liveCalls;

    protected DemoHistory() {}

    @Inject
    DemoHistory(
            Actors actors,
            Clock clock,
            FactVerifying facts,
            ItemReading items,
            ItemReviewing reviewing,
            IntakeRunning intakes,
            IntakeReading intakeReading,
            TraineeWalk walk,
            KpiImporting kpi,
            LiveCallImporting liveCalls) {
        this.actors = actors;
        this.clock = clock;
        this.facts = facts;
        this.items = items;
        this.reviewing = reviewing;
        this.intakes = intakes;
        this.intakeReading = intakeReading;
        this.walk = walk;
        this.kpi = kpi;
        this.liveCalls = liveCalls;
    }

    void play(Cast cast) {
        verifyFacts(cast);
        reviewItems(cast);
        var folder = Setting.find("lms.content");
        if (folder.isEmpty() || quarterImported(cast)) {
            return;
        }
        var script = TraineeWalk.Script.of(ContentPack.read(Path.of(folder.get()), new Problems()));
        finishedIntake(cast, script);
        lastDayIntake(cast, script);
        runningIntake(cast, script);
        quarter(cast);
    }

    /** Facts are verified "for the demo" and say so; NV facts stay unverified. */
    private void verifyFacts(Cast cast) {
        var technical = cast.who("technical");
        var before = clock.today(ZONE).minusDays(FINISHED_AGO + 1L);
        var today = clock.today(ZONE);
        var open = actors.at(clock.now(), technical, facts::facts).stream()
                .filter(f -> !f.provenance().contains("NV") && !f.verified(today))
                .map(Fact::key)
                .toList();
        if (!open.isEmpty()) {
            actors.run(morning(before), technical, () -> facts.verify(open, today.plusMonths(6), "Проверено для демо"));
        }
    }

    /** The trainer of one centre has read the questions that came with the product; in the other nobody has yet. */
    private void reviewItems(Cast cast) {
        var trainer = cast.who("trainer");
        var before = morning(clock.today(ZONE).minusDays(FINISHED_AGO + 1L));
        for (var pool : Pool.values()) {
            var open = actors.at(before, trainer, () -> items.categories(pool)).entrySet().stream()
                    .filter(c -> c.getValue().unread() > 0)
                    .flatMap(c -> actors.at(before, trainer, () -> items.items(pool, c.getKey())).stream())
                    .filter(ItemRow::unread)
                    .collect(Collectors.toMap(ItemRow::key, ItemRow::number));
            if (!open.isEmpty()) {
                actors.run(before, trainer, () -> reviewing.review(open));
            }
        }
    }

    /** An intake that began three weeks ago: its graduate has walked the whole road. */
    private void finishedIntake(Cast cast, TraineeWalk.Script script) {
        var start = clock.today(ZONE).minusDays(FINISHED_AGO);
        var trainer = cast.who("trainer");
        var intake = open(cast, "trainer", "ATS-T " + start, start);
        if (actors.at(morning(start), trainer, () -> intakes.board(intake)).closed()) {
            return;
        }
        add(cast, intake, "graduate", start);
        mentor(cast, intake, "graduate", start);
        walk.walk(cast, script, "graduate", intake, start, 9, 0.85);
        var lastDay = start.plusDays(9);
        walk.recommend(
                cast,
                "graduate",
                lastDay.atTime(LocalTime.of(8, 45)).atZone(ZONE).toInstant());
        walk.walk(cast, script, "graduate", intake, start, 10, 0.95);
        var end = morning(lastDay.plusDays(1));
        actors.run(
                end, trainer, () -> intakes.close(intake, intakes.board(intake).version()));
    }

    /** An intake on its last day: its trainees have been briefed and stand before the exam. */
    private void lastDayIntake(Cast cast, TraineeWalk.Script script) {
        var start = clock.today(ZONE).minusDays(LAST_DAY - 1L);
        var intake = open(cast, "trainer", "Поток " + start, start);
        for (var name : List.of("candidate", "candidate2", "candidate3")) {
            add(cast, intake, name, start);
            mentor(cast, intake, name, start);
            walk.walkUpTo(StepKind.EXAM, cast, script, name, intake, start, LAST_DAY, 0.9);
        }
    }

    /** An intake that began yesterday: one trainee has finished his first day, the others are on it. */
    private void runningIntake(Cast cast, TraineeWalk.Script script) {
        var start = clock.today(ZONE).minusDays(1);
        var intake = open(cast, "trainer", "ATS-T " + start, start);
        for (var name : List.of("trainee", "trainee2", "trainee3")) {
            add(cast, intake, name, start);
        }
        for (var name : List.of("trainee", "trainee2")) {
            mentor(cast, intake, name, start);
        }
        walk.walk(cast, script, "trainee", intake, start, 1, 0.8);
        actors.at(
                morning(start),
                cast.who("trainer"),
                () -> intakes.tick(
                        intake, "d1-welcome", List.of(cast.id("trainee2"), cast.id("trainee3")), start, null));
        var today = clock.today(ZONE);
        var almaty = open(cast, "trainer.kz", "ATS-A " + today, today);
        actors.run(morning(today), cast.who("trainer.kz"), () -> intakes.addTrainee(almaty, cast.id("trainee.kz")));
    }

    /** The last full quarter of the two operators, as counts and call marks came from the centre's programs. */
    private void quarter(Cast cast) {
        var today = clock.today(ZONE);
        var from = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3 + 3L);
        var counts = """
                person,handled,talk_s,hold_s,wrap_s,in_schedule_min,scheduled_min,fields_correct,fields_mandatory,requests_reopened,requests_closed
                operator,5310,742000,52000,96000,27900,28800,20650,21240,118,2960
                operator2,4870,913000,88000,141000,25400,28800,18120,19480,231,2640
                """;
        var random = new Random(7);
        var calls = new StringBuilder("person;date;call;" + String.join(";", CRITERIA) + ";critical;coached\n");
        for (var name : List.of("operator", "operator2")) {
            for (int i = 0; i < 20; i++) {
                calls.append(name)
                        .append(';')
                        .append(from.plusDays(i * 4L + 1))
                        .append(";REC-")
                        .append(name)
                        .append('-')
                        .append(i);
                for (int c = 0; c < CRITERIA.size(); c++) {
                    calls.append(';').append(random.nextInt(6) == 0 ? "0.5" : "1");
                }
                calls.append(";;\n");
            }
        }
        actors.at(
                clock.now(),
                cast.who("quality"),
                () -> liveCalls.run(calls.toString().getBytes(StandardCharsets.UTF_8), "calls.csv"));
        actors.at(
                clock.now(),
                cast.who("hr-officer"),
                () -> kpi.run(counts.getBytes(StandardCharsets.UTF_8), "kpi.csv", from));
    }

    private IntakeId open(Cast cast, String trainer, String name, LocalDate start) {
        var caller = cast.who(trainer);
        return intakeReading.ofCentre(caller.centre()).stream()
                .filter(i -> i.name().equals(name))
                .map(IntakeReading.IntakeRow::id)
                .findFirst()
                .orElseGet(() -> actors.at(morning(start), caller, () -> intakes.open("operator", name, start)));
    }

    private void add(Cast cast, IntakeId intake, String name, LocalDate on) {
        add(cast, "trainer", intake, name, on);
    }

    private void add(Cast cast, String trainer, IntakeId intake, String name, LocalDate on) {
        var caller = cast.who(trainer);
        if (!intakeReading.trainees(intake, caller.centre()).containsKey(cast.id(name))) {
            actors.run(morning(on), caller, () -> intakes.addTrainee(intake, cast.id(name)));
        }
    }

    /** The last thing that is made: when it is there, everything is. */
    private boolean quarterImported(Cast cast) {
        return !actors.at(clock.now(), cast.who("hr-officer"), kpi::batches).isEmpty();
    }

    private void mentor(Cast cast, IntakeId intake, String name, LocalDate on) {
        actors.run(
                morning(on),
                cast.who("trainer"),
                () -> intakes.setMentor(
                        intake, cast.id(name), cast.mentorOf(name).person()));
    }

    static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(8, 30)).atZone(ZONE).toInstant();
    }
}
