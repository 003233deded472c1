package uz.artel.lms.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/** Who may take which line, for higher features inside their own activities; no role check here. */
@ApplicationScoped
public class AdmissionReading {

    private Admissions admissions;

    protected AdmissionReading() {}

    @Inject
    public AdmissionReading(Admissions admissions) {
        this.admissions = admissions;
    }

    /** All admissions a person was ever given, newest first. */
    public List<LineAdmission> of(PersonId person) {
        return admissions.of(person);
    }

    /** Whether the line is open to the person on that day. */
    public boolean admitted(PersonId person, String line, LocalDate on) {
        return admissions.of(person).stream().anyMatch(a -> a.line().equals(line) && a.covers(on));
    }

    /** Admissions of a centre that hold on that day, by line. */
    public List<LineAdmission> ofCentre(CentreId centre, LocalDate on) {
        return admissions.ofCentre(centre, on);
    }
}
