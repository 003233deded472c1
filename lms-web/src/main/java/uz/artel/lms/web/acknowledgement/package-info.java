/** The page on which a person signs. */
package uz.artel.lms.web.acknowledgement;
