package uz.artel.lms.shared;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants in DATETIME(6) columns: UTC, microseconds. For native SQL; mapped attributes convert by themselves. */
public final class DatabaseTime {

    private DatabaseTime() {}

    /** What a native parameter takes. */
    public static LocalDateTime of(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** What a native result column gives: the driver answers Timestamp or LocalDateTime. */
    public static Instant instant(Object column) {
        if (column == null) {
            return null;
        }
        var local = column instanceof Timestamp t ? t.toLocalDateTime() : (LocalDateTime) column;
        return local.toInstant(ZoneOffset.UTC);
    }
}
