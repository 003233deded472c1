package uz.artel.lms.certification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Texts;

/** Where the caller stands on the road to a certificate, his certificates, and those of a centre for HR and trainers. */
@Stateless
@Allowed(everySignedIn = true)
public class CertificateReading {

    /**
     * Where a person stands under a scheme.
     *
     * @param outcome PART_MISSING before anything was shown
     * @param begun whether a candidacy is running
     */
    public record Standing(
            Texts scheme, int edition, String level, Outcome outcome, boolean begun, List<PartStanding> parts) {}

    /** A certificate with its revocation, for HR: reasons and who are null unless it is revoked. */
    public record Details(
            CertificateRow certificate,
            RevocationReason reasonClass,
            String reason,
            PersonId revokedBy,
            Instant revokedAt) {}

    private Schemes schemes;
    private Candidacies candidacies;
    private Certificates certificates;
    private CandidacyFollowing following;
    private Holders holders;
    private Audit audit;
    private Clock clock;
    private CurrentCaller caller;

    protected CertificateReading() {}

    @Inject
    public CertificateReading(
            Schemes schemes,
            Candidacies candidacies,
            Certificates certificates,
            CandidacyFollowing following,
            Holders holders,
            Audit audit,
            Clock clock,
            CurrentCaller caller) {
        this.schemes = schemes;
        this.candidacies = candidacies;
        this.certificates = certificates;
        this.following = following;
        this.holders = holders;
        this.audit = audit;
        this.clock = clock;
        this.caller = caller;
    }

    /** What the caller has shown and what is missing; empty when he has reached the level of every scheme. */
    public List<Standing> standing() {
        var now = clock.now();
        var person = caller.person();
        var zone = holders.zone(caller.centre());
        var running = candidacies.of(person).stream().filter(Candidacy::running).toList();
        var all = new java.util.ArrayList<Standing>();
        for (var editions : schemes.inForce(LocalDate.ofInstant(now, zone))) {
            var newest = editions.newest();
            var mine = running.stream()
                    .filter(c -> c.schemeKey().equals(newest.scheme().key()))
                    .findFirst();
            if (mine.isEmpty()
                    && holders.level(person).compareTo(newest.scheme().level()) >= 0) {
                continue;
            }
            var scheme = mine.map(c -> schemes.get(c.schemeId()))
                    .orElseGet(() -> following.begins(person, editions).scheme());
            var after = mine.map(Candidacy::countsAfter).orElse(now);
            all.add(new Standing(
                    scheme.title(),
                    scheme.edition(),
                    scheme.level(),
                    mine.map(Candidacy::outcome).orElse(Outcome.PART_MISSING),
                    mine.isPresent(),
                    following.standing(person, scheme, after, now, zone)));
        }
        return all;
    }

    /** The caller's certificates, newest first. */
    public List<CertificateRow> mine() {
        var today = today();
        return certificates.of(caller.person()).stream().map(c -> c.row(today)).toList();
    }

    /** The certificates of the caller's centre, newest first, at most 1 000. */
    @Allowed({Role.HR, Role.HR_APPROVER, Role.TRAINER, Role.HEAD})
    public List<CertificateRow> ofCentre() {
        var today = today();
        return certificates.ofCentre(caller.centre()).stream()
                .map(c -> c.row(today))
                .toList();
    }

    @Allowed({Role.HR, Role.HR_APPROVER, Role.HEAD})
    public Details details(CertificateId id) {
        var certificate = certificates
                .find(id)
                .filter(c -> c.centre().equals(caller.centre()))
                .orElseThrow(() -> new Unknown("certificate"));
        var revocation = certificates.revocation(id);
        return new Details(
                certificate.row(today()),
                revocation.map(Certificates.Revocation::reasonClass).orElse(null),
                revocation.map(Certificates.Revocation::reason).orElse(null),
                revocation.map(Certificates.Revocation::by).orElse(null),
                revocation.map(Certificates.Revocation::at).orElse(null));
    }

    /**
     * The stored file, byte for byte as it was printed: for its holder, and for HR and trainers of his centre.
     *
     * @throws CertificateUnprinted while it is being printed
     */
    public byte[] pdf(CertificateId id) {
        var who = caller.get();
        var certificate = certificates
                .find(id)
                .filter(c -> c.person().equals(who.person())
                        || c.centre().equals(who.centre()) && who.hasAny(Role.HR, Role.HR_APPROVER, Role.TRAINER))
                .orElseThrow(() -> new Unknown("certificate"));
        if (certificate.printing()) {
            throw new CertificateUnprinted();
        }
        audit.record("certificate.download", "certificate:" + certificate.id());
        return certificates.file(id).orElseThrow();
    }

    /**
     * The address of the check page with the code, for the holder to send to others. The code stands nowhere but in the file,
     * so it is read from there.
     */
    public String shareAddress(CertificateId id) {
        var certificate = certificates
                .find(id)
                .filter(c -> c.person().equals(caller.person()))
                .orElseThrow(() -> new Unknown("certificate"));
        if (certificate.printing()) {
            throw new CertificateUnprinted();
        }
        audit.record("certificate.share", "certificate:" + certificate.id());
        return addressIn(certificates.file(id).orElseThrow());
    }

    private static String addressIn(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            for (var annotation : document.getPage(0).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                    return action.getURI();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the certificate carries no address");
    }

    private LocalDate today() {
        return clock.today(holders.zone(caller.centre()));
    }
}
