package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import uz.artel.lms.admission.Admission;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/**
 * Judges a person again when a lower feature has told something new; passing writes the certificate, the admission and the
 * level in the same transaction. Judging twice changes nothing.
 */
@ApplicationScoped
class CandidacyFollowing {

    private Schemes schemes;
    private Candidacies candidacies;
    private Certificates certificates;
    private Holders holders;
    private Admission admission;
    private Audit audit;
    private StepGate programmes;
    private Iterable<ProofSource> sources;
    private Event<CertificateIssued> issued;

    protected CandidacyFollowing() {}

    @Inject
    CandidacyFollowing(
            Schemes schemes,
            Candidacies candidacies,
            Certificates certificates,
            Holders holders,
            Admission admission,
            Audit audit,
            StepGate programmes,
            @Any Instance<ProofSource> sources,
            Event<CertificateIssued> issued) {
        this(
                schemes,
                candidacies,
                certificates,
                holders,
                admission,
                audit,
                programmes,
                (Iterable<ProofSource>) sources,
                issued);
    }

    CandidacyFollowing(
            Schemes schemes,
            Candidacies candidacies,
            Certificates certificates,
            Holders holders,
            Admission admission,
            Audit audit,
            StepGate programmes,
            Iterable<ProofSource> sources,
            Event<CertificateIssued> issued) {
        this.schemes = schemes;
        this.candidacies = candidacies;
        this.certificates = certificates;
        this.holders = holders;
        this.admission = admission;
        this.audit = audit;
        this.programmes = programmes;
        this.sources = sources;
        this.issued = issued;
    }

    /**
     * Judges a person under every scheme in force.
     *
     * @param at when the new thing happened: a certificate is issued on that day
     */
    void follow(PersonId person, Instant at) {
        var zone = holders.zone(holders.centreOf(person));
        for (var editions : schemes.inForce(LocalDate.ofInstant(at, zone))) {
            follow(person, editions, at, zone);
        }
    }

    private void follow(PersonId person, Schemes.Editions editions, Instant at, ZoneId zone) {
        var newest = editions.newest();
        var running = candidacies.running(person, newest.scheme().key());
        if (running.isEmpty()) {
            var after = opensAfter(person, newest.scheme(), LocalDate.ofInstant(at, zone));
            if (after == null) {
                return;
            }
            // a certificate is renewed by what is asked today
            var begun = after.equals(Instant.EPOCH) ? begins(person, editions) : newest;
            var scheme = begun.scheme();
            if (nothingShown(person, scheme, after, at)) {
                return;
            }
            var opened = new Candidacy(person, holders.centreOf(person), begun.id(), scheme.key(), after, at);
            candidacies.add(opened);
            audit.record(
                    "candidacy.open",
                    "candidacy:" + opened.id(),
                    null,
                    "person=" + person.value() + " scheme=" + scheme.key() + "/" + scheme.edition());
            judge(opened, scheme, at, zone);
        } else {
            var candidacy = running.get();
            var scheme = candidacy.schemeId() == newest.id() ? newest.scheme() : schemes.get(candidacy.schemeId());
            judge(candidacy, scheme, at, zone);
        }
    }

    /** The edition under which a person begins who was never on the way: his programme decides. */
    Schemes.Stored begins(PersonId person, Schemes.Editions editions) {
        return editions.begunBy(exam -> programmes.has(person, StepKind.EXAM, exam));
    }

    /**
     * From when on proofs count for a new candidacy; null when the person needs none: he holds a valid certificate, or has
     * reached the level of the scheme in another way.
     */
    private Instant opensAfter(PersonId person, Scheme scheme, LocalDate today) {
        var held = certificates.of(person).stream()
                .filter(c -> c.lineKey().equals(scheme.line()) && c.level().equals(scheme.level()))
                .toList();
        if (held.isEmpty()) {
            return holders.level(person).compareTo(scheme.level()) < 0 ? Instant.EPOCH : null;
        }
        boolean valid = held.stream()
                .map(c -> c.stateOn(today))
                .anyMatch(s -> s == CertificateState.VALID || s == CertificateState.PRINTING);
        return valid ? null : candidacies.of(person).get(0).judgedAt();
    }

    private boolean nothingShown(PersonId person, Scheme scheme, Instant after, Instant at) {
        return scheme.parts().stream()
                .flatMap(part -> proofs(person, part).stream())
                .noneMatch(proof -> proof.at().isAfter(after) && !proof.at().isAfter(at));
    }

    private void judge(Candidacy candidacy, Scheme scheme, Instant at, ZoneId zone) {
        var judgement =
                SchemeRule.judge(scheme, part -> proofs(candidacy.person(), part), candidacy.countsAfter(), at, zone);
        if (judgement.reasons().equals(candidacies.lastReasons(candidacy))) {
            return;
        }
        var before = candidacy.outcome();
        candidacy.judged(judgement.outcome(), at);
        candidacies.decide(candidacy, judgement, at);
        audit.record(
                "candidacy.judge",
                "candidacy:" + candidacy.id(),
                before.name(),
                judgement.outcome() + ": " + judgement.reasons());
        if (judgement.outcome() == Outcome.PASSED) {
            issue(candidacy, scheme, at, zone);
        }
    }

    private void issue(Candidacy candidacy, Scheme scheme, Instant at, ZoneId zone) {
        var person = candidacy.person();
        var today = LocalDate.ofInstant(at, zone);
        var certificate = new Certificate(
                certificates.nextSerial(today.getYear()),
                candidacy,
                scheme,
                holders.holder(person, scheme.line(), at),
                today,
                at);
        certificates.add(certificate);
        var because = "certificate:" + certificate.id();
        audit.record("certificate.write", because, null, certificate.stateLine());
        admission.grant(person, candidacy.centre(), scheme.line(), today, certificate.expiresOn(), because, at);
        holders.reach(person, scheme.level(), today, because);
        issued.fire(new CertificateIssued(
                person,
                new CertificateId(certificate.id()),
                certificate.serial(),
                scheme.level(),
                scheme.line(),
                today,
                certificate.expiresOn(),
                at));
    }

    /** How the parts of a running candidacy stand now; reads only. */
    List<PartStanding> standing(PersonId person, Scheme scheme, Instant after, Instant now, ZoneId zone) {
        return SchemeRule.judge(scheme, part -> proofs(person, part), after, now, zone)
                .parts();
    }

    /** A candidacy as it would be if some of its proofs were others. */
    record Supposed(Candidacy candidacy, Instant at, UnaryOperator<Proof> other) {}

    /** How candidacies under one scheme would be judged, in their order; reads only, and as much however many they are. */
    List<Outcome> outcomes(Scheme scheme, List<Supposed> all) {
        var persons = all.stream().map(s -> s.candidacy.person()).distinct().toList();
        var proofs = new HashMap<Scheme.Part, Map<PersonId, List<Proof>>>();
        scheme.parts().forEach(part -> proofs.put(part, proofs(persons, part)));
        var zones = new HashMap<CentreId, ZoneId>();
        return all.stream()
                .map(s -> SchemeRule.judge(
                                scheme,
                                part -> proofs.get(part).getOrDefault(s.candidacy.person(), List.of()).stream()
                                        .map(s.other)
                                        .toList(),
                                s.candidacy.countsAfter(),
                                s.at,
                                zones.computeIfAbsent(s.candidacy.centre(), holders::zone))
                        .outcome())
                .toList();
    }

    private List<Proof> proofs(PersonId person, Scheme.Part part) {
        return proofs(List.of(person), part).getOrDefault(person, List.of());
    }

    private Map<PersonId, List<Proof>> proofs(Collection<PersonId> persons, Scheme.Part part) {
        var all = new HashMap<PersonId, List<Proof>>();
        sources.forEach(source -> source.of(persons, part)
                .forEach((person, proofs) ->
                        all.computeIfAbsent(person, p -> new ArrayList<>()).addAll(proofs)));
        return all;
    }
}
