package uz.artel.lms.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uz.artel.lms.exam.ExamOutcomes;
import uz.artel.lms.kpi.KpiReading;
import uz.artel.lms.people.KnownPeople;
import uz.artel.lms.people.PersonCard;
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
    public Map<PersonId, Facts> facts(Collection<PersonId> persons) {
        var all = new HashMap<PersonId, Facts>();
        people.cards(persons).forEach(card -> all.put(card.id(), facts(card)));
        return all;
    }

    private static Facts facts(PersonCard card) {
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
    public Map<PersonId, Evidence.Theory> theory(Collection<PersonId> persons, Instant from, Instant until) {
        var all = new HashMap<PersonId, Evidence.Theory>();
        lastExams(persons, from, until)
                .forEach((exam, who) -> exams.all(who, exam)
                        .forEach((person, outcomes) -> outcomes.stream()
                                .filter(o -> !o.announcedAt().isBefore(from)
                                        && !o.announcedAt().isAfter(until))
                                .findFirst()
                                .ifPresent(o -> all.put(
                                        person,
                                        new Evidence.Theory(
                                                o.sittingId(),
                                                o.blueprintKey(),
                                                o.percent(),
                                                o.safetyPassed(),
                                                o.announcedAt())))));
        return all;
    }

    /** At which exam each was told a result last in that time: key of the exam → persons. */
    private Map<String, List<PersonId>> lastExams(Collection<PersonId> persons, Instant from, Instant until) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        var query = em.createNativeQuery("SELECT v.person_id, v.blueprint_key FROM v_exam_result v"
                        + " WHERE v.use_code = ? AND v.announced_at >= ? AND v.announced_at <= ? AND v.person_id IN ("
                        + String.join(", ", Collections.nCopies(persons.size(), "?"))
                        + ") ORDER BY v.announced_at")
                .setParameter(1, ATTESTATION)
                .setParameter(2, DatabaseTime.of(from))
                .setParameter(3, DatabaseTime.of(until));
        int at = 3;
        for (var person : persons) {
            query.setParameter(++at, person.value());
        }
        var last = new HashMap<PersonId, String>();
        for (var row : query.getResultList()) {
            var c = (Object[]) row;
            last.put(new PersonId(((Number) c[0]).longValue()), (String) c[1]);
        }
        return last.keySet().stream().collect(Collectors.groupingBy(last::get));
    }

    @Override
    public Map<PersonId, List<Evidence.Call>> calls(Collection<PersonId> persons, Instant from, Instant until) {
        return calls.isResolvable() ? calls.get().calls(persons, from, until) : Map.of();
    }

    @Override
    public Map<PersonId, Evidence.Quality> quality(Collection<PersonId> persons, LocalDate from, LocalDate to) {
        return quality.isResolvable() ? quality.get().ofQuarter(persons, from, to) : Map.of();
    }

    @Override
    public Map<PersonId, Evidence.Kpi> kpi(Collection<PersonId> persons, LocalDate from, LocalDate to) {
        var all = new HashMap<PersonId, Evidence.Kpi>();
        kpi.quarter(persons, from, to).forEach((person, q) -> all.put(person, new Evidence.Kpi(q.batch(), q.counts())));
        return all;
    }
}
