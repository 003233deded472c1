package uz.artel.lms.journey;

import java.time.LocalDate;
import java.util.Map;
import uz.artel.lms.planted.Rows;

/**
 * Who and what an attestation is about in the journey of one language.
 *
 * @param today the product's own date
 * @param quarter first day of the quarter that is attested
 * @param operator has worked through it
 * @param trainee has just come
 * @param proposer belongs to HR and may approve as well, but not what he has proposed
 * @param campaign its name
 */
record Attested(
        String language,
        LocalDate today,
        LocalDate quarter,
        Newcomer operator,
        Newcomer trainee,
        Newcomer proposer,
        String campaign) {

    private static final String PRODUCT_DAY = "SELECT DATE(UTC_TIMESTAMP(6) + INTERVAL clock_offset_micros MICROSECOND"
            + " + INTERVAL 5 HOUR) FROM installation";

    static Attested of(String language) throws Exception {
        var today = day();
        long batch = number("SELECT COUNT(*) FROM person");
        var name = Map.of("ru", "Аттестация, набор ", "uz", "Attestatsiya, guruh ", "en", "Attestation, batch ");
        return new Attested(
                language,
                today,
                QuarterFiles.before(today),
                Newcomer.of(language, 0, batch),
                Newcomer.of(language, 1, batch),
                Newcomer.of(language, 2, batch),
                name.get(language) + batch);
    }

    /** The product's own date. */
    static LocalDate day() throws Exception {
        try (var connection = RunningProduct.connect()) {
            return LocalDate.parse(Rows.text(connection, PRODUCT_DAY));
        }
    }

    /** A number of the product's database. */
    static long number(String sql, Object... parameters) throws Exception {
        try (var connection = RunningProduct.connect()) {
            return Rows.number(connection, sql, parameters);
        }
    }
}
