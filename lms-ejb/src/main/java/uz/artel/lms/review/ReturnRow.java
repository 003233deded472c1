package uz.artel.lms.review;

import java.io.Serializable;
import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/** A proposal sent back by an approver. */
public record ReturnRow(int round, PersonId by, String reason, Instant at) implements Serializable {}
