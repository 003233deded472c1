package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.shared.BadInput;

/** Lets answers of the questions through that have a clock of their own. */
@ApplicationScoped
class DeskGate {

    private Sittings sittings;
    private Answers answers;
    private ItemContacts contacts;
    private ItemBank bank;
    private DeskWords words;

    protected DeskGate() {}

    @Inject
    DeskGate(Sittings sittings, Answers answers, ItemContacts contacts, ItemBank bank, DeskWords words) {
        this.sittings = sittings;
        this.answers = answers;
        this.contacts = contacts;
        this.bank = bank;
        this.words = words;
    }

    /** The item at a place of a form. @throws BadInput where there is none */
    Item item(long form, int place) {
        var version = sittings.form(form).stream()
                .filter(p -> p.place() == place)
                .findFirst()
                .orElseThrow(() -> new BadInput("place", "noSuchPlace"))
                .version();
        return bank.contents(List.of(version)).get(version);
    }

    /** Place → its clock and tools, for the questions of a form that are answered at the desk. */
    Map<Integer, SheetDesk> desks(
            SittingId id, Map<Integer, Item> form, Map<Integer, AnswerEvent> latest, Instant now) {
        if (form.values().stream().noneMatch(i -> i.kind().onDesk())) {
            return Map.of();
        }
        var told = contacts.of(id);
        var desks = new HashMap<Integer, SheetDesk>();
        form.forEach((place, item) -> item.particulars().limit().ifPresent(limit -> {
            var clock = ItemClock.of(limit, told.getOrDefault(place, List.of()), now);
            var answer = latest.get(place);
            var chosen = item.kind() == ItemKind.GUIDE && answer != null
                    ? answer.answer().text()
                    : null;
            desks.put(
                    place,
                    new SheetDesk(
                            (int) limit.toSeconds(),
                            clock.left().toMillis(),
                            clock.opened(),
                            item.kind() == ItemKind.CRM
                                    ? item.particulars().crmCase().day()
                                    : null,
                            chosen,
                            chosen == null ? null : words.entry(chosen)));
        }));
        return desks;
    }

    /**
     * A change of an answer comes after the question was opened, and until its time is used up and what was under way has
     * arrived. What changes nothing of the answer, a flag, may come always.
     *
     * @throws uz.artel.lms.shared.Refusal ItemNotOpen, ItemTimeOver
     */
    void require(SittingId id, long form, AnswerChange change, Instant now) {
        var limit = item(form, change.place()).particulars().limit().orElseThrow();
        var told = contacts.of(id, change.place());
        // what arrives now was on its way: it counts when the time was not used up a moment ago
        var then = now.minus(ItemClock.UNDER_WAY);
        var clock = ItemClock.of(
                limit, told.stream().filter(c -> !c.at().isAfter(then)).toList(), then);
        if (!told.isEmpty() && !clock.over()) {
            return;
        }
        var last = Answers.latest(answers.events(id)).get(change.place());
        boolean same = last == null ? change.answer().isEmpty() : last.answer().equals(change.answer());
        if (!same) {
            throw told.isEmpty() ? new ItemNotOpen() : new ItemTimeOver();
        }
    }
}
