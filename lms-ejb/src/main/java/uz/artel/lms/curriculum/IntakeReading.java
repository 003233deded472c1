package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;

/** What higher features may know of intakes. No role check here: they ask inside their own activities. */
@ApplicationScoped
public class IntakeReading {

    /** A trainee's place, and how far he is on the programme's road now. */
    public record TraineePlace(
            IntakeId intake, CentreId centre, String name, LocalDate startsOn, PersonId mentor, Road road) {

        /** Whether every step of the programme is done. */
        public boolean finished() {
            return road.finished();
        }
    }

    /** A row of a centre's intakes. */
    public record IntakeRow(
            IntakeId id,
            String name,
            LocalDate startsOn,
            boolean closed,
            Texts programme,
            int programmeEdition,
            int trainees,
            long version) {}

    private Intakes intakes;
    private Roads roads;
    private Clock clock;

    protected IntakeReading() {}

    @Inject
    IntakeReading(Intakes intakes, Roads roads, Clock clock) {
        this.intakes = intakes;
        this.roads = roads;
        this.clock = clock;
    }

    /** The running intake of a person, else the one he was in last. */
    public Optional<TraineePlace> placeOf(PersonId person) {
        return roads.find(person, clock.now()).map(standing -> {
            var place = standing.place();
            return new TraineePlace(
                    place.intake(), place.centre(), place.name(), place.startsOn(), place.mentor(), standing.road());
        });
    }

    /** The trainees of running intakes whose mentor this is. */
    public List<PersonId> traineesOf(PersonId mentor) {
        return intakes.traineesOf(mentor);
    }

    /** The mentor of a trainee, if he has one. */
    public Optional<PersonId> mentorOf(PersonId trainee) {
        return intakes.placeOf(trainee).map(Intakes.Place::mentor);
    }

    /** Trainee → mentor (or null), in the order they joined; only for an intake of this centre. */
    public Map<PersonId, PersonId> trainees(IntakeId intake, CentreId centre) {
        intakes.of(intake, centre);
        return intakes.trainees(intake);
    }

    public List<IntakeRow> ofCentre(CentreId centre) {
        var all = new ArrayList<IntakeRow>();
        for (var row : intakes.ofCentre(centre)) {
            all.add(new IntakeRow(
                    new IntakeId(((Number) row[0]).longValue()),
                    (String) row[1],
                    Intakes.date(row[2]),
                    row[3] != null,
                    new Texts((String) row[4], (String) row[5], (String) row[6]),
                    ((Number) row[7]).intValue(),
                    ((Number) row[8]).intValue(),
                    ((Number) row[9]).longValue()));
        }
        return all;
    }
}
