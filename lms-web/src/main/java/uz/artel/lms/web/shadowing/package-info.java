/** The trainee's log and the mentor's signing. */
package uz.artel.lms.web.shadowing;
