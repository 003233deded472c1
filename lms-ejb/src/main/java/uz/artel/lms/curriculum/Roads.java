package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        return find(person, now).orElseThrow(NotInIntake::new);
    }

    /** The roads of many persons, those of no intake left out; two statements and one for each programme. */
    Map<PersonId, Road> of(Collection<PersonId> persons, Instant now) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        var done = intakes.done(persons);
        var roads = new HashMap<PersonId, Road>();
        intakes.placesOf(persons)
                .forEach((person, place) -> roads.put(
                        person,
                        Road.of(
                                programmes.edition(place.programmeId()),
                                place.startsOn(),
                                centres.dateOf(now, place.centre()),
                                done.getOrDefault(place.intake(), Map.of()).getOrDefault(person, Map.of()))));
        return roads;
    }

    /** The edition of the programme a person learns by, or learnt by last; empty when he never was in an intake. */
    Optional<Programme> programme(PersonId person) {
        return intakes.placeOf(person).map(place -> programmes.edition(place.programmeId()));
    }

    /** Empty when the person never was in an intake. */
    Optional<Standing> find(PersonId person, Instant now) {
        return intakes.placeOf(person).map(place -> {
            var programme = programmes.edition(place.programmeId());
            var done = intakes.done(place.intake(), person);
            var today = centres.dateOf(now, place.centre());
            return new Standing(place, programme, Road.of(programme, place.startsOn(), today, done));
        });
    }
}
