package uz.artel.lms.certification;

import uz.artel.lms.shared.Refusal;

/** The certificate is being printed: there is no file yet, and nothing to revoke. */
public class CertificateUnprinted extends Refusal {
    private static final long serialVersionUID = 1L;
}
