package uz.artel.lms.exam;

import java.time.Instant;

/** A page was heard of after a silence, and what had to be noted of that is noted. */
record PageHeard(SittingId sitting, Instant at) {}
