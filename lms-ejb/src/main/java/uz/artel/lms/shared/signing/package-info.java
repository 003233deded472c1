/** The school's key, with which it signs certificates, orders and the heads of the audit trail; files closed by a password. */
package uz.artel.lms.shared.signing;
