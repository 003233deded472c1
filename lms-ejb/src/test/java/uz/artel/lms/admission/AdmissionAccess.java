package uz.artel.lms.admission;

import jakarta.persistence.EntityManager;
import uz.artel.lms.shared.Audit;

/** Builds the beans of this feature for tests of features above. */
public final class AdmissionAccess {

    private AdmissionAccess() {}

    public static Admission admission(EntityManager em, Audit audit) {
        return new Admission(new Admissions(em), audit);
    }

    public static AdmissionReading reading(EntityManager em) {
        return new AdmissionReading(new Admissions(em));
    }
}
