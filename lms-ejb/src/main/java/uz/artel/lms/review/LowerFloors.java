package uz.artel.lms.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    Facts facts(PersonId person);

    /** The last attestation sitting whose result was announced in that time. */
    Optional<Evidence.Theory> theory(PersonId person, Instant from, Instant until);

    /** Exam calls both raters have marked in that time. */
    List<Evidence.Call> calls(PersonId person, Instant from, Instant until);

    /** Marks of live calls of the quarter; empty when nothing keeps them. */
    Optional<Evidence.Quality> quality(PersonId person, LocalDate from, LocalDate to);

    /** Counts of the quarter. */
    Optional<Evidence.Kpi> kpi(PersonId person, LocalDate from, LocalDate to);
}
