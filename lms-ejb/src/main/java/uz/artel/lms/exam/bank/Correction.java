package uz.artel.lms.exam.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.language.NormalForm;

/**
 * How an item that was found faulty counts after the exam.
 *
 * @param keys what is right in truth, only for {@link Kind#KEY}: alternatives parted by semicolons, see {@link #key}
 */
public record Correction(Kind kind, String keys) {

    /** What is done about the fault. */
    public enum Kind {
        /** Another answer is right, or several are. */
        KEY,
        /** The item counts for nobody. */
        DROP,
        /** Everybody gets all its points. */
        CREDIT
    }

    private static final Pattern NUMBER =
            Pattern.compile("(?<number>[-+]?\\d{1,15}([.]\\d{1,6})?)((±|\\+-)(?<tolerance>\\d{1,15}([.]\\d{1,6})?))?");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    /** An item with another key, and a sheet on which the old one was shown as the new one would have been. */
    private record Keyed(Item item, Item old) {

        Shown shown(Shown shown) {
            return switch (item.kind()) {
                case ORDER ->
                    new Shown(
                            shown.options().stream()
                                    .map(o ->
                                            item.options().indexOf(old.options().get(o)))
                                    .toList(),
                            List.of());
                case MATCHING ->
                    new Shown(
                            shown.options(),
                            shown.partners().stream()
                                    .map(p -> item.partners()
                                            .indexOf(old.partners().get(p)))
                                    .toList());
                default -> shown;
            };
        }
    }

    /**
     * Another key.
     *
     * @param keys alternatives parted by semicolons. Single, hot-spot and multiple: keys of the options that are right, parted
     *     by commas; ordering: keys of all options in the right order; matching: for each left side in the order of the item
     *     the key of the option whose partner is right; numeric: the right number, where the tolerance is another with it as
     *     {@code 42±0.5}. Fill-in: spellings, parted by semicolons, that are taken besides those it has. Guide: names of all
     *     entries that answer, parted by commas or semicolons
     * @throws BadInput on field {@code keys} when it is no key of this item, or the key it already has
     */
    public static Correction key(Item item, String keys) {
        var correction = new Correction(Kind.KEY, plain(item.kind(), BadInput.text("keys", keys, 300)));
        var keyed = correction.keyed(item);
        if (keyed.size() == 1 && Arrays.equals(keyed.get(0).item().digest(), item.digest())) {
            throw new BadInput("keys", "sameKey");
        }
        return correction;
    }

    private static String plain(ItemKind kind, String keys) {
        // a spelling may have several words
        return kind == ItemKind.FILL ? keys.strip().replaceAll("\\s+", " ") : keys.replaceAll("\\s+", "");
    }

    /** The points of an answer. What an examiner has marked only dropping and credit change. */
    public Fraction mark(Item item, Shown shown, Answer answer, Fraction before) {
        return switch (kind) {
            case DROP -> before;
            case CREDIT -> Fraction.of(item.points());
            case KEY ->
                keyed(item).stream()
                        .map(k ->
                                Marking.points(k.item(), k.shown(shown), answer).orElseThrow())
                        .max(Fraction::compareTo)
                        .orElseThrow();
        };
    }

    /** Whether items of this kind have a key that could be another; all others are only dropped or credited. */
    public static boolean takesKey(ItemKind kind) {
        return !kind.markedByPeople() && kind != ItemKind.CRM;
    }

    public boolean counts() {
        return kind != Kind.DROP;
    }

    /** The item as it should have been; empty where it is unfit for use. */
    public Optional<Item> corrected(Item item) {
        if (kind != Kind.KEY) {
            return Optional.empty();
        }
        var keyed = keyed(item);
        return keyed.size() == 1 ? Optional.of(keyed.get(0).item()) : Optional.empty();
    }

    /** The item with each of the keys that count, {@link Kind#KEY} only. */
    public List<Item> alternatives(Item item) {
        return keyed(item).stream().map(Keyed::item).toList();
    }

    private List<Keyed> keyed(Item item) {
        if (!takesKey(item.kind())) {
            throw new BadInput("keys", "noKeyHere");
        }
        // what is typed or found may be right in many ways, and one item holds them all
        if (item.kind() == ItemKind.FILL || item.kind() == ItemKind.GUIDE) {
            return List.of(new Keyed(with(item, keys), item));
        }
        var all = new ArrayList<Keyed>();
        for (var one : keys.split(";", -1)) {
            all.add(new Keyed(with(item, one), item));
        }
        return all;
    }

    private static Item with(Item item, String key) {
        return switch (item.kind()) {
            case SINGLE, HOTSPOT, MULTIPLE -> {
                var right = Set.copyOf(options(item, key, false));
                if (item.kind() != ItemKind.MULTIPLE && right.size() != 1 || right.isEmpty()) {
                    throw new BadInput("keys", "keyForm");
                }
                yield with(
                        item,
                        item.options().stream()
                                .map(o -> new ItemOption(o.key(), right.contains(o), o.text(), o.left()))
                                .toList(),
                        item.answer(),
                        item.tolerance());
            }
            case ORDER -> with(item, options(item, key, true), item.answer(), item.tolerance());
            case MATCHING -> {
                var partners = options(item, key, false);
                if (partners.size() != item.options().size()) {
                    throw new BadInput("keys", "keyForm");
                }
                var options = new ArrayList<ItemOption>();
                for (int i = 0; i < partners.size(); i++) {
                    var o = item.options().get(i);
                    options.add(
                            new ItemOption(o.key(), o.right(), partners.get(i).text(), o.left()));
                }
                if (!Set.copyOf(options.stream().map(ItemOption::text).toList()).equals(Set.copyOf(item.partners()))) {
                    throw new BadInput("keys", "keyForm");
                }
                yield with(item, options, item.answer(), item.tolerance());
            }
            case NUMERIC -> {
                var plain = NUMBER.matcher(key.replace(',', '.'));
                if (!plain.matches()) {
                    throw new BadInput("keys", "keyForm");
                }
                var tolerance = plain.group("tolerance");
                yield with(
                        item,
                        item.options(),
                        new BigDecimal(plain.group("number")),
                        tolerance == null ? item.tolerance() : new BigDecimal(tolerance));
            }
            case FILL ->
                item.with(item.particulars().with(spellings(item.particulars().spellings(), key)));
            case GUIDE ->
                item.with(item.particulars().with(lookup(item.particulars().lookup(), key)));
            default -> throw new BadInput("keys", "noKeyHere");
        };
    }

    /** With spellings that are not taken yet: Cyrillic ones as Russian, all others as Uzbek, which is read in either script. */
    private static Spellings spellings(Spellings before, String key) {
        var all = before;
        for (var part : key.split(";", -1)) {
            var spelling = part.strip();
            if (spelling.length() > Spellings.LONGEST || NormalForm.of(spelling).isEmpty()) {
                throw new BadInput("keys", "spellingForm", Spellings.LONGEST);
            }
            if (all.accept(spelling)) {
                throw new BadInput("keys", "sameSpelling", spelling);
            }
            all = CYRILLIC.matcher(spelling).find()
                    ? new Spellings(and(all.ru(), spelling), all.uz(), all.en())
                    : new Spellings(all.ru(), and(all.uz(), spelling), all.en());
        }
        return all;
    }

    private static List<String> and(List<String> before, String one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }

    private static Lookup lookup(Lookup before, String key) {
        var entries = List.of(key.split("[,;]", -1));
        if (!entries.stream().allMatch(Marking::namesEntry)
                || Set.copyOf(entries).size() < entries.size()) {
            throw new BadInput("keys", "entryForm");
        }
        return new Lookup(before.seconds(), entries);
    }

    private static List<ItemOption> options(Item item, String key, boolean all) {
        var options = Arrays.stream(key.split(","))
                .map(k -> item.options().stream()
                        .filter(o -> o.key().equals(k))
                        .findFirst()
                        .orElseThrow(() -> new BadInput("keys", "keyForm")))
                .toList();
        boolean repeated = options.stream().distinct().count() < options.size();
        if (item.kind() != ItemKind.MATCHING && repeated
                || all && options.size() != item.options().size()) {
            throw new BadInput("keys", "keyForm");
        }
        return options;
    }

    private static Item with(Item item, List<ItemOption> options, BigDecimal answer, BigDecimal tolerance) {
        return new Item(
                item.key(),
                item.pool(),
                item.kind(),
                item.category(),
                item.area(),
                item.competence(),
                item.level(),
                item.difficulty(),
                item.facts(),
                item.stem(),
                options,
                answer,
                tolerance,
                item.unit(),
                item.points(),
                item.rubric(),
                item.explanation(),
                item.particulars());
    }
}
