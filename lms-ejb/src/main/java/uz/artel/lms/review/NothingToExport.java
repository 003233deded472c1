package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** Every order is with payroll already. */
public class NothingToExport extends Refusal {
    private static final long serialVersionUID = 1L;
}
