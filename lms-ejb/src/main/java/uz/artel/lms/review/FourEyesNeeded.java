package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** Proposer and approvers are all different people; this one has acted on the proposal already. */
public class FourEyesNeeded extends Refusal {
    private static final long serialVersionUID = 1L;
}
