/**
 * What people do, in a real browser against the real product. A journey class extends {@link uz.artel.lms.journey.Journey},
 * speaks through page objects and is walked in one language in rotation, or in all with {@code -Dlms.languages=all}.
 */
package uz.artel.lms.journey;
