/**
 * The road to a certificate and the certificate itself.
 *
 * <p>A <em>scheme</em> says what a person must show to be admitted to a line: parts, each passed by itself, no average over
 * them. A <em>candidacy</em> is a person on the way under one edition of a scheme, the newest or the one whose exam his
 * programme names; it is judged again from the readings of
 * exam, practice and shadowing each time one of them tells something new, and every judgement says why. Passing writes the
 * <em>certificate</em> in the same commit (PRINTING), opens the line and gives the level; the printing step draws the check
 * code, keeps only its SHA-256 and stores code, signed PDF and the state ISSUED together. REVOKED is written by HR with a
 * reason; expired follows from the date and is written nowhere.
 *
 * <p>Serial numbers (ATS-2026-000123) run through a year of the centre's zone without gaps: the counter is raised in the
 * transaction that writes the certificate, so a rollback gives the number back.
 */
package uz.artel.lms.certification;
