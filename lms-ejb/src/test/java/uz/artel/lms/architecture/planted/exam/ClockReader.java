package uz.artel.lms.architecture.planted.exam;

import java.time.Instant;

/** Planted offence: asks the system for the time. */
class ClockReader {
    Instant now() {
        return Instant.now();
    }
}
