/**
 * Pictures and recordings of questions. Files of {@code media/} with what {@code media/media.yaml} says of them; stored once
 * under the digest of their bytes, so that what a question showed can be shown for ever.
 */
package uz.artel.lms.exam.media;
