package uz.artel.lms.web.exam;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.artel.lms.exam.bank.ItemEditing;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.ItemReading;
import uz.artel.lms.exam.bank.ItemRow;
import uz.artel.lms.exam.bank.Pool;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.web.session.Me;

/** The bank of items by pool and category: where each stands in its life, how often it was used and how it fared. */
@Named
@RequestScoped
public class ItemsPage {

    private static final String PERSON = "p:";

    private ItemReading reading;
    private ItemEditing editing;
    private PeopleReading people;
    private CellWords words;
    private Me me;

    private List<Category> categories = List.of();
    private List<ItemRow> rows = List.of();
    private Map<PersonId, PersonName> names = Map.of();
    private String category;
    private Pool pool = Pool.EXAM;
    private Set<String> waiting = Set.of();

    protected ItemsPage() {}

    @Inject
    public ItemsPage(ItemReading reading, ItemEditing editing, PeopleReading people, CellWords words, Me me) {
        this.reading = reading;
        this.editing = editing;
        this.people = people;
        this.words = words;
        this.me = me;
    }

    /** A category with the number of its items. */
    public record Category(String key, String title, int count) {}

    public void load() {
        categories = reading.categories(pool).entrySet().stream()
                .map(c -> new Category(c.getKey(), words.category(c.getKey()), c.getValue()))
                .toList();
        if (category == null && !categories.isEmpty()) {
            category = categories.get(0).key();
        }
        rows = category == null ? List.of() : reading.items(pool, category);
        waiting = editing.waiting();
        var ids = rows.stream()
                .flatMap(r -> Stream.of(r.author() == null ? "" : r.author(), r.reviewer() == null ? "" : r.reviewer()))
                .filter(sign -> sign.startsWith(PERSON))
                .map(ItemsPage::person)
                .collect(Collectors.toSet());
        names = ids.isEmpty() ? Map.of() : people.names(ids);
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
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }
}
