package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import uz.artel.lms.exam.bank.Blueprint;
import uz.artel.lms.exam.bank.BlueprintEdition;
import uz.artel.lms.exam.bank.Bounds;
import uz.artel.lms.exam.bank.CellShort;
import uz.artel.lms.exam.bank.DrawingBasis;
import uz.artel.lms.exam.bank.DrawnForm;
import uz.artel.lms.exam.bank.DrawnItem;
import uz.artel.lms.exam.bank.FormDrawing;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.PoolItem;
import uz.artel.lms.exam.bank.Rehearsal;
import uz.artel.lms.exam.bank.Shortage;
import uz.artel.lms.exam.bank.Supply;
import uz.artel.lms.exam.standard.ApprovedStandards;
import uz.artel.lms.exam.standard.Standard;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Installation;
import uz.artel.lms.shared.PersonId;

/**
 * Makes the form a person sits, and says beforehand whether there will be one. Runs in the caller's transaction; who may
 * call is checked there.
 */
@ApplicationScoped
class FormMaking {

    private static final int BANKS = 16;

    private Forms forms;
    private Sittings sittings;
    private ItemBank bank;
    private Centres centres;
    private ApprovedStandards standards;
    private Installation installation;
    private Chance chance;

    /** By what tells a bank from others; the few that are drawn from at a time are kept. */
    private final Map<String, Standing> standings = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Standing> eldest) {
            return size() > BANKS;
        }
    });

    protected FormMaking() {}

    @Inject
    FormMaking(
            Forms forms,
            Sittings sittings,
            ItemBank bank,
            ApprovedStandards standards,
            Centres centres,
            Installation installation,
            Chance chance) {
        this.standards = standards;
        this.forms = forms;
        this.sittings = sittings;
        this.bank = bank;
        this.centres = centres;
        this.installation = installation;
        this.chance = chance;
    }

    /** A form that is stored but not settled yet, with what it was drawn under. */
    static final class Made {
        private final BlueprintEdition edition;
        private final Under under;
        private long id;
        private DrawnForm form;

        private Made(BlueprintEdition edition, Under under) {
            this.edition = edition;
            this.under = under;
        }

        long id() {
            return id;
        }
    }

    /**
     * What a form is drawn under, others not yet looked at.
     *
     * @param ids of the items by version
     * @param bank what tells this bank from others
     * @param usable how many of its items some cell takes
     * @param turn the last one whose form was looked at
     */
    private record Under(
            Supply supply,
            Set<String> seen,
            Set<String> last,
            Map<Long, Long> ids,
            byte[] bank,
            int usable,
            long turn) {}

    /**
     * Draws and stores a form for a person. It counts only once it is settled, in the same transaction.
     *
     * @throws uz.artel.lms.shared.Refusal CellShort, FactsUnverified, OnlySampleItems, NoApprovedStandard
     */
    Made make(BlueprintEdition edition, PersonId person, CentreId centre, Instant now) {
        var rules = edition.rules();
        var pool = rated(rules, bank.inUse(rules.pool(), centres.dateOf(now, centre)), approved(edition, centre));
        var supply = Supply.of(pool, ownOnly(rules));
        var ids = new HashMap<Long, Long>();
        pool.forEach(p -> ids.put(p.item().version(), p.id()));
        var hour = rules.bounds().hour() == null
                ? List.<Forms.OfTheHour>of()
                : forms.ofTheHour(centre, now, rules.minutes());
        boolean bounded = !rules.bounds().equals(Bounds.NONE);
        var made = new Made(
                edition,
                new Under(
                        supply,
                        sittings.seen(person, rules.use().code()),
                        bounded ? forms.last(person) : Set.of(),
                        ids,
                        supply.digest(),
                        rules.usable(supply.bank()).size(),
                        hour.stream().mapToLong(Forms.OfTheHour::turn).max().orElse(-1)));
        var counts = rules.bounds().exposure() == null
                ? Map.<Long, Integer>of()
                : forms.exposure(edition.edition(), made.under.bank);
        draw(made, basis(made, hour, counts), now);
        return made;
    }

    private void draw(Made made, DrawingBasis basis, Instant now) {
        long seed = chance.seed();
        made.form = draw(basis, seed, made.under.supply);
        made.id = forms.add(made.edition.edition(), seed, now, made.form);
        if (basis.rules().use().counts()) {
            forms.keepBasis(made.id, basis.canonical());
        }
    }

    /**
     * The last step of a beginning: holds the form against what others have got meanwhile, and shows it to those who come
     * after. From here to the end of the transaction nobody else settles, so this comes last and does little.
     *
     * @return whether another form had to be drawn, in a row of its own; the first is then to be dropped
     */
    boolean settle(Made made, CentreId centre, Instant now) {
        var bounds = made.edition.rules().bounds();
        boolean changed = false;
        if (bounds.hour() != null || bounds.exposure() != null) {
            long turn = forms.takeTurn();
            changed = !stillKeeps(made, centre, now);
            if (changed) {
                drawAgain(made, centre, now);
            }
            if (bounds.hour() != null) {
                forms.showForAnHour(turn, made.id, centre, items(made), now);
            }
            if (bounds.exposure() != null) {
                forms.expose(made.edition.edition(), made.under.bank, scored(made));
            }
        }
        if (made.edition.rules().use().counts()) {
            bank.expose(made.form.items().stream().map(d -> d.item().version()).toList());
        }
        return changed;
    }

    private boolean stillKeeps(Made made, CentreId centre, Instant now) {
        var bounds = made.edition.rules().bounds();
        if (bounds.hour() != null) {
            int most = Bounds.share(bounds.hour(), made.edition.rules().items());
            var mine = Set.copyOf(items(made));
            int minutes = made.edition.rules().minutes();
            for (var other : forms.ofTheHourByNow(centre, now, minutes, made.under.turn)) {
                if (other.items().stream().filter(mine::contains).count() > most) {
                    return false;
                }
            }
        }
        if (bounds.exposure() != null) {
            var counts = forms.exposureByNow(made.edition.edition(), made.under.bank);
            long used = counts.values().stream().mapToLong(Integer::longValue).sum();
            long most = bounds.mostForms(
                    made.under.usable, used, made.edition.rules().items());
            return scored(made).stream().allMatch(v -> counts.getOrDefault(v, 0) < most);
        }
        return true;
    }

    /** Somebody was faster and has too much of this form: another one, and now nobody is. */
    private void drawAgain(Made made, CentreId centre, Instant now) {
        var bounds = made.edition.rules().bounds();
        draw(
                made,
                basis(
                        made,
                        bounds.hour() == null
                                ? List.of()
                                : forms.ofTheHourByNow(
                                        centre, now, made.edition.rules().minutes(), -1),
                        bounds.exposure() == null
                                ? Map.of()
                                : forms.exposureByNow(made.edition.edition(), made.under.bank)),
                now);
    }

    /** Takes away a form that was not settled. */
    void drop(long form) {
        forms.drop(form);
    }

    private DrawingBasis basis(Made made, List<Forms.OfTheHour> hour, Map<Long, Integer> counts) {
        var under = made.under;
        var bounds = made.edition.rules().bounds();
        return new DrawingBasis(
                made.edition.rules(),
                bounds.exposure() == null ? under.supply.bank() : under.supply.used(counts),
                under.supply.pilots(),
                under.seen,
                under.last,
                others(under, hour));
    }

    private List<DrawingBasis.Other> others(Under under, List<Forms.OfTheHour> hour) {
        if (hour.isEmpty()) {
            return List.of();
        }
        var standing = standings.computeIfAbsent(HexFormat.of().formatHex(under.bank), bank -> new Standing(under));
        return hour.stream().map(standing::of).toList();
    }

    /** Where items of the forms of the hour stand in one bank: the same for everybody who draws from it. */
    private static final class Standing {
        private final Map<Long, Integer> places = new HashMap<>();
        private final Map<Long, DrawingBasis.Other> forms = new ConcurrentHashMap<>();

        Standing(Under under) {
            DrawingBasis.sorted(under.supply.bank())
                    .forEach(i -> places.put(under.ids.get(i.version()), places.size()));
        }

        DrawingBasis.Other of(Forms.OfTheHour form) {
            if (forms.size() > HourForms.KEPT) {
                forms.clear();
            }
            return forms.computeIfAbsent(form.form(), id -> new DrawingBasis.Other(id, standing(form)));
        }

        private BitSet standing(Forms.OfTheHour form) {
            var on = new BitSet(places.size());
            for (var id : form.items()) {
                var place = places.get(id);
                // what has left the bank since can't be shared any more
                if (place != null) {
                    on.set(place);
                }
            }
            return on;
        }
    }

    private static List<Long> scored(Made made) {
        return made.form.items().stream()
                .filter(DrawnItem::scored)
                .map(d -> d.item().version())
                .sorted()
                .toList();
    }

    private static List<Long> items(Made made) {
        return scored(made).stream().map(made.under.ids::get).toList();
    }

    /** Outside a demonstration what counts needs questions of the centre: the shipped ones are public. */
    private boolean ownOnly(Blueprint rules) {
        return rules.use().counts() && !installation.demo();
    }

    private static DrawnForm draw(DrawingBasis basis, long seed, Supply supply) {
        try {
            return FormDrawing.draw(basis, seed);
        } catch (CellShort tooFew) {
            throw why(tooFew, supply);
        }
    }

    /**
     * What would have to be done about the cell that lacks most: write own questions, have facts verified, or write more.
     */
    static RuntimeException why(CellShort tooFew, Supply supply) {
        var shortage = tooFew.shortages().get(0);
        if (supply.samples().stream().anyMatch(shortage::takes)) {
            return new OnlySampleItems();
        }
        return supply.unverified().stream().noneMatch(shortage::takes)
                ? tooFew
                : new FactsUnverified(tooFew.cell(), tooFew.missing());
    }

    /** The form of an exam that counts again, as it was drawn: from its seed and what it followed from. */
    DrawnForm again(long form) {
        var rules = bank.editionOfForm(form).rules();
        return FormDrawing.draw(DrawingBasis.parse(rules, forms.basis(form), forms::keys), sittings.seed(form));
    }

    /** Whether ratings matter: they are the cut, or forms are compared. */
    private static boolean compares(Blueprint rules) {
        return rules.angoff() || rules.bounds().within() != null;
    }

    /**
     * The pool as a panel of the centre has rated it; what came after the panel is not rated. Without one the ratings that
     * came with the items compare forms, but are no cut.
     */
    private static List<PoolItem> rated(Blueprint rules, List<PoolItem> pool, Optional<Standard> standard) {
        if (!compares(rules) || standard.isEmpty() && !rules.angoff()) {
            return pool;
        }
        return pool.stream()
                .map(p ->
                        p.rated(standard.map(s -> s.rating(p.item().version())).orElse(null)))
                .toList();
    }

    /**
     * What of a pool forms of this blueprint may be drawn from.
     *
     * @param approved the standards that hold in the centre, by blueprint
     */
    Supply supply(BlueprintEdition edition, Map<Long, Standard> approved, List<PoolItem> all) {
        var rules = edition.rules();
        return Supply.of(rated(rules, all, Optional.ofNullable(approved.get(edition.blueprint()))), ownOnly(rules));
    }

    /**
     * The standard that holds for an exam, where it matters.
     *
     * @throws uz.artel.lms.exam.standard.NoApprovedStandard when a panel's ratings are its rule and no cut is approved
     */
    private Optional<Standard> approved(BlueprintEdition edition, CentreId centre) {
        if (!compares(edition.rules())) {
            return Optional.empty();
        }
        return edition.rules().angoff()
                ? Optional.of(standards.require(centre, edition.blueprint()))
                : standards.of(centre, edition.blueprint());
    }

    /** The standards that hold in a centre, by blueprint. */
    Map<Long, Standard> approved(CentreId centre) {
        return standards.all(centre);
    }

    /**
     * What the bank lacks for a room full of people and their retakes, and what it has; for pages and before anybody is
     * invited.
     */
    record Outlook(Supply supply, List<Shortage> shortages) {}

    Outlook outlook(BlueprintEdition edition, Map<Long, Standard> approved, List<PoolItem> all) {
        var rules = edition.rules();
        var supply = supply(edition, approved, all);
        return new Outlook(supply, rules.items() == 0 ? List.of() : Rehearsal.shortages(rules, supply));
    }

    /**
     * Nobody is invited to an exam that can't be drawn on the last day on which he may begin: what was verified runs out until
     * then.
     *
     * @param closes when nobody begins any more
     * @throws BankTooSmall when it can't
     * @throws uz.artel.lms.exam.standard.NoApprovedStandard when a panel's ratings are its rule and no cut is approved
     */
    void requireDrawable(BlueprintEdition edition, CentreId centre, Instant closes) {
        var rules = edition.rules();
        var approved = approved(edition, centre)
                .map(s -> Map.of(edition.blueprint(), s))
                .orElse(Map.of());
        var lastDay = centres.dateOf(closes.minus(1, ChronoUnit.MICROS), centre);
        var outlook = outlook(edition, approved, bank.inUse(rules.pool(), lastDay));
        if (!outlook.shortages.isEmpty()) {
            throw new BankTooSmall(
                    outlook.shortages.get(0),
                    !outlook.supply.samples().isEmpty(),
                    !outlook.supply.unverified().isEmpty());
        }
    }
}
