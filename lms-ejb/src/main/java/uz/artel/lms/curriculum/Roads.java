package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.PersonId;

/** Puts a trainee's road together: two statements, however long the programme is. */
@ApplicationScoped
class Roads {

    /** A trainee's place and his road at one instant. */
    record Standing(Intakes.Place place, Programme programme, Road road) {}

    private Intakes intakes;
    private Programmes programmes;
    private Centres centres;

    protected Roads() {}

    @Inject
    Roads(Intakes intakes, Programmes programmes, Centres centres) {
        this.intakes = intakes;
        this.programmes = programmes;
        this.centres = centres;
    }

    /** @throws NotInIntake when the person never was in an intake */
    Standing of(PersonId person, Instant now) {
        var place = intakes.placeOf(person).orElseThrow(NotInIntake::new);
        var programme = programmes.edition(place.programmeId());
        var done = intakes.done(place.intake(), person);
        return new Standing(
                place, programme, Road.of(programme, place.startsOn(), centres.dateOf(now, place.centre()), done));
    }
}
