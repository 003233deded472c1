package uz.artel.lms.exam.bank;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uz.artel.lms.crm.Routing;
import uz.artel.lms.crm.RoutingReading;
import uz.artel.lms.guide.GuideEntry;
import uz.artel.lms.guide.GuideReading;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentKey;
import uz.artel.lms.shared.language.Texts;

/**
 * A trainer writes items: each saving is a new version that nothing changes any more, a draft of whoever saved it. The
 * version before stays in use until the new one has been reviewed by somebody else and taken into use.
 */
@Stateless
@Allowed(Role.TRAINER)
public class ItemEditing {

    /** What came of saving: the version that is the newest now, or what is wrong, and then nothing was saved. */
    public record Saving(int number, boolean made, List<ItemFault> faults) {}

    private EditedItems items;
    private Clock clock;
    private Centres centres;
    private CurrentCaller caller;
    private Audit audit;
    private GuideReading guide;
    private RoutingReading routing;

    protected ItemEditing() {}

    @Inject
    public ItemEditing(
            EditedItems items,
            Clock clock,
            Centres centres,
            CurrentCaller caller,
            Audit audit,
            GuideReading guide,
            RoutingReading routing) {
        this.items = items;
        this.clock = clock;
        this.centres = centres;
        this.caller = caller;
        this.audit = audit;
        this.guide = guide;
        this.routing = routing;
    }

    /** An item with its history. @throws Unknown when there is none with this key */
    public EditedItem open(String key) {
        var versions = versions(key);
        var newest = versions.get(versions.size() - 1);
        boolean own = wrote(versions).contains(me());
        var enemies = items.enemies().getOrDefault(key, Set.of());
        var draft = ItemDraft.of(newest.content(), enemies);
        var facts = items.facts(null, today());
        var history = history(versions, items.reviews());
        return new EditedItem(
                draft,
                newest.number(),
                newest.life().status(),
                newest.life().author(),
                newest.life().reviewer(),
                EditedItem.steps(newest.life(), own),
                own,
                items.stale(newest.version()),
                history,
                items.waiting(newest.item())
                        .map(files -> ItemDifference.between(newest.content(), files))
                        .orElse(List.of()),
                newest.content().facts().stream()
                        .map(fact -> facts.getOrDefault(fact, new ItemFact(fact, null, null, false)))
                        .toList(),
                items.stems(enemies),
                PackItem.waits(
                        newest.shipped(),
                        newest.life().status(),
                        newest.life().reviewer(),
                        history.get(0).review() != null));
    }

    /** The facts of a category, in the order of the guide: what its items may rest on. None for one nobody knows. */
    public List<ItemFact> facts(String category) {
        return ContentKey.isOne(category)
                ? List.copyOf(items.facts(category, today()).values())
                : List.of();
    }

    private LocalDate today() {
        return centres.dateOf(clock.now(), caller.centre());
    }

    /** Categories that have items, in order: an item goes into one of them. */
    public Set<String> categories() {
        return items.categories();
    }

    /** Keys of items about which the content files say something else since they were edited. */
    public Set<String> waiting() {
        return items.waiting();
    }

    /** What the reader of content files would say to it. */
    public List<ItemFault> check(ItemDraft draft) {
        return items.lint(MediaShelf.of(items.media())).draft(draft).faults();
    }

    /** A picture or a recording of the bank for the candidate's view. @param digest 64 hexadecimal digits */
    public Optional<ShownMedium> shown(String digest) {
        return items.media().find(digest).map(ShownMedium::of);
    }

    /** A picture or a recording that is not in the bank yet. @return none where the bytes are neither */
    public Optional<ShownMedium> shown(byte[] bytes) {
        var shelf = MediaShelf.of(items.media());
        shelf.put(bytes, "brought");
        return Optional.ofNullable(shelf.find("brought")).map(ShownMedium::of);
    }

    /** What can be searched for in the guide: name of an entry, {@code card/fr-noise} → what it is called. */
    public Map<String, Texts> guide() {
        return KindFields.entries(guide);
    }

    /** The lists from which a record is filled in. */
    public Routing routing() {
        return routing.current();
    }

    /** Categories of appliances by key, as the record names them. */
    public Map<String, Texts> appliances() {
        return guide.titles(GuideEntry.Kind.CATEGORY);
    }

    /**
     * Saves the next version of an item, or the first of a new one, and what it shows.
     *
     * @param files name that the draft gives a picture or a recording → its bytes; what the bank has is named by its digest
     * @param read number of the version the page was made from, 0 for a new item
     * @return with {@code made} false when it says what the newest version says
     * @throws Clash when somebody else saved meanwhile, or has taken the key
     */
    public Saving save(ItemDraft draft, Map<String, byte[]> files, int read) {
        var shelf = MediaShelf.of(items.media());
        files.forEach((name, bytes) -> shelf.put(bytes, name));
        var judged = items.lint(shelf).draft(draft);
        var faults = new ArrayList<>(judged.faults());
        faults.addAll(shelf.own(draft));
        if (!faults.isEmpty()) {
            return new Saving(read, false, faults);
        }
        var entry = judged.entry().by(me());
        items.hold(entry.item().key());
        var now = clock.now();
        items.media().store(shelf.fresh(entry.item()), now);
        var saved = items.save(entry, read, now);
        if (saved.made()) {
            audit.record(
                    "item.save",
                    "item:" + entry.item().key(),
                    read == 0 ? null : "version " + read,
                    "version " + saved.number() + " sha256="
                            + Digest.hex(entry.item().canonical()));
        }
        return new Saving(saved.number(), saved.made(), List.of());
    }

    /**
     * The next step in the life of an item.
     *
     * @param number version the page was made from
     * @param from the status the page showed
     * @throws OwnItem when he would review what he wrote himself
     * @throws WrongStatus when its life doesn't lead there
     * @throws Clash when somebody changed the item or its life meanwhile
     */
    public void become(String key, int number, ItemStatus from, ItemStatus to) {
        items.hold(ContentKey.isOne(key) ? key : "");
        var versions = versions(key);
        var newest = versions.get(versions.size() - 1);
        Clash.unlessSame(number, newest.number());
        if (newest.life().status() != from) {
            throw new Clash();
        }
        if (to == ItemStatus.REVIEWED && wrote(versions).contains(me())) {
            throw new OwnItem();
        }
        var next = to == ItemStatus.REVIEWED
                ? newest.life().reviewedBy(me())
                : newest.life().become(to);
        if (!items.changeLife(newest.version(), from, next, clock.now())) {
            throw new Clash();
        }
        audit.record(
                "item." + to.code(),
                "item:" + key,
                "version " + number + " " + from.code(),
                "version " + number + " " + to.code());
    }

    /** The trainer has looked at what the content files say, and keeps what stands here. */
    public void keep(String key) {
        var versions = versions(key);
        items.hold(key);
        if (items.settle(versions.get(0).item())) {
            audit.record("item.keep", "item:" + key);
        }
    }

    /** What the content files say of an edited item, to be looked at and saved in its place. @throws Unknown when nothing waits */
    public ItemDraft filesSay(String key) {
        var item = versions(key).get(0).item();
        return items.waiting(item)
                .map(files -> ItemDraft.of(files, items.enemies().getOrDefault(key, Set.of())))
                .orElseThrow(() -> new Unknown("item"));
    }

    private List<EditedItems.Stored> versions(String key) {
        var versions = ContentKey.isOne(key) ? items.versions(key) : List.<EditedItems.Stored>of();
        if (versions.isEmpty()) {
            throw new Unknown("item");
        }
        return versions;
    }

    /** Everybody who wrote of it since the last version that somebody reviewed: to none of them it is new. */
    private static Set<String> wrote(List<EditedItems.Stored> versions) {
        var wrote = new HashSet<String>();
        for (var version : versions) {
            wrote.add(version.life().author());
            if (version.life().reviewer() != null) {
                wrote.clear();
            }
        }
        return wrote;
    }

    private List<ItemVersion> history(List<EditedItems.Stored> versions, ItemReviews reviews) {
        var told = reviews.told(versions.get(0).item(), caller.centre());
        var all = new ArrayList<ItemVersion>();
        EditedItems.Stored before = null;
        for (var one : versions) {
            var known = told.getOrDefault(one.version(), ItemReviews.Told.NOTHING);
            all.add(new ItemVersion(
                    one.number(),
                    one.at(),
                    one.life().status(),
                    one.life().author(),
                    one.life().reviewer(),
                    one.shipped(),
                    known.origin(),
                    known.review(),
                    before == null ? List.of() : ItemDifference.between(before.content(), one.content())));
            before = one;
        }
        Collections.reverse(all);
        return List.copyOf(all);
    }

    private String me() {
        return ItemLife.PERSON + caller.person().value();
    }
}
