/**
 * Starts and stops the product: settings, the embedded database, the server's domain, the server. Used by
 * {@code mvn -Prun verify}, by {@code bin/lms} of the distribution and by the tests that need the whole product. None of it
 * enters the application.
 */
package uz.artel.lms.launch;
