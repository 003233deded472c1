/** The clock of a demo or test installation. */
package uz.artel.lms.web.clock;
