package uz.artel.lms.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;

/** What a case asks of the features below: persons, sittings, exam calls, marks of live calls, key figures. */
interface LowerFloors {

    /**
     * What is known of a person.
     *
     * @param line key of the line, or null
     * @param nameRu full name in Cyrillic
     * @param nameUz full name in Latin letters
     * @param personnelNo or null
     */
    record Facts(
            CentreId centre,
            String centreRu,
            String centreUz,
            String line,
            String level,
            LocalDate levelSince,
            String nameRu,
            String nameUz,
            String personnelNo,
            boolean active) {}

    /** @throws Unknown when there is no such person */
    default Facts facts(PersonId person) {
        return Optional.ofNullable(facts(List.of(person)).get(person)).orElseThrow(() -> new Unknown("person"));
    }

    /** Persons whom nobody knows are left out. */
    Map<PersonId, Facts> facts(Collection<PersonId> persons);

    /** The last attestation sitting whose result was announced in that time. */
    default Optional<Evidence.Theory> theory(PersonId person, Instant from, Instant until) {
        return Optional.ofNullable(theory(List.of(person), from, until).get(person));
    }

    /** The last attestation sitting of each whose result was announced in that time; those without one are left out. */
    Map<PersonId, Evidence.Theory> theory(Collection<PersonId> persons, Instant from, Instant until);

    /** Exam calls both raters have marked in that time; persons without one may be left out. */
    Map<PersonId, List<Evidence.Call>> calls(Collection<PersonId> persons, Instant from, Instant until);

    /** Marks of live calls of the quarter; nobody's when nothing keeps them. */
    Map<PersonId, Evidence.Quality> quality(Collection<PersonId> persons, LocalDate from, LocalDate to);

    /** Counts of the quarter; persons without them are left out. */
    Map<PersonId, Evidence.Kpi> kpi(Collection<PersonId> persons, LocalDate from, LocalDate to);
}
