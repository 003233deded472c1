package uz.artel.lms.shadowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;

/** What mentors said about their trainees; the last word counts, earlier ones stay. For higher features: no role check here. */
@ApplicationScoped
public class Recommendations {

    /**
     * A mentor's word.
     *
     * @param yes whether he recommends the trainee for the line
     * @param reason why
     */
    public record Recommendation(PersonId trainee, PersonId mentor, boolean yes, String reason, Instant at) {}

    private EntityManager em;

    protected Recommendations() {}

    @Inject
    Recommendations(EntityManager em) {
        this.em = em;
    }

    /** The last word about a trainee in his running or last intake, if his mentor has spoken. */
    public Optional<Recommendation> of(PersonId trainee) {
        return Optional.ofNullable(of(List.of(trainee)).get(trainee));
    }

    /** The last words about these trainees, one statement. */
    public Map<PersonId, Recommendation> of(Collection<PersonId> trainees) {
        var all = new LinkedHashMap<PersonId, Recommendation>();
        if (trainees.isEmpty()) {
            return all;
        }
        var marks = trainees.stream().map(t -> "?").collect(Collectors.joining(", "));
        var query =
                em.createNativeQuery("SELECT trainee_id, mentor_id, yes, reason, given_at FROM shadow_recommendation"
                        + " WHERE trainee_id IN (" + marks + ") ORDER BY id");
        int at = 0;
        for (var trainee : trainees) {
            query.setParameter(++at, trainee.value());
        }
        for (var found : query.getResultList()) {
            var row = (Object[]) found;
            var trainee = new PersonId(((Number) row[0]).longValue());
            all.put(
                    trainee,
                    new Recommendation(
                            trainee,
                            new PersonId(((Number) row[1]).longValue()),
                            row[2] instanceof Boolean b ? b : ((Number) row[2]).intValue() != 0,
                            (String) row[3],
                            DatabaseTime.instant(row[4])));
        }
        return all;
    }

    void add(long intake, PersonId trainee, PersonId mentor, boolean yes, String reason, Instant at) {
        em.createNativeQuery(
                        "INSERT INTO shadow_recommendation (intake_id, trainee_id, mentor_id, yes, reason, given_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")
                .setParameter(1, intake)
                .setParameter(2, trainee.value())
                .setParameter(3, mentor.value())
                .setParameter(4, yes)
                .setParameter(5, reason)
                .setParameter(6, DatabaseTime.of(at))
                .executeUpdate();
    }
}
