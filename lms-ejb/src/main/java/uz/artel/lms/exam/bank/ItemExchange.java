package uz.artel.lms.exam.bank;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.exam.bank.ItemReport.Line;
import uz.artel.lms.exam.bank.ItemReport.Outcome;
import uz.artel.lms.exam.media.Medium;
import uz.artel.lms.shared.Archive;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.TextUpload;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentKey;
import uz.artel.lms.shared.content.YamlText;
import uz.artel.lms.shared.signing.SealedFile;
import uz.artel.lms.shared.table.TableFile;

/**
 * Items come in and go out as workbooks or content files. Every good item of a file is stored as a draft of whoever brings
 * it, of a refused one nothing is. What is for exams leaves only sealed by a password.
 */
@Stateless
@Allowed(Role.TRAINER)
public class ItemExchange {

    /** At most so many bytes are taken at once, in units of 1024: a table with its pictures and recordings. */
    public static final int MAX_KB = 16_384;

    /** At most so many bytes of a content file, in units of 1024. */
    private static final int TEXT_KB = 4_096;

    /** How items are written. */
    public enum Form {
        WORKBOOK,
        CONTENT
    }

    /**
     * A file that goes out.
     *
     * @param name of the file, ASCII
     * @param items how many are in it
     */
    public record Outgoing(String name, byte[] bytes, int items) {}

    private static final String CONTENT_FILE = "file.yaml";

    private EditedItems items;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected ItemExchange() {}

    @Inject
    public ItemExchange(EditedItems items, Clock clock, CurrentCaller caller, Audit audit) {
        this.items = items;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Takes the items of a file: a workbook, a CSV text, a content file, an archive of one of them with pictures and
     * recordings, or any of these sealed.
     *
     * @param password of a sealed file; not looked at for others
     * @return what became of each item; the same file once more changes nothing
     * @throws BadInput when it is no such file at all: then nothing is stored
     */
    public ItemReport bring(byte[] file, char[] password) {
        if (file == null || file.length == 0) {
            throw new BadInput("file", "fileEmpty");
        }
        if (file.length > MAX_KB * 1024) {
            throw new BadInput("file", "fileLarge", MAX_KB);
        }
        var bytes = SealedFile.isOne(file) ? SealedFile.open(file, password) : file;
        if (bytes.length > MAX_KB * 1024) {
            throw new BadInput("file", "fileLarge", MAX_KB);
        }
        var shelf = MediaShelf.of(items.media());
        var brought = ItemPackage.open(bytes, shelf);
        var lint = items.lint(shelf);
        boolean content = isContent(brought.items());
        if (content && brought.items().length > TEXT_KB * 1024) {
            throw new BadInput("file", "fileLarge", TEXT_KB);
        }
        var judged = content
                ? lint.file(CONTENT_FILE, TextUpload.read(brought.items()))
                : rows(brought.items(), lint, shelf);
        var report = store(judged, shelf);
        if (report.count(Outcome.NEW) + report.count(Outcome.CHANGED) > 0) {
            audit.record(
                    "item.import",
                    "centre:" + caller.centre().value(),
                    null,
                    "sha256=" + Digest.hex(file) + " new=" + report.count(Outcome.NEW) + " changed="
                            + report.count(Outcome.CHANGED) + " refused=" + report.count(Outcome.REFUSED));
        }
        return report;
    }

    /** A content file of items is a list of maps; a table never begins so. */
    private static boolean isContent(byte[] bytes) {
        var begin = new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.UTF_8);
        return begin.replace("\uFEFF", "")
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .findFirst()
                .filter(l -> l.equals("---") || l.startsWith("- ") || l.equals("-"))
                .isPresent();
    }

    private static List<ItemLint.Judged> rows(byte[] bytes, ItemLint lint, MediaShelf shelf) {
        var rows = ItemTable.checked(TableFile.read(bytes, ItemTable.LIMITS)).rows();
        var refused = new HashMap<Long, List<ItemFault>>();
        var drafts = new LinkedHashMap<Long, ItemDraft>();
        var keys = new HashSet<String>();
        for (var row : rows) {
            var faults = new ArrayList<ItemFault>();
            row.problems().forEach(p -> faults.add(new ItemFault(p.column(), p.key(), p.arguments(), null)));
            var draft = ItemTable.draft(row);
            var own = shelf.own(draft);
            if (faults.isEmpty()) {
                faults.addAll(ItemTable.faults(row, draft));
                own.forEach(f -> faults.add(ItemTable.placed(f)));
                if (draft.key() != null && !keys.add(draft.key())) {
                    faults.add(ItemFault.of("key", "itemTwice"));
                }
            }
            if (faults.isEmpty()) {
                drafts.put(row.number(), draft);
            } else {
                refused.put(row.number(), faults);
            }
        }
        var judged = lint.knowing(keys).drafts(List.copyOf(drafts.values())).iterator();
        var all = new ArrayList<ItemLint.Judged>();
        for (var row : rows) {
            var key = row.get("key") == null ? "" : row.get("key");
            var one = drafts.containsKey(row.number()) ? judged.next() : null;
            var faults = one == null
                    ? refused.get(row.number())
                    : one.faults().stream().map(ItemTable::placed).toList();
            all.add(new ItemLint.Judged((int) row.number(), key, one == null ? null : one.entry(), faults));
        }
        return all;
    }

    private ItemReport store(List<ItemLint.Judged> judged, MediaShelf shelf) {
        var now = clock.now();
        var numbers = items.numbers();
        var enemies = enemies(judged);
        var lines = new Line[judged.size()];
        // in order of keys, so that two who bring the same items at once wait for each other and don't lock each other
        // out
        var order = new ArrayList<Integer>();
        for (int i = 0; i < lines.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> judged.get(i).key()));
        for (int i : order) {
            var one = judged.get(i);
            var outcome = Outcome.REFUSED;
            if (one.entry() != null) {
                items.hold(one.key());
                int read = numbers.getOrDefault(one.key(), 0);
                var entry = one.entry()
                        .apartFrom(enemies.get(one.key()))
                        .by("p:" + caller.person().value());
                items.media().store(shelf.fresh(entry.item()), now);
                var saved = items.save(entry, read, now);
                outcome = saved.fresh() ? Outcome.NEW : saved.made() ? Outcome.CHANGED : Outcome.SAME;
            }
            var faults = one.entry() == null ? one.faults() : lost(one.entry(), enemies.keySet(), numbers.keySet());
            lines[i] = new Line(one.line(), shortened(one.key()), outcome, faults);
        }
        var all = new ArrayList<>(Arrays.asList(lines));
        shelf.unused()
                .forEach(file -> all.add(
                        new Line(0, shortened(file), Outcome.REFUSED, List.of(ItemFault.of("", "itemMediumUnused")))));
        return new ItemReport(all);
    }

    /** What is left out of a good item: enemies that stand in the file as well but were refused, and are not in the bank. */
    private static List<ItemFault> lost(ItemEntry entry, Set<String> good, Set<String> bank) {
        return entry.enemies().stream()
                .filter(key -> !good.contains(key) && !bank.contains(key))
                .sorted()
                .map(key -> ItemFault.of("enemies", "itemEnemyLost", shortened(key)))
                .toList();
    }

    /**
     * Key of each good item → its enemies afterwards: those it names, those of the file that name it, and of those it has
     * the ones the file says nothing of.
     */
    private Map<String, Set<String>> enemies(List<ItemLint.Judged> judged) {
        var good = new HashMap<String, Set<String>>();
        judged.stream().filter(j -> j.entry() != null).forEach(j -> good.put(j.key(), new HashSet<>()));
        var present = items.enemies();
        for (var one : judged) {
            if (one.entry() != null) {
                var all = good.get(one.key());
                present.getOrDefault(one.key(), Set.of()).stream()
                        .filter(key -> !good.containsKey(key))
                        .forEach(all::add);
                for (var enemy : one.entry().enemies()) {
                    all.add(enemy);
                    good.getOrDefault(enemy, new HashSet<>()).add(one.key());
                }
            }
        }
        return good;
    }

    /**
     * Writes the items of a pool, or of one category of it, each in its newest version; retired ones stay here.
     *
     * @param category key, or null for all
     * @param password twelve characters or more; for the exam pool it must be there, practice items may leave without
     * @throws BadInput on field {@code password} or {@code category}
     */
    public Outgoing export(Pool pool, String category, Form form, char[] password) {
        boolean sealed = pool == Pool.EXAM || password != null && password.length > 0;
        if (category != null && !ContentKey.isOne(category)) {
            throw new BadInput("category", "itemCategory", shortened(category));
        }
        var drafts = items.drafts(pool, category);
        if (drafts.isEmpty()) {
            throw new BadInput("category", "itemsNone");
        }
        var shown = shown(drafts);
        var builder = new ItemPackage.Builder(shown);
        boolean table = form == Form.WORKBOOK;
        var plain = table
                ? ItemTable.workbook(builder.table(drafts))
                : YamlText.write(builder.content(drafts).stream()
                                .map(ItemDraft::entry)
                                .toList())
                        .getBytes(StandardCharsets.UTF_8);
        var stem = pool.code() + "-items" + (category == null ? "" : "-" + category);
        var own = stem + (table ? ".xlsx" : ".yaml");
        if (!shown.isEmpty()) {
            plain = builder.archive(table ? own : "questions/" + own, plain, !table);
        }
        if (plain.length > (MAX_KB - 1) * 1024) {
            throw new BadInput("category", "itemsLarge", MAX_KB / 1024);
        }
        var bytes = sealed ? SealedFile.seal(plain, password) : plain;
        var name = (shown.isEmpty() ? own : stem + ".zip") + (sealed ? ".sealed" : "");
        audit.record(
                "item.export",
                "item-pool:" + pool.code(),
                null,
                "file=" + name + " sha256=" + Digest.hex(bytes) + " items=" + drafts.size() + " keys="
                        + drafts.stream().map(ItemDraft::key).collect(Collectors.joining(",")));
        return new Outgoing(name, bytes, drafts.size());
    }

    /** What these items show, by digest. */
    private Map<String, Medium> shown(List<ItemDraft> drafts) {
        var all = new LinkedHashMap<String, Medium>();
        for (var draft : drafts) {
            for (var typed :
                    List.of(draft.particulars().picture(), draft.particulars().recording())) {
                if (typed.medium() != null && !all.containsKey(typed.medium())) {
                    all.put(
                            typed.medium(),
                            items.media().find(typed.medium()).orElseThrow(() -> new Unknown("medium")));
                }
            }
        }
        return all;
    }

    /** An archive with a workbook of the columns and one example of each kind, and a picture and a recording beside it. */
    public Outgoing template() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("items-template.xlsx", ItemTable.workbook(ItemExamples.ALL));
        ItemExamples.media().forEach((name, bytes) -> files.put("media/" + name, bytes));
        return new Outgoing("items-template.zip", Archive.write(files), ItemExamples.ALL.size());
    }

    /** Categories with items, for the list to choose from. */
    public Set<String> categories() {
        return items.categories();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
