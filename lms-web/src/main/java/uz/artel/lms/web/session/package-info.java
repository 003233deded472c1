/**
 * Who is asking: the session of a request, which pages it may see, in which language it is answered, and the headers that
 * keep a browser safe.
 */
package uz.artel.lms.web.session;
