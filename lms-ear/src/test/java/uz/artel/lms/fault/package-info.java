/** Server and database are killed while people work. Run by {@code mvn -Pfault verify -Dfault=short}. */
package uz.artel.lms.fault;
