package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** A part of the index or a gate has no value, so nothing can be proposed. */
public class EvidenceMissing extends Refusal {
    private static final long serialVersionUID = 1L;
}
