/**
 * The certificate on paper: its drawing, its tagged PDF and the school's signature in it. Pure but for the key, which lives
 * in {@code LMS_DATA/keys}; no table, no clock.
 *
 * <p>A4 landscape on a grid of 1188 × 840 units from the upper left corner; one unit is 0.7087 pt.
 */
package uz.artel.lms.certification.print;
