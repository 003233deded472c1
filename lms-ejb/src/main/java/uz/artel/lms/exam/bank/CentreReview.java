package uz.artel.lms.exam.bank;

import java.time.Instant;

/**
 * Somebody of a centre has read a version that came with a pack and found it sound for his centre.
 *
 * @param reviewer sign of the person ({@code p:17})
 */
public record CentreReview(String reviewer, Instant at) {}
