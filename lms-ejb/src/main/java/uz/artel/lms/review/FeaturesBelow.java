package uz.artel.lms.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.exam.ExamOutcomes;
import uz.artel.lms.kpi.KpiReading;
import uz.artel.lms.people.KnownPeople;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Lang;

/** Reads the features below for a case. The activity that asks has checked whose case it is. */
@ApplicationScoped
class FeaturesBelow implements LowerFloors {

    private static final String ATTESTATION = "attestation";

    private EntityManager em;
    private KnownPeople people;
    private ExamOutcomes exams;
    private KpiReading kpi;
    private Instance<CallSource> calls;
    private Instance<QualitySource> quality;

    protected FeaturesBelow() {}

    @Inject
    FeaturesBelow(
            EntityManager em,
            KnownPeople people,
            ExamOutcomes exams,
            KpiReading kpi,
            Instance<CallSource> calls,
            Instance<QualitySource> quality) {
        this.em = em;
        this.people = people;
        this.exams = exams;
        this.kpi = kpi;
        this.calls = calls;
        this.quality = quality;
    }

    @Override
    public Facts facts(PersonId person) {
        var card = people.card(person);
        return new Facts(
                card.centre(),
                card.centreName().ru(),
                card.centreName().uz(),
                card.line(),
                card.level().name(),
                card.levelSince(),
                card.name().in(Lang.RU),
                card.name().in(Lang.UZ),
                card.personnelNo(),
                card.active());
    }

    @Override
    public Optional<Evidence.Theory> theory(PersonId person, Instant from, Instant until) {
        @SuppressWarnings("unchecked")
        var keys = (List<Object>) em.createNativeQuery(
                        "SELECT v.blueprint_key FROM v_exam_result v WHERE v.person_id = ? AND v.use_code = ?"
                                + " AND v.announced_at >= ? AND v.announced_at <= ? ORDER BY v.announced_at DESC LIMIT 1")
                .setParameter(1, person.value())
                .setParameter(2, ATTESTATION)
                .setParameter(3, DatabaseTime.of(from))
                .setParameter(4, DatabaseTime.of(until))
                .getResultList();
        return keys.stream()
                .flatMap(key -> exams.all(person, key.toString()).stream())
                .filter(o -> !o.announcedAt().isBefore(from) && !o.announcedAt().isAfter(until))
                .findFirst()
                .map(o -> new Evidence.Theory(
                        o.sittingId(), o.blueprintKey(), o.percent(), o.safetyPassed(), o.announcedAt()));
    }

    @Override
    public List<Evidence.Call> calls(PersonId person, Instant from, Instant until) {
        return calls.isResolvable() ? calls.get().calls(person, from, until) : List.of();
    }

    @Override
    public Optional<Evidence.Quality> quality(PersonId person, LocalDate from, LocalDate to) {
        return quality.isResolvable() ? Optional.of(quality.get().ofQuarter(person, from, to)) : Optional.empty();
    }

    @Override
    public Optional<Evidence.Kpi> kpi(PersonId person, LocalDate from, LocalDate to) {
        return kpi.quarter(person, from, to).map(q -> new Evidence.Kpi(q.batch(), q.counts()));
    }
}
