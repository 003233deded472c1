package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** Nobody marks, proposes, approves or issues an order about himself. */
public class OwnCase extends Refusal {
    private static final long serialVersionUID = 1L;
}
