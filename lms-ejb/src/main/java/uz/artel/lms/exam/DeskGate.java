package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.shared.BadInput;

/** Decides which answers count of the questions that have a clock of their own. */
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
        long version = sittings.version(form, place).orElseThrow(() -> new BadInput("place", "noSuchPlace"));
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
     * Whether a change of an answer counts: when it was given the question lay open and its time was not used up. What
     * changes nothing of the answer, a flag, counts always. An answer that came at once is a sign of life as well.
     *
     * @param waited what is attested about when it was given; null when it came at once
     * @throws uz.artel.lms.shared.Refusal ItemNotOpen where the question was never opened, which no page does
     */
    boolean counts(SittingId id, long form, AnswerChange change, Waited waited, Instant now) {
        var told = contacts.of(id, change.place());
        var limit = item(form, change.place()).particulars().limit().orElseThrow();
        boolean inTime = givenInTime(limit, told, waited, now);
        if (inTime) {
            if (waited == null
                    && told.size() < ItemContacts.MOST
                    && ItemClock.of(limit, told, now).liesOpen()) {
                contacts.add(id, change.place(), told.size() + 1, ItemClock.Told.BEAT, now);
            }
            return true;
        }
        var last = Answers.latest(answers.events(id)).get(change.place());
        boolean same = last == null ? change.answer().isEmpty() : last.answer().equals(change.answer());
        if (!same && told.isEmpty()) {
            throw new ItemNotOpen();
        }
        return same;
    }

    /** An answer without an attested moment may have been given until it could have been under way no longer. */
    private static boolean givenInTime(Duration limit, List<ItemClock.Contact> told, Waited waited, Instant now) {
        boolean attested = waited != null && waited.givenAt() != null;
        var from = attested ? waited.givenAt() : now.minus(ItemClock.UNDER_WAY);
        var until = attested && from.plus(ItemClock.UNDER_WAY).isBefore(now) ? from.plus(ItemClock.UNDER_WAY) : now;
        var clock = ItemClock.of(
                limit, told.stream().filter(c -> !c.at().isAfter(from)).toList(), from);
        boolean openedThen = told.stream()
                .anyMatch(c -> c.told() != ItemClock.Told.LEAVE && c.at().isAfter(from) && !c.at().isAfter(until));
        return !clock.over() && (clock.liesOpen() || openedThen);
    }
}
