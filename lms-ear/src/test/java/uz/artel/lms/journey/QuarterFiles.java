package uz.artel.lms.journey;

import java.time.LocalDate;

/** The files of a quarter as the centre's own programs write them. */
final class QuarterFiles {

    private static final String CRITERIA =
            "1.1;1.2;2.1;2.2;2.3;3.1;3.2;3.3;4.1;4.2;4.3;5.1;5.2;5.3;6.1;6.2;6.3;7.1;7.2";

    private QuarterFiles() {}

    /** First day of the calendar quarter before the one of this day. */
    static LocalDate before(LocalDate today) {
        return today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3 + 3L);
    }

    /**
     * Counts of one operator: inside the band but for repeat visits, 7.5 % of requests, so three figures of 100 and one of 75.
     *
     * @param handled what stands in the column of handled calls
     */
    static String counts(String person, String handled) {
        return """
                person,handled,talk_s,hold_s,wrap_s,in_schedule_min,scheduled_min,fields_correct,fields_mandatory,requests_reopened,requests_closed
                %s,%s,640000,40000,100000,27600,28800,19600,20000,150,2000
                """.formatted(person, handled);
    }

    /**
     * Twenty marked calls: every second with half a mark less on one criterion.
     *
     * @param firstMark what stands under criterion 1.1 of the first call
     */
    static String calls(String person, LocalDate from, String firstMark) {
        var file = new StringBuilder("person;date;call;" + CRITERIA + ";critical;coached\n");
        for (int i = 0; i < 20; i++) {
            file.append(person).append(';').append(from.plusDays(i * 4L)).append(";REC-" + person + "-" + i);
            for (int criterion = 0; criterion < CRITERIA.split(";").length; criterion++) {
                file.append(';')
                        .append(criterion == 0 && i == 0 ? firstMark : criterion == 6 && i % 2 == 1 ? "0.5" : "1");
            }
            file.append(";;\n");
        }
        return file.toString();
    }
}
