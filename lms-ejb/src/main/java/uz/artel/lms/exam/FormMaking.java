package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private Forms forms;
    private Sittings sittings;
    private ItemBank bank;
    private Centres centres;
    private Installation installation;
    private Chance chance;

    protected FormMaking() {}

    @Inject
    FormMaking(
            Forms forms, Sittings sittings, ItemBank bank, Centres centres, Installation installation, Chance chance) {
        this.forms = forms;
        this.sittings = sittings;
        this.bank = bank;
        this.centres = centres;
        this.installation = installation;
        this.chance = chance;
    }

    /**
     * Draws and stores a form for a person.
     *
     * @return its id
     * @throws uz.artel.lms.shared.Refusal CellShort, FactsUnverified, OnlySampleItems
     */
    long make(BlueprintEdition edition, PersonId person, CentreId centre, Instant now) {
        var rules = edition.rules();
        var pool = bank.inUse(rules.pool(), centres.dateOf(now, centre));
        var supply = supply(rules, pool);
        var seen = sittings.seen(person, rules.use().code());
        boolean bounded = !rules.bounds().equals(Bounds.NONE);
        var last = bounded ? forms.last(person) : Set.<String>of();
        boolean others = rules.bounds().hour() != null;
        if (others) {
            forms.takeTurn(centre);
        }
        var hour = others ? hour(pool, centre, now) : List.<DrawingBasis.Other>of();
        var basis = new DrawingBasis(rules, supply.bank(), supply.pilots(), seen, last, hour);
        long seed = chance.seed();
        var form = draw(basis, seed, supply);
        var versions = form.items().stream().map(d -> d.item().version()).toList();
        long id = forms.add(edition.edition(), seed, now, form, others ? centre : null, items(pool, form));
        if (bounded) {
            forms.keepBasis(id, basis.canonical());
        }
        if (rules.use().counts()) {
            bank.expose(versions);
        }
        return id;
    }

    private Supply supply(Blueprint rules, List<PoolItem> pool) {
        return Supply.of(pool, rules.use().counts() && !installation.demo());
    }

    private List<DrawingBasis.Other> hour(List<PoolItem> pool, CentreId centre, Instant now) {
        Map<Long, String> keys = new HashMap<>();
        pool.forEach(p -> keys.put(p.id(), p.item().key()));
        return forms.ofTheHour(centre, now).entrySet().stream()
                .map(form -> {
                    var of = new HashSet<String>();
                    form.getValue().stream()
                            .map(keys::get)
                            // what has left the bank since can't be shared any more
                            .filter(key -> key != null)
                            .forEach(of::add);
                    return new DrawingBasis.Other(form.getKey(), of);
                })
                .toList();
    }

    private static List<Long> items(List<PoolItem> pool, DrawnForm form) {
        Map<Long, Long> ids = new HashMap<>();
        pool.forEach(p -> ids.put(p.item().version(), p.id()));
        return form.items().stream()
                .filter(DrawnItem::scored)
                .map(d -> ids.get(d.item().version()))
                .toList();
    }

    private static DrawnForm draw(DrawingBasis basis, long seed, Supply supply) {
        try {
            return FormDrawing.draw(basis, seed);
        } catch (CellShort tooFew) {
            throw why(tooFew, supply);
        }
    }

    /** What would have to be done about it: write own questions, have facts verified, or write more. */
    private static RuntimeException why(CellShort tooFew, Supply supply) {
        if (!supply.samples().isEmpty()) {
            return new OnlySampleItems();
        }
        return supply.unverified().isEmpty() ? tooFew : new FactsUnverified(tooFew.cell(), tooFew.missing());
    }

    /** The form again, as it was drawn: from its seed and what it followed from. */
    DrawnForm again(long form) {
        var rules = bank.editionOfForm(form).rules();
        return FormDrawing.draw(DrawingBasis.parse(rules, forms.basis(form), forms::keys), sittings.seed(form));
    }

    /**
     * What the bank lacks today for a room full of people and their retakes, and what it has; for pages and before anybody is
     * invited.
     */
    record Outlook(Supply supply, List<Shortage> shortages) {}

    Outlook outlook(Blueprint rules, List<PoolItem> pool) {
        var supply = supply(rules, pool);
        return new Outlook(supply, rules.items() == 0 ? List.of() : Rehearsal.shortages(rules, supply));
    }

    /**
     * Nobody is invited to an exam that can't be drawn.
     *
     * @throws BankTooSmall when it can't
     */
    void requireDrawable(BlueprintEdition edition, CentreId centre, Instant now) {
        var rules = edition.rules();
        var outlook = outlook(rules, bank.inUse(rules.pool(), centres.dateOf(now, centre)));
        if (!outlook.shortages.isEmpty()) {
            throw new BankTooSmall(
                    outlook.shortages.get(0),
                    !outlook.supply.samples().isEmpty(),
                    !outlook.supply.unverified().isEmpty());
        }
    }
}
