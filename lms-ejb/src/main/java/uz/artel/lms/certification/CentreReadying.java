package uz.artel.lms.certification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.exam.BankStanding;
import uz.artel.lms.exam.bank.ItemReviews;
import uz.artel.lms.people.KnownPeople;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Setting;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.signing.SchoolKey;

/** What the caller's centre must still fill before its first certification. Reads only. */
@Stateless
@Allowed({Role.ADMIN, Role.HEAD})
public class CentreReadying {

    private VouchedFacts facts;
    private BankStanding bank;
    private ItemReviews reviews;
    private KnownPeople people;
    private Centres centres;
    private CurrentCaller caller;
    private Clock clock;

    protected CentreReadying() {}

    @Inject
    public CentreReadying(
            VouchedFacts facts,
            BankStanding bank,
            ItemReviews reviews,
            KnownPeople people,
            Centres centres,
            CurrentCaller caller,
            Clock clock) {
        this.facts = facts;
        this.bank = bank;
        this.reviews = reviews;
        this.people = people;
        this.centres = centres;
        this.caller = caller;
        this.clock = clock;
    }

    /** How the centre stands today. */
    public CentreReadiness standing() {
        var now = clock.now();
        var today = centres.dateOf(now, caller.centre());
        return new CentreReadiness(
                facts.byCategory(today),
                bank.exams(caller.centre(), today),
                reviews.standing(caller.centre()),
                CentreReadiness.people(people.holders(caller.centre(), CentreReadiness.roles(), now)),
                key(now, today),
                CentreReadiness.Connection.of(
                        Setting.find("lms.base-url").orElse(""),
                        Setting.find("lms.tls-until")
                                .map(until -> day(Instant.parse(until)))
                                .orElse(null),
                        Setting.find("lms.trusted-proxy").isPresent(),
                        today));
    }

    private CentreReadiness.Key key(Instant now, LocalDate today) {
        var certificate = SchoolKey.ofInstallation(now).certificate();
        var until = day(certificate.getNotAfter().toInstant());
        return new CentreReadiness.Key(
                certificate.getSubjectX500Principal().getName(),
                until,
                certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()),
                until.isAfter(today.plusDays(CentreReadiness.SOON_DAYS)));
    }

    private LocalDate day(Instant instant) {
        return centres.dateOf(instant, caller.centre());
    }
}
