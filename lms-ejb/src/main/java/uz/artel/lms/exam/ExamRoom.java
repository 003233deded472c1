package uz.artel.lms.exam;

/**
 * A room of a centre in which exams are sat.
 *
 * @param seats 1 to 500
 * @param addresses the networks of its desks, joined by blanks; empty: from anywhere
 */
public record ExamRoom(long id, long centre, String name, int seats, String addresses, long version) {

    static final int MOST_SEATS = 500;
}
