package uz.artel.lms.exam.bank;

/**
 * A part that must be passed by itself, whatever the total.
 *
 * @param percent of the points of this area that the form has, 1–100
 */
public record Gate(Area area, int percent) {}
