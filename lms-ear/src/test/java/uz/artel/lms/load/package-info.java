/** What the running product costs when many use it at once: the loads of {@code mvn -Pload verify -Dload=…}. */
package uz.artel.lms.load;
