package uz.artel.lms.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/**
 * Higher features admit a person to a line and take it back, inside their own transactions and after their own checks; there
 * is no role check here. One proof gives one admission: telling twice changes nothing.
 */
@ApplicationScoped
public class Admission {

    private Admissions admissions;
    private Audit audit;

    protected Admission() {}

    @Inject
    public Admission(Admissions admissions, Audit audit) {
        this.admissions = admissions;
        this.audit = audit;
    }

    /**
     * Opens a line.
     *
     * @param until last day, included; not before {@code from}
     * @param because kind and id of what proves it, {@code certificate:7}; ASCII, ≤ 80
     * @return whether it was opened by this call
     */
    public boolean grant(
            PersonId person,
            CentreId centre,
            String line,
            LocalDate from,
            LocalDate until,
            String because,
            Instant at) {
        if (admissions.because(because).isPresent()) {
            return false;
        }
        var admission = new LineAdmission(person, line, from, until, because, null);
        admissions.add(admission, centre, at);
        audit.record("admission.grant", "person:" + person.value(), null, admission.toString());
        return true;
    }

    /**
     * Takes back what this proof gave.
     *
     * @param suspendedBecause kind and id of the reason, {@code revocation:7}; ASCII, ≤ 80
     * @param on the first day the line is closed
     * @return whether it was taken back by this call
     */
    public boolean suspend(String because, String suspendedBecause, LocalDate on, Instant at) {
        var before = admissions.because(because);
        if (before.isEmpty() || !admissions.suspend(because, suspendedBecause, on, at)) {
            return false;
        }
        audit.record(
                "admission.suspend",
                "person:" + before.get().person().value(),
                before.get().toString(),
                "suspendedOn=" + on + " because=" + suspendedBecause);
        return true;
    }
}
