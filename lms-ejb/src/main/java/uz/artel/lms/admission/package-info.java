/**
 * Who may take which line, from when until when and why. Granted by what proves it (a certificate) and suspended when that
 * falls; rows are only added and suspended, never deleted. A line is open to a person on a day if one row of his covers the
 * day and was not suspended by then.
 */
package uz.artel.lms.admission;
