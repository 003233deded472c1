package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uz.artel.lms.exam.BlueprintState.BoundsState;
import uz.artel.lms.exam.BlueprintState.CellState;
import uz.artel.lms.exam.bank.BlueprintEdition;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.ItemReviews;
import uz.artel.lms.exam.bank.Pool;
import uz.artel.lms.exam.bank.PoolItem;
import uz.artel.lms.exam.bank.Shortage;
import uz.artel.lms.exam.bank.Stratum;
import uz.artel.lms.exam.standard.Standard;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** What each blueprint has and lacks, before anybody is invited. Reads only. */
@Stateless
@Allowed(Role.TRAINER)
public class BlueprintReading {

    private ItemBank bank;
    private ItemReviews reviews;
    private FormMaking making;
    private Centres centres;
    private CurrentCaller caller;
    private Clock clock;

    protected BlueprintReading() {}

    @Inject
    public BlueprintReading(
            ItemBank bank, ItemReviews reviews, FormMaking making, Centres centres, CurrentCaller caller, Clock clock) {
        this.bank = bank;
        this.reviews = reviews;
        this.making = making;
        this.centres = centres;
        this.caller = caller;
        this.clock = clock;
    }

    /** All blueprints as they stand today: those that count first, then by key. */
    public List<BlueprintState> all() {
        var today = centres.dateOf(clock.now(), caller.centre());
        var pools = new EnumMap<Pool, List<PoolItem>>(Pool.class);
        var counting = new ArrayList<BlueprintState>();
        var others = new ArrayList<BlueprintState>();
        var approved = making.approved(caller.centre());
        var unread = reviews.unread(caller.centre());
        for (var edition : bank.blueprints()) {
            var rules = edition.rules();
            var pool = pools.computeIfAbsent(rules.pool(), p -> bank.inUse(p, today));
            (rules.use().counts() ? counting : others).add(state(edition, approved, pool, unread));
        }
        counting.addAll(others);
        return counting;
    }

    private BlueprintState state(
            BlueprintEdition edition, Map<Long, Standard> approved, List<PoolItem> pool, Set<Long> unread) {
        var rules = edition.rules();
        var outlook = making.outlook(edition, approved, pool);
        var supply = outlook.supply();
        var usable = rules.usable(supply.bank());
        var bounds = rules.bounds();
        return new BlueprintState(
                rules.key(),
                rules.title(),
                rules.use().code(),
                rules.pool().code(),
                rules.items(),
                rules.minutes(),
                rules.pass(),
                new BoundsState(
                        bounds.last(),
                        bounds.hour(),
                        bounds.exposure() == null ? null : bounds.exposure().doubleValue(),
                        bounds.within() == null ? null : bounds.within().doubleValue(),
                        bounds.pilots()),
                rules.strata().stream()
                        .map(s -> CellState.of(s, rules, supply, missing(s, outlook.shortages())))
                        .toList(),
                outlook.shortages(),
                (int) usable.stream().filter(i -> i.traits().rating() != null).count(),
                usable.size(),
                supply.comparedBy(rules),
                (int) supply.pilots().stream()
                        .filter(p -> rules.cells().stream().anyMatch(c -> c.takes(p)))
                        .count(),
                (int) usable.stream().filter(i -> unread.contains(i.version())).count());
    }

    private static int missing(Stratum stratum, List<Shortage> shortages) {
        return shortages.stream()
                .filter(s -> s.cell().equals(stratum.cell()) && s.band() == stratum.band())
                .mapToInt(Shortage::missing)
                .sum();
    }
}
