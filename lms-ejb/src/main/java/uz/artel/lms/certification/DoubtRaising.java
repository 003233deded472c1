package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import uz.artel.lms.exam.ExamResultRevised;
import uz.artel.lms.shared.Audit;

/**
 * Puts it before people when an exam that a certificate or the way to one rests on is no pass any more; lets a doubt go when a
 * later version passes again. Inside the transaction that revises.
 */
@ApplicationScoped
class DoubtRaising {

    private Doubts doubts;
    private Candidacies candidacies;
    private Certificates certificates;
    private Audit audit;

    protected DoubtRaising() {}

    @Inject
    DoubtRaising(Doubts doubts, Candidacies candidacies, Certificates certificates, Audit audit) {
        this.doubts = doubts;
        this.candidacies = candidacies;
        this.certificates = certificates;
        this.audit = audit;
    }

    void follow(ExamResultRevised revised) {
        if (revised.passed()) {
            settle(revised);
        } else if (revised.passedBefore()) {
            raise(revised);
        }
    }

    private void settle(ExamResultRevised revised) {
        doubts.of(List.of(revised.person())).stream()
                .filter(d -> d.sitting() == revised.sittingId() && d.decision() == null)
                .forEach(d -> {
                    doubts.decide(d.id(), Doubt.Decision.MOOT, null, null, revised.at());
                    audit.record("certification.doubt.moot", "doubt:" + d.id(), null, revised.because());
                });
    }

    private void raise(ExamResultRevised revised) {
        for (var candidacy : candidacies.of(revised.person())) {
            if (!rests(candidacies.lastReasons(candidacy), revised.sittingId())) {
                continue;
            }
            var certificate = certificates.of(revised.person()).stream()
                    .filter(c -> c.candidacy() == candidacy.id() && !c.revoked())
                    .findFirst()
                    .map(Certificate::id)
                    .orElse(null);
            if (candidacy.running() || certificate != null) {
                doubts.add(
                        candidacy,
                        certificate,
                        revised.sittingId(),
                        revised.edition(),
                        revised.because(),
                        revised.at());
                audit.record(
                        "certification.doubt.raise",
                        "candidacy:" + candidacy.id(),
                        null,
                        "sitting:" + revised.sittingId() + " edition " + revised.edition() + " because of "
                                + revised.because() + (certificate == null ? "" : " certificate:" + certificate));
            }
        }
    }

    /** Whether a passed part of a judgement names this sitting as its evidence, as {@link PartStanding#reason} writes it. */
    static boolean rests(String reasons, long sitting) {
        return Arrays.stream(reasons.split("; "))
                .anyMatch(r -> r.contains(" " + Outcome.PASSED + " ") && r.endsWith(" by sitting:" + sitting));
    }
}
