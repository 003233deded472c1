package uz.artel.lms.shared;

/** Names a contact centre. Nobody of one centre sees people, results or media of another. */
public record CentreId(long value) {}
