/** Pages of certification: the way to a certificate, HR's list, and the public check behind a code. */
package uz.artel.lms.web.certification;
