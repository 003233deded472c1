package uz.artel.lms.exam.bank;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import uz.artel.lms.exam.media.MediaFiles;
import uz.artel.lms.exam.media.Medium;
import uz.artel.lms.shared.Archive;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.content.YamlText;

/**
 * One file of items with the pictures and recordings they show: a zip archive. Beside a table lie the files that its cells
 * name, in a folder or not; beside a content file lies {@code media/media.yaml}, so that the archive is a content folder.
 *
 * @param items the bytes of the table or of the content file
 */
record ItemPackage(byte[] items) {

    private static final Archive.Limits LIMITS = new Archive.Limits(1_000, 65_536);
    private static final String FOLDER = "media/";
    /** With a word behind it a key stays a key. */
    private static final int LONGEST = 48;

    private static final String WORKBOOK_PART = "_rels/.rels";

    /**
     * Opens what somebody sent and puts its media on the shelf; a file that is no archive is the items themselves.
     *
     * @throws BadInput on field {@code file}: what {@link Archive} says, and archiveItems when not exactly one file of items
     *     is in it
     */
    static ItemPackage open(byte[] bytes, MediaShelf shelf) {
        if (!Archive.isOne(bytes) || Archive.holds(bytes, WORKBOOK_PART)) {
            return new ItemPackage(bytes);
        }
        var files = below(Archive.read(bytes, LIMITS));
        var items = new ArrayList<byte[]>();
        var media = new TreeSet<String>();
        files.forEach((path, content) -> {
            if (path.matches("(?i).*\\.(xlsx|csv|ya?ml)") && !path.startsWith(FOLDER)) {
                items.add(content);
            } else if (!path.equals(MediaFiles.LIST)) {
                media.add(path);
            }
        });
        if (items.size() != 1) {
            throw new BadInput("file", "archiveItems", items.size());
        }
        if (files.containsKey(MediaFiles.LIST)) {
            listed(new ContentPack(files), shelf);
            return new ItemPackage(items.get(0));
        }
        media.forEach(path -> shelf.file(path, files.get(path)));
        return new ItemPackage(items.get(0));
    }

    /** Whoever packs a folder packs its name as well. */
    private static Map<String, byte[]> below(Map<String, byte[]> files) {
        var first = files.keySet().stream().findFirst().orElse("");
        var folder = first.substring(0, first.indexOf('/') + 1);
        if (folder.isEmpty()
                || folder.equals(FOLDER)
                || !files.keySet().stream().allMatch(name -> name.startsWith(folder))) {
            return files;
        }
        var all = new HashMap<String, byte[]>();
        files.forEach((name, bytes) -> all.put(name.substring(folder.length()), bytes));
        return all;
    }

    /** The media of a content folder by their keys, with why others are refused. */
    private static void listed(ContentPack pack, MediaShelf shelf) {
        var problems = new Problems();
        MediaFiles.read(pack, problems).forEach(shelf::put);
        var entries = pack.yaml(MediaFiles.LIST, new Problems()).items();
        for (var problem : problems.finish()) {
            var number = problem.path().replaceFirst("\\..*", "");
            if (number.matches("[0-9]{1,4}") && Integer.parseInt(number) < entries.size()) {
                entries.get(Integer.parseInt(number))
                        .optionalText("key")
                        .ifPresent(key -> shelf.refuse(key, problem.text()));
            }
        }
    }

    /** The items of a file that goes out, each naming what it shows by a file of its own, and these files. */
    static final class Builder {

        private final Map<String, Medium> media;
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, Medium> named = new LinkedHashMap<>();

        /** @param media what the items show, by digest */
        Builder(Map<String, Medium> media) {
            this.media = media;
        }

        /** Items with the names of files in place of digests. */
        List<ItemDraft> table(List<ItemDraft> drafts) {
            return drafts.stream()
                    .map(d -> d.showing(
                            file(d, d.particulars().picture(), "picture"),
                            file(d, d.particulars().recording(), "recording")))
                    .toList();
        }

        private TypedMedium file(ItemDraft draft, TypedMedium typed, String what) {
            if (typed.medium() == null) {
                return typed;
            }
            var medium = media.get(typed.medium());
            // what several items show is called after the first of them
            var name = names.computeIfAbsent(
                    typed.medium(),
                    digest -> (draft.key().length() > LONGEST ? digest.substring(0, 16) : draft.key()) + "-" + what
                            + Medium.ending(medium.type()));
            named.putIfAbsent(
                    name,
                    new Medium(
                            name,
                            medium.type(),
                            typed.title(),
                            medium.width(),
                            medium.height(),
                            medium.source(),
                            medium.licence(),
                            medium.bytes()));
            return typed.called(name).from(medium.source(), medium.licence());
        }

        /** Items with the keys of a content folder in place of digests. */
        List<ItemDraft> content(List<ItemDraft> drafts) {
            return table(drafts).stream()
                    .map(d -> d.showing(
                            keyed(d.particulars().picture()),
                            keyed(d.particulars().recording())))
                    .toList();
        }

        private static TypedMedium keyed(TypedMedium typed) {
            return typed.medium() == null ? typed : typed.called(key(typed.medium()));
        }

        private static String key(String file) {
            return file.substring(0, file.lastIndexOf('.'));
        }

        /** The archive of the items and of what they show. @param listed whether a content folder is wanted */
        byte[] archive(String name, byte[] items, boolean listed) {
            var files = new LinkedHashMap<String, byte[]>();
            files.put(name, items);
            if (listed) {
                files.put(
                        MediaFiles.LIST,
                        YamlText.write(named.values().stream()
                                        .map(m -> YamlText.map(
                                                "key",
                                                key(m.key()),
                                                "file",
                                                m.key(),
                                                "title",
                                                YamlText.map(
                                                        "ru",
                                                        m.title().ru(),
                                                        "uz",
                                                        m.title().uz(),
                                                        "en",
                                                        m.title().en()),
                                                "source",
                                                m.source(),
                                                "licence",
                                                m.licence()))
                                        .toList())
                                .getBytes(StandardCharsets.UTF_8));
            }
            named.forEach((file, medium) -> files.put(FOLDER + file, medium.bytes()));
            return Archive.write(files);
        }
    }
}
