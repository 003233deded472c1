package uz.artel.lms.shadowing;

import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/** A mentor has spoken for or against his trainee; told inside the transaction. The last word counts. */
public record MentorRecommended(PersonId trainee, PersonId mentor, boolean yes, Instant at) {}
