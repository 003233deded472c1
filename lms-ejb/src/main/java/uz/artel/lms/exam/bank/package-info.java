/**
 * The bank: items, blueprints, and the drawing of forms from them.
 *
 * <p>An item is one question under a permanent key; what is published is an immutable version, and a result points for ever
 * at the version it was made on. A blueprint says how many items of which area and category a form has, how long a sitting
 * lasts and what passes. A form is drawn from a blueprint with a stored seed: the same seed over the same bank gives the
 * same form. Marking is a pure function of an item, the way it was shown and the answer.
 */
package uz.artel.lms.exam.bank;
