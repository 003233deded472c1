package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.Refusal;

/** Somebody else leads this panel. */
public class OtherLeads extends Refusal {

    private static final long serialVersionUID = 1L;

    public OtherLeads() {
        super();
    }
}
