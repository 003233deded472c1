package uz.artel.lms.certification;

import uz.artel.lms.shared.Refusal;

/** The certificate was revoked before; a revocation is final. */
public class AlreadyRevoked extends Refusal {
    private static final long serialVersionUID = 1L;
}
