/** Pages of persons and sign-in. */
package uz.artel.lms.web.people;
