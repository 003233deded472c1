/**
 * What an operator looks up in seconds: facts with their source and verification, Easy Guide cards, the fixed safety texts,
 * and the Super Guide's directories (services for wrong numbers, districts and centres, SMS templates, lines, outcome codes).
 *
 * <p>Everything is imported as immutable editions. A fact is verified by somebody of the technical department until a date;
 * until then it wears a badge and is never scored. Searching is one field over everything, by the customer's own words.
 */
package uz.artel.lms.guide;
