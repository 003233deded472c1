package uz.artel.lms.web.exam;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.artel.lms.exam.bank.ItemCount;
import uz.artel.lms.exam.bank.ItemEditing;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.ItemReading;
import uz.artel.lms.exam.bank.ItemReviewing;
import uz.artel.lms.exam.bank.ItemRow;
import uz.artel.lms.exam.bank.Pool;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** The bank of items by pool and category: where each stands in its life, how often it was used and how it fared. */
@Named
@RequestScoped
public class ItemsPage {

    private static final String PERSON = "p:";

    private ItemReading reading;
    private ItemEditing editing;
    private ItemReviewing reviewing;
    private PeopleReading people;
    private CellWords words;
    private Me me;
    private Messages messages;
    private HttpServletRequest request;

    private List<Category> categories = List.of();
    private List<ItemRow> rows = List.of();
    private Map<PersonId, PersonName> names = Map.of();
    private String category;
    private Pool pool = Pool.EXAM;
    private boolean asked;
    private boolean unread;
    private int all;
    private int waitingHere;
    private Set<String> waiting = Set.of();

    protected ItemsPage() {}

    @Inject
    public ItemsPage(
            ItemReading reading,
            ItemEditing editing,
            ItemReviewing reviewing,
            PeopleReading people,
            CellWords words,
            Me me,
            Messages messages,
            HttpServletRequest request) {
        this.reading = reading;
        this.editing = editing;
        this.reviewing = reviewing;
        this.messages = messages;
        this.request = request;
        this.people = people;
        this.words = words;
        this.me = me;
    }

    /** A category with the number of its items. */
    public record Category(String key, String title, int count) {}

    public void load() {
        var counts = reading.categories(pool);
        if (unread && !asked && counts.values().stream().allMatch(c -> c.unread() == 0)) {
            // the exam's questions are read: those of practice are next
            pool = Pool.PRACTICE;
            counts = reading.categories(pool);
        }
        all = counts.values().stream().mapToInt(ItemCount::all).sum();
        waitingHere = counts.values().stream().mapToInt(ItemCount::unread).sum();
        categories = counts.entrySet().stream()
                .map(c -> new Category(
                        c.getKey(),
                        words.category(c.getKey()),
                        unread ? c.getValue().unread() : c.getValue().all()))
                .filter(c -> c.count() > 0)
                .toList();
        if (category == null && !categories.isEmpty()) {
            category = categories.get(0).key();
        }
        var items = category == null ? List.<ItemRow>of() : reading.items(pool, category);
        rows = unread ? items.stream().filter(ItemRow::unread).toList() : items;
        waiting = editing.waiting();
        var ids = rows.stream()
                .flatMap(r -> Stream.of(
                        r.author(),
                        r.reviewer(),
                        r.review() == null ? null : r.review().reviewer()))
                .filter(sign -> sign != null && sign.startsWith(PERSON))
                .map(ItemsPage::person)
                .collect(Collectors.toSet());
        names = ids.isEmpty() ? Map.of() : people.names(ids);
    }

    /** Says that the caller has read what he ticked; the next category that waits is shown where nothing of this one does. */
    public String review() {
        var read = new HashMap<String, Integer>();
        for (var ticked :
                Optional.ofNullable(request.getParameterValues("item")).orElse(new String[0])) {
            var parts = ticked.split("@", 2);
            if (parts.length < 2 || !parts[1].matches("[0-9]{1,9}")) {
                throw new Unknown("item");
            }
            read.put(parts[0], Integer.valueOf(parts[1]));
        }
        messages.done("trainer.exam.items.reviewed", reviewing.review(read));
        return Messages.redirect(
                "/trainer/exam/items.xhtml?unread=true" + (pool == Pool.PRACTICE ? "&pool=practice" : ""));
    }

    /** The pack that wrote an item, null where a person did or none is named. */
    public String pack(ItemRow row) {
        return words.pack(row.origin());
    }

    private static PersonId person(String sign) {
        return new PersonId(Long.parseLong(sign.substring(PERSON.length())));
    }

    /** Who an author or reviewer is: the name of a person, or what a file calls him. */
    public String name(String sign) {
        if (!sign.startsWith(PERSON)) {
            return sign;
        }
        var name = names.get(person(sign));
        return name == null ? "" : name.in(me.lang());
    }

    public String kind(ItemRow row) {
        return switch (row.status()) {
            case OPERATIONAL -> "ok";
            case PILOT -> "now";
            case REVIEWED -> "info";
            case DRAFT -> "draft";
            case RETIRED -> "none";
        };
    }

    public String join(Collection<String> keys) {
        return keys.stream().sorted().collect(Collectors.joining(", "));
    }

    /** The languages that are behind the Russian. */
    public String languages(ItemRow row) {
        return Set.copyOf(row.stale()).stream()
                .map(l -> l.code().toUpperCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    public String getHeading() {
        return category == null ? "" : words.category(category);
    }

    public List<Category> getCategories() {
        return categories;
    }

    public List<ItemRow> getRows() {
        return rows;
    }

    /** Keys of edited items about which the content files say something else by now. */
    public Set<String> getWaiting() {
        return waiting;
    }

    public List<String> getKinds() {
        return Stream.of(ItemKind.values()).map(ItemKind::code).toList();
    }

    public List<String> getPools() {
        return Stream.of(Pool.EXAM, Pool.PRACTICE).map(Pool::code).toList();
    }

    public String getPool() {
        return pool.code();
    }

    /** The exam's items unless the address asks for those of practice. */
    public void setPool(String pool) {
        this.pool = Pool.PRACTICE.code().equals(pool) ? Pool.PRACTICE : Pool.EXAM;
        asked = pool != null && !pool.isEmpty();
    }

    /** Whether only what came with a pack and nobody here has read is shown. */
    public boolean isUnread() {
        return unread;
    }

    public void setUnread(boolean unread) {
        this.unread = unread;
    }

    /** How many items the pool has. */
    public int getAll() {
        return all;
    }

    /** How many of them came with a pack and nobody here has read. */
    public int getWaitingHere() {
        return waitingHere;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }
}
