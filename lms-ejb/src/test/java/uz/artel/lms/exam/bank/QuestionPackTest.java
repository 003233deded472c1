package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.bank.ErrorFiles.NamedError;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** The shipped questions as a whole: what no single file shows. Each rule is also shown a planted offence. */
class QuestionPackTest {

    /** How many items are shipped, and how many of them are samples for exams. */
    private static final int ITEMS = 420;

    private static final int EXAM_ITEMS = 240;

    /** The largest part of the words of the shorter of two items that may stand in the other as well. */
    private static final double SHARED_WORDS = 0.60;

    /** The largest part of the single-choice items whose key may be longer than every distractor. */
    private static final double LONGEST_KEYS = 0.35;

    /** The smallest and the largest part of the single-choice items whose key may stand in one place, of four. */
    private static final double LEAST_IN_PLACE = 0.15;

    private static final double MOST_IN_PLACE = 0.35;

    private static final int PLACES = 4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[ʻʼ’'-][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private static final ContentPack PACK =
            ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
    private static final List<ItemEntry> ENTRIES_OF_THE_PACK = QuestionFiles.entries(PACK, new Problems());
    private static final List<Item> ITEMS_OF_THE_PACK =
            ENTRIES_OF_THE_PACK.stream().map(ItemEntry::item).toList();
    private static final List<NamedError> ERRORS_OF_THE_PACK = ErrorFiles.read(PACK, new Problems());
    private static final Map<String, Source> FACTS_OF_THE_PACK = facts(PACK);

    /** Categories whose facts hold for every product. */
    private static final Set<String> COMMON = Set.of("company", "process", "communication", "rules", "safety");

    /** Where a fact comes from and what it is about, as its file says. */
    private record Source(String provenance, String source, String category) {
        Source(String provenance, String source) {
            this(provenance, source, "safety");
        }
    }

    @Test
    void the_pack_is_as_large_as_its_programme_needs() {
        assertTrue(ITEMS_OF_THE_PACK.size() >= ITEMS, ITEMS_OF_THE_PACK.size() + " items");
        long exam =
                ITEMS_OF_THE_PACK.stream().filter(i -> i.pool() == Pool.EXAM).count();
        assertTrue(exam >= EXAM_ITEMS, exam + " items in the exam pool");
    }

    @Test
    void each_item_names_the_product_s_pack_as_its_author_with_file_and_edition() {
        for (var entry : ENTRIES_OF_THE_PACK) {
            var origin = entry.origin();
            assertTrue(
                    origin != null && origin.product() && origin.edition() >= 1,
                    entry.item().key() + " " + origin);
            assertTrue(PACK.has("questions/" + origin.file() + ".yaml"), origin.toString());
        }
    }

    @Test
    void no_two_items_share_too_many_words() {
        assertEquals(List.of(), sharedWords(ITEMS_OF_THE_PACK));
        var first = ITEMS_OF_THE_PACK.get(0);
        assertEquals(
                List.of(
                        "ru: " + first.key() + " and twin share 100 %",
                        "uz: " + first.key() + " and twin share 100 %",
                        "en: " + first.key() + " and twin share 100 %"),
                sharedWords(List.of(first, twin(first))));
    }

    @Test
    void the_longest_option_is_seldom_the_key() {
        assertEquals(List.of(), longestKeys(ITEMS_OF_THE_PACK));
        assertEquals(
                List.of(
                        "ru: the key is the longest option in 2 of 3",
                        "uz: the key is the longest option in 2 of 3",
                        "en: the key is the longest option in 2 of 3"),
                longestKeys(List.of(
                        single("x-1", 0, "the longest of all", "short", "shorter"),
                        single("x-2", 1, "short", "the longest of all", "short too"),
                        single("x-3", 2, "as long", "as long", "as long"))));
    }

    @Test
    void the_key_stands_in_each_place_about_as_often() {
        assertEquals(List.of(), keyPlaces(ITEMS_OF_THE_PACK));
        var lopsided = Stream.of(0, 0, 1, 2, 2)
                .map(right -> Items.single("x-" + right, Area.PRODUCT, right, PLACES))
                .toList();
        assertEquals(
                List.of(
                        "the key is option a in 2 of 5",
                        "the key is option c in 2 of 5",
                        "the key is option d in 0 of 5"),
                keyPlaces(lopsided));
    }

    @Test
    void each_item_rests_on_facts_whose_source_is_named() {
        assertEquals(List.of(), baseless(ITEMS_OF_THE_PACK, FACTS_OF_THE_PACK));
        assertEquals(List.of(), sourceless(FACTS_OF_THE_PACK));

        var item = Items.single("x-1", Area.PRODUCT, 0, PLACES);
        assertEquals(List.of("x-1 rests on a-fact, which nobody wrote"), baseless(List.of(item), Map.of()));
        assertEquals(
                List.of("x-1 rests on a-fact, which is not verified (NV)"),
                baseless(List.of(item), Map.of("a-fact", new Source("NV", "nobody"))));
        assertEquals(List.of("x-2 rests on no fact"), baseless(List.of(on("x-2", List.of())), Map.of()));
        assertEquals(
                List.of("a-fact names no provenance or no source"),
                sourceless(Map.of("a-fact", new Source("G10", ""))));
        assertEquals(
                List.of("a-fact names no provenance or no source"),
                sourceless(Map.of("a-fact", new Source("hearsay", "a neighbour"))));
    }

    @Test
    void each_wrong_option_stands_for_a_named_error_that_rests_on_a_verified_fact() {
        assertEquals(List.of(), errorless(ENTRIES_OF_THE_PACK, ERRORS_OF_THE_PACK, FACTS_OF_THE_PACK));
        assertEquals(List.of(), idle(ENTRIES_OF_THE_PACK, ERRORS_OF_THE_PACK));

        var item = Items.single("x-1", Area.PRODUCT, 0, 2);
        var mixed = List.of(new NamedError("mixed", List.of("a-fact"), new Texts("Путает", "Chalkashtiradi", "Mixes")));
        var fact = Map.of("a-fact", new Source("G10", "a manual", item.category()));
        assertEquals(List.of(), errorless(List.of(named(item, Map.of("b", "mixed"))), mixed, fact));
        assertEquals(List.of("x-1 b names no error"), errorless(List.of(named(item, Map.of())), mixed, fact));
        assertEquals(
                List.of("x-1 b stands for other, which nobody wrote"),
                errorless(List.of(named(item, Map.of("b", "other"))), mixed, fact));
        assertEquals(
                List.of("x-1 b stands for mixed, an error of other products"),
                errorless(
                        List.of(named(item, Map.of("b", "mixed"))),
                        mixed,
                        Map.of("a-fact", new Source("G10", "a manual", "other-things"))));
        assertEquals(
                List.of("mixed rests on a-fact, which is not verified (NV)"),
                errorless(
                        List.of(named(item, Map.of("b", "mixed"))),
                        mixed,
                        Map.of("a-fact", new Source("NV", "nobody", item.category()))));
        assertEquals(List.of("mixed rests on a-fact, which nobody wrote"), errorless(List.of(), mixed, Map.of()));
        assertEquals(List.of("nothing stands for mixed"), idle(List.of(), mixed));
    }

    @Test
    void each_item_is_there_in_its_languages_and_each_in_its_script() {
        assertEquals(List.of(), languages(ITEMS_OF_THE_PACK));
        assertEquals(
                List.of("x-1: a uz text is missing", "x-2: a ru text is missing"),
                languages(List.of(
                        stem("x-1", new Texts("Вопрос", " ", "Question")),
                        stem("x-2", new Texts("", "Savol", "Question")))));
        assertEquals(
                List.of("x-1: a uz text has Cyrillic letters: Sаvol", "x-2: an en text has Cyrillic letters: Quеstion"),
                languages(List.of(
                        stem("x-1", new Texts("Вопрос", "Sаvol", "Question")),
                        stem("x-2", new Texts("Вопрос", "Savol", "Quеstion")))));
    }

    private static Map<String, Source> facts(ContentPack pack) {
        var facts = new HashMap<String, Source>();
        for (var path : pack.paths("facts", ".yaml")) {
            for (var node : pack.yaml(path, new Problems()).items()) {
                facts.put(
                        node.text("key"),
                        new Source(node.text("provenance"), node.text("source"), node.text("category")));
            }
        }
        return facts;
    }

    /** Two items are as alike as the part of the shorter one's different words that the other has too. */
    private static List<String> sharedWords(List<Item> items) {
        var offences = new ArrayList<String>();
        for (var lang : Lang.values()) {
            var words = items.stream().map(i -> words(i, lang)).toList();
            for (int a = 0; a < items.size(); a++) {
                for (int b = a + 1; b < items.size(); b++) {
                    double shared = shared(words.get(a), words.get(b));
                    if (shared > SHARED_WORDS) {
                        offences.add("%s: %s and %s share %.0f %%"
                                .formatted(
                                        lang.code(),
                                        items.get(a).key(),
                                        items.get(b).key(),
                                        shared * 100));
                    }
                }
            }
        }
        return offences;
    }

    private static double shared(Set<String> a, Set<String> b) {
        var shorter = a.size() < b.size() ? a : b;
        var longer = shorter == a ? b : a;
        return (double) shorter.stream().filter(longer::contains).count() / shorter.size();
    }

    private static Set<String> words(Item item, Lang lang) {
        var words = new HashSet<String>();
        Stream.concat(Stream.of(item.stem()), item.options().stream().flatMap(o -> Stream.of(o.text(), o.left())))
                .filter(Objects::nonNull)
                .forEach(t -> WORD.matcher(t.in(lang).toLowerCase(Locale.ROOT))
                        .results()
                        .forEach(m -> words.add(m.group())));
        return words;
    }

    private static List<String> longestKeys(List<Item> items) {
        var singles = singles(items);
        var offences = new ArrayList<String>();
        for (var lang : Lang.values()) {
            long longest = singles.stream().filter(i -> keyIsLongest(i, lang)).count();
            if (longest > LONGEST_KEYS * singles.size()) {
                offences.add("%s: the key is the longest option in %d of %d"
                        .formatted(lang.code(), longest, singles.size()));
            }
        }
        return offences;
    }

    private static boolean keyIsLongest(Item item, Lang lang) {
        int key = item.options().get(place(item)).text().in(lang).length();
        return item.options().stream()
                .filter(o -> !o.right())
                .allMatch(o -> o.text().in(lang).length() < key);
    }

    private static List<String> keyPlaces(List<Item> items) {
        var singles = singles(items).stream()
                .filter(i -> i.options().size() == PLACES)
                .toList();
        var offences = new ArrayList<String>();
        for (int place = 0; place < PLACES; place++) {
            int wanted = place;
            long there = singles.stream().filter(i -> place(i) == wanted).count();
            if (there < LEAST_IN_PLACE * singles.size() || there > MOST_IN_PLACE * singles.size()) {
                offences.add("the key is option %c in %d of %d".formatted((char) ('a' + place), there, singles.size()));
            }
        }
        return offences;
    }

    private static List<Item> singles(List<Item> items) {
        return items.stream().filter(i -> i.kind() == ItemKind.SINGLE).toList();
    }

    private static int place(Item item) {
        return item.options().stream().map(ItemOption::right).toList().indexOf(true);
    }

    private static List<String> baseless(List<Item> items, Map<String, Source> facts) {
        var offences = new ArrayList<String>();
        for (var item : items) {
            if (item.facts().isEmpty()) {
                offences.add(item.key() + " rests on no fact");
            }
            for (var key : item.facts()) {
                var fact = facts.get(key);
                if (fact == null) {
                    offences.add(item.key() + " rests on " + key + ", which nobody wrote");
                } else if (fact.provenance().contains("NV")) {
                    offences.add(item.key() + " rests on " + key + ", which is not verified (NV)");
                }
            }
        }
        return offences;
    }

    private static List<String> errorless(List<ItemEntry> entries, List<NamedError> errors, Map<String, Source> facts) {
        var offences = new ArrayList<String>();
        var about = new HashMap<String, Set<String>>();
        for (var error : errors) {
            about.put(error.key(), new HashSet<>());
            for (var key : error.facts()) {
                var fact = facts.get(key);
                if (fact == null) {
                    offences.add(error.key() + " rests on " + key + ", which nobody wrote");
                } else if (fact.provenance().contains("NV")) {
                    offences.add(error.key() + " rests on " + key + ", which is not verified (NV)");
                } else {
                    about.get(error.key()).add(fact.category());
                }
            }
        }
        // one that rests on nothing sound is told above
        about.values().removeIf(Set::isEmpty);
        var written = errors.stream().map(NamedError::key).toList();
        for (var entry : entries) {
            var item = entry.item();
            if (!item.kind().hasWrongOptions()) {
                continue;
            }
            for (var option : item.options().stream().filter(o -> !o.right()).toList()) {
                var place = item.key() + " " + option.key();
                var error = entry.errors().get(option.key());
                if (error == null) {
                    offences.add(place + " names no error");
                } else if (!written.contains(error)) {
                    offences.add(place + " stands for " + error + ", which nobody wrote");
                } else if (about.containsKey(error)
                        && !about.get(error).contains(item.category())
                        && about.get(error).stream().noneMatch(COMMON::contains)) {
                    offences.add(place + " stands for " + error + ", an error of other products");
                }
            }
        }
        return offences;
    }

    private static List<String> idle(List<ItemEntry> entries, List<NamedError> errors) {
        var used = new HashSet<String>();
        entries.forEach(e -> used.addAll(e.errors().values()));
        return errors.stream()
                .filter(e -> !used.contains(e.key()))
                .map(e -> "nothing stands for " + e.key())
                .toList();
    }

    private static List<String> sourceless(Map<String, Source> facts) {
        return facts.entrySet().stream()
                .filter(f -> !f.getValue().provenance().matches("(S|GK|P|NV|[ALUGQW][0-9]+).*")
                        || f.getValue().source().isBlank())
                .map(f -> f.getKey() + " names no provenance or no source")
                .sorted()
                .toList();
    }

    private static List<String> languages(List<Item> items) {
        var offences = new ArrayList<String>();
        for (var item : items) {
            for (var texts : texts(item)) {
                Stream.of(Lang.RU, Lang.UZ)
                        .filter(l -> texts.in(l).isBlank())
                        .forEach(l -> offences.add(item.key() + ": a " + l.code() + " text is missing"));
                Stream.of(Lang.UZ, Lang.EN)
                        .filter(l -> CYRILLIC.matcher(texts.in(l)).find())
                        .forEach(l -> offences.add(item.key() + (l == Lang.EN ? ": an " : ": a ") + l.code()
                                + " text has Cyrillic letters: " + texts.in(l)));
            }
        }
        return offences;
    }

    private static List<Texts> texts(Item item) {
        return Stream.concat(
                        Stream.of(item.stem(), item.explanation(), item.unit(), item.rubric()),
                        item.options().stream().flatMap(o -> Stream.of(o.text(), o.left())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ItemEntry named(Item item, Map<String, String> errors) {
        return new ItemEntry(item, ItemLife.SAMPLE, Set.of(), errors);
    }

    private static Item single(String key, int right, String... options) {
        var all = new ArrayList<ItemOption>();
        for (var text : options) {
            int i = all.size();
            all.add(new ItemOption("" + (char) ('a' + i), i == right, new Texts(text, text, text), null));
        }
        return copy(key, Items.single(key, Area.PRODUCT, right, options.length), null, null, all);
    }

    private static Item twin(Item item) {
        return copy("twin", item, null, null, null);
    }

    private static Item on(String key, List<String> facts) {
        return copy(key, Items.single(key, Area.PRODUCT, 0, PLACES), facts, null, null);
    }

    private static Item stem(String key, Texts stem) {
        return copy(key, Items.numeric(key, Area.PRODUCT, "1", "0"), null, stem, null);
    }

    /** The item under another key, with what is given here in place of its own. */
    private static Item copy(String key, Item item, List<String> facts, Texts stem, List<ItemOption> options) {
        return new Item(
                key,
                item.pool(),
                item.kind(),
                item.category(),
                item.area(),
                item.competence(),
                item.level(),
                item.difficulty(),
                facts == null ? item.facts() : facts,
                stem == null ? item.stem() : stem,
                options == null ? item.options() : options,
                item.answer(),
                item.tolerance(),
                item.unit(),
                item.points(),
                item.rubric(),
                item.explanation(),
                item.particulars());
    }
}
