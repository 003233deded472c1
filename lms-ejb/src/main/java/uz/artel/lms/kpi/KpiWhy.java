package uz.artel.lms.kpi;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** "Why is my KPI so": a person opens his own figures down to the raw counts. */
@Stateless
@Allowed({Role.OPERATOR, Role.TRAINEE})
public class KpiWhy {

    /**
     * The figures of a quarter with what they are made of.
     *
     * @param score mean of the scores, unrounded, or null when a figure is missing
     */
    public record Explained(KpiQuarter quarter, List<KpiBands.Scored> figures, BigDecimal score) {}

    private KpiStore store;
    private Clock clock;
    private Centres centres;
    private CurrentCaller caller;

    protected KpiWhy() {}

    @Inject
    public KpiWhy(KpiStore store, Clock clock, Centres centres, CurrentCaller caller) {
        this.store = store;
        this.clock = clock;
        this.centres = centres;
        this.caller = caller;
    }

    /** The newest quarter of the caller; empty before his first. */
    public Optional<Explained> mine() {
        var today = clock.today(centres.zone(caller.centre()));
        var bands = store.bandsOn(today);
        var quarter = store.newest(caller.person());
        if (bands.isEmpty() || quarter.isEmpty()) {
            return Optional.empty();
        }
        var counts = quarter.get().counts();
        return Optional.of(new Explained(
                quarter.get(),
                bands.get().scores(counts),
                bands.get().score(counts).orElse(null)));
    }
}
