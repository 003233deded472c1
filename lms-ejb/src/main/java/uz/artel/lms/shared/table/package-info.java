/**
 * Tables that people send: a CSV text or an Excel workbook becomes rows that know their place in the file, so that each
 * refusal names row and column. Hard limits on everything that a file can say of itself.
 */
package uz.artel.lms.shared.table;
