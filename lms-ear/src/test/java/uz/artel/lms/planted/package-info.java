/** Rows that tests write themselves where walking the road to them would take hours: on real content, with valid references. */
package uz.artel.lms.planted;
