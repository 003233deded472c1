package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.BlueprintState.CellState;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.Pool;
import uz.artel.lms.exam.bank.PoolItem;
import uz.artel.lms.exam.standard.Standard;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.language.Texts;

/**
 * Whether the bank could fill one form of each exam that counts, cell by cell. It only counts; whether a room full of people
 * can be examined is what {@link BlueprintReading} proves. Runs in the caller's transaction; who may call is checked there.
 */
@ApplicationScoped
public class BankStanding {

    /**
     * One exam that counts.
     *
     * @param items how many places its form has
     * @param lacking cells that the bank can't fill, with how many are missing
     */
    public record Exam(String key, Texts title, int items, List<CellState> lacking) {

        /** How many items are missing in all. */
        public int missing() {
            return lacking.stream().mapToInt(CellState::missing).sum();
        }
    }

    private ItemBank bank;
    private FormMaking making;

    protected BankStanding() {}

    @Inject
    public BankStanding(ItemBank bank, FormMaking making) {
        this.bank = bank;
        this.making = making;
    }

    /** The exams that count, by key. One statement, two for each pool and one where a panel's ratings are the cut. */
    public List<Exam> exams(CentreId centre, LocalDate today) {
        var pools = new EnumMap<Pool, List<PoolItem>>(Pool.class);
        var found = new ArrayList<Exam>();
        var editions = bank.blueprints();
        // it only counts, and ratings decide what counts only where they are the cut
        var approved = editions.stream().anyMatch(e -> e.rules().angoff())
                ? making.approved(centre)
                : Map.<Long, Standard>of();
        for (var edition : editions) {
            var rules = edition.rules();
            if (rules.use().counts()) {
                var supply = making.supply(
                        edition, approved, pools.computeIfAbsent(rules.pool(), p -> bank.inUse(p, today)));
                found.add(new Exam(
                        rules.key(),
                        rules.title(),
                        rules.items(),
                        rules.strata().stream()
                                .map(s -> CellState.counted(s, rules, supply))
                                .filter(c -> c.missing() > 0)
                                .toList()));
            }
        }
        return found;
    }
}
