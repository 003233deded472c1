package uz.artel.lms.exam.bank;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import uz.artel.lms.exam.media.Media;
import uz.artel.lms.exam.media.MediaFiles;
import uz.artel.lms.exam.media.Medium;
import uz.artel.lms.exam.media.MediumBytes;

/**
 * The pictures and recordings that items may show, by what items call them: those of a content folder by their keys, those
 * that come beside a table by the names of their files, those of the bank by their digests. It also knows why a file that
 * somebody names was refused.
 */
final class MediaShelf {

    private final Map<String, Medium> brought = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    /** Digest → what was brought, from the first item on that says whose it is with that. */
    private final Map<String, Medium> digests = new HashMap<>();

    private final Set<String> files = new TreeSet<>();
    private final Set<String> named = new HashSet<>();
    private final Function<String, Optional<Medium>> bank;

    private MediaShelf(Function<String, Optional<Medium>> bank) {
        this.bank = bank;
    }

    /** The media of a content folder. */
    static MediaShelf of(Map<String, Medium> media) {
        var shelf = new MediaShelf(digest -> Optional.empty());
        media.forEach(shelf::put);
        return shelf;
    }

    /** What the bank has; more may be put beside it. */
    static MediaShelf of(Media media) {
        var found = new HashMap<String, Optional<Medium>>();
        return new MediaShelf(digest -> found.computeIfAbsent(digest, media::find));
    }

    /** People write names as they see them: capitals and the way a letter is put together make no difference. */
    private static String name(String written) {
        return Normalizer.normalize(written.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Looks at a file and keeps it under its names, or keeps why it is none. */
    void put(byte[] bytes, String... names) {
        try {
            var look = MediumBytes.look(bytes);
            var medium = new Medium(names[0], look.type(), null, look.width(), look.height(), null, null, bytes);
            for (var name : names) {
                put(name, medium);
            }
        } catch (IllegalArgumentException wrong) {
            for (var name : names) {
                refuse(name, wrong.getMessage());
            }
        }
    }

    void put(String file, Medium medium) {
        brought.put(name(file), medium);
        digests.putIfAbsent(medium.digest(), medium);
    }

    void refuse(String file, String why) {
        refused.put(name(file), why);
    }

    /** Puts a file that came in an archive there, by its path and by its name alone. */
    void file(String path, byte[] bytes) {
        files.add(path);
        put(bytes, path, last(path));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Paths of files that no item has named. */
    List<String> unused() {
        return files.stream()
                .filter(path -> !named.contains(name(path)) && !named.contains(name(last(path))))
                .toList();
    }

    /** A medium by its name, or null. */
    Medium find(String called) {
        named.add(name(called));
        var medium = brought.get(name(called));
        return medium != null ? medium : bank.apply(called).orElse(null);
    }

    /** What to say of a name that means no picture, or no recording. */
    String why(String called, String kind) {
        var why = refused.get(name(called));
        if (why != null) {
            return called + ": " + why;
        }
        return find(called) != null
                ? "\"" + called + "\" is no " + kind
                : "there is no " + kind + " \"" + called + "\" in media/media.yaml";
    }

    /** What is missing of whose the media are that an item brings along and that the bank doesn't have. */
    List<ItemFault> own(ItemDraft draft) {
        var all = new ArrayList<>(own(draft.particulars().picture(), "picture"));
        all.addAll(own(draft.particulars().recording(), "stimulus"));
        return all;
    }

    private List<ItemFault> own(TypedMedium typed, String place) {
        if (typed.medium() == null) {
            return List.of();
        }
        named.add(name(typed.medium()));
        var medium = brought.get(name(typed.medium()));
        if (medium == null) {
            return List.of();
        }
        var digest = medium.digest();
        if (digests.get(digest).source() != null || bank.apply(digest).isPresent()) {
            return List.of();
        }
        var faults = Stream.of(
                        said(typed.source(), MediaFiles.LONGEST_SOURCE, place + ".source"),
                        said(typed.licence(), MediaFiles.LONGEST_LICENCE, place + ".licence"))
                .flatMap(Optional::stream)
                .toList();
        if (faults.isEmpty()) {
            digests.put(
                    digest, medium.of(typed.source().strip(), typed.licence().strip()));
        }
        return faults;
    }

    /** The media of an item that the bank doesn't have yet. */
    List<Medium> fresh(Item item) {
        return item.particulars().media().stream()
                .filter(digest ->
                        digests.containsKey(digest) && bank.apply(digest).isEmpty())
                .map(digests::get)
                .toList();
    }

    private static Optional<ItemFault> said(String text, int longest, String place) {
        if (text == null || text.isBlank()) {
            return Optional.of(ItemFault.of(place, "itemSource"));
        }
        return text.strip().length() > longest
                ? Optional.of(ItemFault.of(place, "tooLong", longest))
                : Optional.empty();
    }
}
