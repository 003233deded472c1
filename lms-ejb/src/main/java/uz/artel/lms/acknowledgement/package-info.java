/**
 * What a person signs for having read: his own account, the safety texts, the regulation of attestation. A text is an
 * immutable edition with a version; a signature points for ever at the edition that was on the screen, and is never changed or
 * taken back. A corrected word makes a new edition of the same version and keeps signatures; a higher version is signed anew.
 *
 * <p>Whether somebody may sign already is asked upwards ({@link uz.artel.lms.acknowledgement.SigningCondition}); that he has
 * signed is told upwards ({@link uz.artel.lms.acknowledgement.AcknowledgementSigned}) in the same transaction.
 */
package uz.artel.lms.acknowledgement;
