package uz.artel.lms.acknowledgement;

/**
 * One language of a text.
 *
 * @param body Markdown
 */
record AcknowledgementText(String title, String body) {}
