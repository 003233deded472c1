package uz.artel.lms.exam;

import java.time.Instant;

/**
 * The time of a sitting, as it stands now: minutes may have been added.
 *
 * @param now the server's time
 * @param state OPEN while answers are taken
 * @param pause what may be paused, null without a right to it; while a pause runs the end is later by all that it binds
 */
public record SittingClock(Instant now, Instant startedAt, Instant endsAt, String state, PauseClock pause) {}
