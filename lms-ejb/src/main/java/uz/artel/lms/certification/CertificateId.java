package uz.artel.lms.certification;

/** Names a certificate inside the product; on paper it is named by its serial number. */
public record CertificateId(long value) {}
