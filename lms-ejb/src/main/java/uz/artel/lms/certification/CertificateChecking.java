package uz.artel.lms.certification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.access.Allowed;

/** A stranger with the code of a certificate sees its state now. The code alone opens it; the serial number never. */
@Stateless
@Allowed(anyone = true)
public class CertificateChecking {

    private Certificates certificates;
    private CheckMisses misses;
    private Holders holders;
    private Clock clock;

    protected CertificateChecking() {}

    @Inject
    public CertificateChecking(Certificates certificates, CheckMisses misses, Holders holders, Clock clock) {
        this.certificates = certificates;
        this.misses = misses;
        this.holders = holders;
        this.clock = clock;
    }

    /**
     * Looks a code up. Every code that opens nothing, whatever is wrong with it, gets the same answer.
     *
     * @param typed the code as typed; never logged
     * @param address of the asking machine, for the limit of wrong codes
     */
    public CheckAnswer check(String typed, String address) {
        var now = clock.now();
        if (misses.tooMany(address, now)) {
            return nothing(CheckAnswer.Kind.TOO_MANY, now);
        }
        Optional<Certificate> found = CheckCode.read(typed).map(CheckCode::hash).flatMap(certificates::byCode);
        if (found.isEmpty()) {
            misses.count(address, now);
            return nothing(CheckAnswer.Kind.NOTHING, now);
        }
        var certificate = found.get();
        var zone = holders.zone(certificate.centre());
        var today = LocalDate.ofInstant(now, zone);
        var row = certificate.row(today);
        var revocation = row.state() == CertificateState.REVOKED
                ? certificates.revocation(row.id())
                : Optional.<Certificates.Revocation>empty();
        return new CheckAnswer(
                CheckAnswer.Kind.FOUND,
                row,
                revocation.map(r -> LocalDate.ofInstant(r.at(), zone)).orElse(null),
                revocation.map(Certificates.Revocation::reasonClass).orElse(null),
                HexFormat.of().formatHex(certificate.pdfDigest()),
                now,
                today);
    }

    private static CheckAnswer nothing(CheckAnswer.Kind kind, Instant now) {
        return new CheckAnswer(kind, null, null, null, null, now, null);
    }
}
