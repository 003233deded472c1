package uz.artel.lms.exam;

import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/**
 * Somebody who is invited to a session.
 *
 * @param enteredAt when he entered the room's code, null before
 * @param state of his sitting in it, null before he begins
 */
public record SessionGuest(PersonId person, Instant enteredAt, String state) {}
