package uz.artel.lms.people;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Installation;
import uz.artel.lms.shared.Setting;

/**
 * Prints the link that makes the first administrator, when nobody has an account and this is no demo. Each start prints a
 * new one and the older stop working. The secret stands behind the # of the address: browsers don't send that part, so it
 * comes into no log.
 */
@Singleton
@Startup
@DependsOn("Installation")
public class FirstStart {

    @Inject
    private FirstLink link;

    @Inject
    private People people;

    @Inject
    private Installation installation;

    @Inject
    private Clock clock;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    void printLink() {
        if (installation.demo() || people.accounts() > 0) {
            return;
        }
        var token = SecretText.token();
        link.print(token, clock.now());
        // the console on purpose, not the log: logs are kept and sent away
        System.out.println("\nNobody can sign in yet. Make the first administrator here (works once):\n  " + base()
                + "/public/first.xhtml#" + token + "\n");
    }

    private static String base() {
        return Setting.find("lms.base-url")
                .or(() -> Setting.find("lms.base.url"))
                .map(u -> u.replaceAll("/+$", ""))
                .orElseGet(() -> "http://127.0.0.1:" + Setting.find("lms.port").orElse("8080"));
    }
}
