package uz.artel.lms.review;

import java.io.Serializable;
import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/** An approval. @param body commission or hr */
public record ApprovalRow(int stage, String body, PersonId approver, Instant at) implements Serializable {}
