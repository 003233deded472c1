package uz.artel.lms.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When the attestation of a quarter happens: the exam in its last weeks, the decisions in the weeks after it.
 *
 * @param number 1 or 2
 * @param quarterFrom first day of the quarter it is about
 */
record Attestation(int number, LocalDate quarterFrom) {

    static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    /** So long after a quarter everything about it is done. */
    private static final int OVER_DAYS = 20;

    /** The first of the two last ones that are over on a day. */
    static Attestation firstBefore(LocalDate today) {
        var running = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        boolean over = running.plusDays(OVER_DAYS).isBefore(today);
        return new Attestation(1, running.minusMonths(over ? 6 : 9));
    }

    Attestation next() {
        return new Attestation(number + 1, quarterFrom.plusMonths(3));
    }

    LocalDate quarterTo() {
        return quarterFrom.plusMonths(3).minusDays(1);
    }

    /** A day so many days before or after the last day of the quarter. */
    LocalDate day(int fromItsEnd) {
        return quarterTo().plusDays(fromItsEnd);
    }

    /** A moment of such a day. */
    Instant at(int fromItsEnd, int hour, int minute) {
        return day(fromItsEnd).atTime(hour, minute).atZone(ZONE).toInstant();
    }

    /** 2026/3. */
    String quarter() {
        return quarterFrom.getYear() + "/" + ((quarterFrom.getMonthValue() + 2) / 3);
    }
}
