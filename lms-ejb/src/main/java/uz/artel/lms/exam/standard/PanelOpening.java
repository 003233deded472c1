package uz.artel.lms.exam.standard;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import uz.artel.lms.exam.bank.BankItem;
import uz.artel.lms.exam.bank.Blueprint;
import uz.artel.lms.exam.bank.BlueprintEdition;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.Pool;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** A trainer calls a panel together: the exam, its items, the judges, and who the minimally competent candidate is. */
@Stateless
@Allowed(Role.TRAINER)
public class PanelOpening {

    /** Fewer are no panel; of fewer than five nothing is published (measurement §5). */
    public static final int FEWEST_JUDGES = 3;

    public static final int MOST_JUDGES = 20;

    /** The roles whose holders know the work well enough to judge. */
    public static final List<Role> JUDGING = List.of(Role.EXAMINER, Role.TRAINER, Role.QUALITY, Role.TECHNICAL);

    private static final int MOST_ITEMS = 500;
    private static final int LONGEST_DEFINITION = 4000;

    private static final Comparator<BankItem> ORDER = Comparator.comparing(BankItem::area)
            .thenComparing(BankItem::category)
            .thenComparing(BankItem::key);

    private Panels panels;
    private ItemBank bank;
    private Centres centres;
    private CurrentCaller caller;
    private Clock clock;
    private Chance chance;
    private Audit audit;

    protected PanelOpening() {}

    @Inject
    public PanelOpening(
            Panels panels,
            ItemBank bank,
            Centres centres,
            CurrentCaller caller,
            Clock clock,
            Chance chance,
            Audit audit) {
        this.panels = panels;
        this.bank = bank;
        this.centres = centres;
        this.caller = caller;
        this.clock = clock;
        this.chance = chance;
        this.audit = audit;
    }

    /** The exams that count. */
    public List<OpenableExam> exams() {
        var pool = bank.items(Pool.EXAM);
        var running = panels.running(caller.centre().value());
        return bank.blueprints().stream()
                .filter(b -> b.rules().use().counts())
                .map(b -> new OpenableExam(
                        b.rules().key(),
                        b.rules().title(),
                        (int) pool.stream().filter(i -> takes(b.rules(), i)).count(),
                        running.contains(b.blueprint())))
                .toList();
    }

    /** The items that forms of an exam can be made of, in the order in which judges get them. */
    public List<ChoosableItem> items(String blueprintKey) {
        var items = takenBy(blueprint(blueprintKey).rules());
        var contents = bank.contents(items.stream().map(BankItem::version).toList());
        return items.stream()
                .map(i -> new ChoosableItem(
                        i.version(),
                        i.key(),
                        i.area().code(),
                        i.category(),
                        contents.get(i.version()).stem()))
                .toList();
    }

    /**
     * Opens a panel; its first round begins at once.
     *
     * @param versions the item versions to rate, of those that {@link #items} gives; empty for all of them
     * @param judges people of the centre who hold one of {@link #JUDGING}; not the caller, who leads
     * @param definition who the minimally competent candidate is: what all judges picture while they rate
     * @throws PanelRunning when the centre has a panel at work on this exam
     */
    public PanelId open(
            String blueprintKey, Collection<Long> versions, Collection<PersonId> judges, String definition) {
        var now = clock.now();
        var exam = blueprint(blueprintKey);
        var words = BadInput.text("definition", definition, LONGEST_DEFINITION);
        var seated = seated(judges);
        var places = places(exam.rules(), versions);
        if (panels.running(caller.centre().value()).contains(exam.blueprint())) {
            throw new PanelRunning();
        }
        // numbers are drawn, so that nobody can tell a judge from his place in a list
        Collections.shuffle(seated, new Random(chance.seed()));
        var panel = Panel.open(caller.centre(), exam.blueprint(), exam.edition(), caller.person(), words, now);
        panels.add(panel, seated, places);
        audit.record(
                "exam.panel.open",
                PanelLeading.subject(panel),
                null,
                blueprintKey + ", " + places.size() + " items, judges "
                        + seated.stream().map(PersonId::value).sorted().toList() + ": " + words);
        return panel.id();
    }

    private ArrayList<PersonId> seated(Collection<PersonId> judges) {
        var seated = new ArrayList<>(
                judges == null
                        ? List.<PersonId>of()
                        : judges.stream().distinct().toList());
        if (seated.size() < FEWEST_JUDGES || seated.size() > MOST_JUDGES) {
            throw new BadInput("judges", "judgeCount", FEWEST_JUDGES, MOST_JUDGES);
        }
        for (var judge : seated) {
            if (judge == null || !centres.centreOf(judge).equals(caller.centre())) {
                throw new Unknown("person");
            }
            if (judge.equals(caller.person())
                    || JUDGING.stream().noneMatch(role -> centres.holds(judge, role, clock.now()))) {
                throw new BadInput("judges", "notAJudge");
            }
        }
        return seated;
    }

    private List<Long> places(Blueprint rules, Collection<Long> versions) {
        var all = takenBy(rules).stream().map(BankItem::version).toList();
        var chosen = versions == null || versions.isEmpty()
                ? all
                : all.stream().filter(versions::contains).toList();
        if (versions != null && versions.stream().distinct().count() > chosen.size() && !versions.isEmpty()) {
            throw new BadInput("items", "itemGone");
        }
        if (chosen.isEmpty() || chosen.size() > MOST_ITEMS) {
            throw new BadInput("items", "outOfRange", 1, MOST_ITEMS);
        }
        return chosen;
    }

    private List<BankItem> takenBy(Blueprint rules) {
        return bank.items(rules.pool()).stream()
                .filter(i -> takes(rules, i))
                .sorted(ORDER)
                .toList();
    }

    private static boolean takes(Blueprint rules, BankItem item) {
        return rules.cells().stream().anyMatch(cell -> cell.takes(item));
    }

    private BlueprintEdition blueprint(String key) {
        return bank.blueprint(BadInput.text("exam", key, 60))
                .filter(b -> b.rules().use().counts())
                .orElseThrow(() -> new Unknown("exam"));
    }
}
