/**
 * The database that comes along: a MariaDB server, taken from a jar of the local Maven repository, run as a child process
 * on 127.0.0.1. For trying the product and for tests; production names a MySQL of its own by LMS_DB_URL. Needs the JDK
 * only, so that the launcher and the tests use the same code.
 */
package uz.artel.lms.shared.embedded;
