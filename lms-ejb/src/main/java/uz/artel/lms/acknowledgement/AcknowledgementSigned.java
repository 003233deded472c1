package uz.artel.lms.acknowledgement;

import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/**
 * A person signed a text; told inside the transaction of the signature.
 *
 * @param key permanent key of the text
 * @param version version of the text
 * @param signature id of the signature
 */
public record AcknowledgementSigned(PersonId person, String key, int version, long signature, Instant at) {}
