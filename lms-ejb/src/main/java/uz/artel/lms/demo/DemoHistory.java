package uz.artel.lms.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import uz.artel.lms.curriculum.IntakeId;
import uz.artel.lms.curriculum.IntakeReading;
import uz.artel.lms.curriculum.IntakeRunning;
import uz.artel.lms.guide.Fact;
import uz.artel.lms.guide.FactVerifying;
import uz.artel.lms.shared.Clock;

/** What happened before the newcomer came: told through the activities, each step at its moment. */
@ApplicationScoped
class DemoHistory {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    private Actors actors;
    private Clock clock;
    private FactVerifying facts;
    private IntakeRunning intakes;
    private IntakeReading intakeReading;

    protected DemoHistory() {}

    @Inject
    DemoHistory(Actors actors, Clock clock, FactVerifying facts, IntakeRunning intakes, IntakeReading intakeReading) {
        this.actors = actors;
        this.clock = clock;
        this.facts = facts;
        this.intakes = intakes;
        this.intakeReading = intakeReading;
    }

    void play(Cast cast) {
        verifyFacts(cast);
        openIntakes(cast);
    }

    /** Facts are verified "for the demo" and say so; NV facts stay unverified. */
    private void verifyFacts(Cast cast) {
        var technical = cast.who("technical");
        var now = clock.now();
        var today = clock.today(ZONE);
        var open = actors.at(now, technical, facts::facts).stream()
                .filter(f -> !f.provenance().contains("NV") && !f.verified(today))
                .map(Fact::key)
                .toList();
        if (!open.isEmpty()) {
            actors.run(now, technical, () -> facts.verify(open, today.plusMonths(6), "Проверено для демо"));
        }
    }

    private void openIntakes(Cast cast) {
        if (!intakeReading.ofCentre(cast.tashkent()).isEmpty()) {
            return;
        }
        var today = clock.today(ZONE);
        var trainer = cast.who("trainer");
        var yesterday = today.minusDays(1);
        var running = actors.at(
                morning(yesterday),
                trainer,
                () -> intakes.open(
                        "operator", "Поток " + yesterday.getYear() + "-" + yesterday.getMonthValue(), yesterday));
        for (var name : List.of("trainee", "trainee2", "trainee3")) {
            add(cast, running, name, yesterday);
        }
        for (var name : List.of("trainee", "trainee2")) {
            actors.run(morning(yesterday), trainer, () -> intakes.setMentor(running, cast.id(name), cast.id("mentor")));
        }
        actors.at(
                morning(today), cast.who("trainer.kz"), () -> intakes.open("operator", "Алматы, первый поток", today));
    }

    private void add(Cast cast, IntakeId intake, String name, LocalDate on) {
        actors.run(morning(on), cast.who("trainer"), () -> intakes.addTrainee(intake, cast.id(name)));
    }

    static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(8, 30)).atZone(ZONE).toInstant();
    }
}
