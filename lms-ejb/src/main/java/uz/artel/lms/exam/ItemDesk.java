package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.crm.RecordLists;
import uz.artel.lms.crm.RecordRules;
import uz.artel.lms.crm.RoutingReading;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.guide.GuideEntry;
import uz.artel.lms.guide.GuideReading;
import uz.artel.lms.guide.GuideSearching;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.language.Lang;

/**
 * The tools of the desk inside an exam: the guide and the record, for the browser that holds the token of the sitting, and
 * only while the question that needs them is open and has time left. Each use is a sign of life for the question's clock.
 */
@Stateless
@Allowed(anyone = true)
public class ItemDesk {

    private static final String BEAT = "beat";

    private Answers answers;
    private ItemContacts contacts;
    private DeskGate gate;
    private SessionDoor room;
    private GuideReading guide;
    private RoutingReading routing;
    private Clock clock;

    protected ItemDesk() {}

    @Inject
    public ItemDesk(
            Answers answers,
            ItemContacts contacts,
            DeskGate gate,
            SessionDoor room,
            GuideReading guide,
            RoutingReading routing,
            Clock clock) {
        this.answers = answers;
        this.contacts = contacts;
        this.gate = gate;
        this.room = room;
        this.guide = guide;
        this.routing = routing;
        this.clock = clock;
    }

    /**
     * The browser opens a question with a clock of its own, gives a sign of life, or leaves it.
     *
     * @param told open, beat or leave
     * @param address of the browser: outside the room of its session nothing is opened and the tools show nothing
     * @throws uz.artel.lms.shared.Refusal SittingOver; OutsideRoom; SittingPaused, but to leave is possible in a pause; ItemTimeOver;
     *     ItemNotOpen for a beat where it isn't open; BadInput where the place has no such question; Unknown when the token
     *     isn't this sitting's
     */
    public DeskTime contact(SittingId id, SittingToken token, int place, String told, String address) {
        return new DeskTime(
                note(id, token, place, told, null, address).clock().left().toMillis());
    }

    /** Searches the guide. @throws uz.artel.lms.shared.Refusal as for {@link #contact} */
    public List<GuideSearching.Hit> search(
            SittingId id, SittingToken token, int place, String query, Lang lang, String address) {
        note(id, token, place, BEAT, ItemKind.GUIDE, address);
        return guide.search(query, lang);
    }

    /** Opens an entry of the guide by its name. @throws uz.artel.lms.shared.Refusal as for {@link #contact} */
    public GuideEntry entry(SittingId id, SittingToken token, int place, String name, String address) {
        note(id, token, place, BEAT, ItemKind.GUIDE, address);
        return guide.entry(name).orElseThrow(() -> new Unknown("entry"));
    }

    /** The lists of the record. @throws uz.artel.lms.shared.Refusal as for {@link #contact} */
    public RecordLists choices(SittingId id, SittingToken token, int place, String address) {
        note(id, token, place, BEAT, ItemKind.CRM, address);
        return RecordLists.of(routing.current(), guide.titles(GuideEntry.Kind.CATEGORY));
    }

    /**
     * What the CRM would say when the record is saved, as at work; the answer itself is kept with each change.
     *
     * @throws uz.artel.lms.shared.Refusal as for {@link #contact}; BadInput for what is no record
     */
    public List<RecordRules.FieldProblem> problems(
            SittingId id, SittingToken token, int place, String record, String address) {
        var crmCase = note(id, token, place, BEAT, ItemKind.CRM, address)
                .item()
                .particulars()
                .crmCase();
        var written = record == null || record.isBlank()
                ? CallRecord.EMPTY
                : CallRecord.find(record).orElseThrow(() -> new BadInput("answer", "notAnAnswer"));
        return RecordRules.problems(written, routing.current(), crmCase.day());
    }

    private record Open(Item item, ItemClock clock) {}

    private Open note(SittingId id, SittingToken token, int place, String contact, ItemKind needs, String address) {
        var door = answers.lock(id).orElseThrow(() -> new Unknown("sitting"));
        ExamTaking.requireToken(id, token, door.tokenHash());
        var told = told(contact);
        var now = clock.now();
        if (door.state() != State.OPEN || !now.isBefore(door.endsAt())) {
            throw new SittingOver();
        }
        if (door.isPausedAt(now) && told != ItemClock.Told.LEAVE) {
            throw new SittingPaused();
        }
        // that a question lies open still, or no more, is the truth wherever it is told
        if (told == ItemClock.Told.OPEN || needs != null) {
            room.requireInside(door.session(), address);
        }
        var item = gate.item(door.form(), place);
        if (!item.kind().onDesk() || needs != null && item.kind() != needs) {
            throw new BadInput("place", "noSuchPlace");
        }
        var limit = item.particulars().limit().orElseThrow();
        var before = contacts.of(id, place);
        var clockBefore = ItemClock.of(limit, before, now);
        if (told == ItemClock.Told.BEAT && !clockBefore.liesOpen()
                || told == ItemClock.Told.LEAVE && !clockBefore.opened()) {
            throw new ItemNotOpen();
        }
        if (told != ItemClock.Told.LEAVE) {
            if (clockBefore.over()) {
                throw new ItemTimeOver();
            }
            if (before.size() >= ItemContacts.MOST) {
                throw new BadInput("contact", "outOfRange", 1, ItemContacts.MOST);
            }
        }
        // to leave what lies shut changes nothing
        if (told != ItemClock.Told.LEAVE || clockBefore.liesOpen()) {
            contacts.add(id, place, before.size() + 1, told, now);
        }
        return new Open(item, clockBefore);
    }

    private static ItemClock.Told told(String contact) {
        return switch (contact == null ? "" : contact) {
            case "open" -> ItemClock.Told.OPEN;
            case BEAT -> ItemClock.Told.BEAT;
            case "leave" -> ItemClock.Told.LEAVE;
            default -> throw new BadInput("contact", "required");
        };
    }
}
