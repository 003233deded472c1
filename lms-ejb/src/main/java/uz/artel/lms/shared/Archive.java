package uz.artel.lms.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A zip archive of a few files, read whole into memory. What it says of its own size is not believed: inflated bytes are
 * counted. Nothing of it is ever written under a name of its own.
 */
public final class Archive {

    /** Windows packs names without telling how they are written, and in this part of the world means these. */
    private static final String WINDOWS = "IBM866";

    private static final int LONGEST_NAME = 200;
    private static final int PIECE = 64 * 1024;

    /** What programs put beside the files of people. */
    private static final List<String> LITTER = List.of("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini");

    private Archive() {}

    /**
     * How much of an archive is taken; beyond it the file is refused.
     *
     * @param files at most so many
     * @param kilobytes all of them together when unpacked, in units of 1024 bytes
     */
    public record Limits(int files, int kilobytes) {}

    /** Whether the bytes are a zip archive that can be opened. */
    public static boolean isOne(byte[] bytes) {
        return bytes.length >= 4
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && bytes[2] == 3
                && bytes[3] == 4
                && opened(bytes, zip -> true).isPresent();
    }

    /** Whether an archive has a file of this name. */
    public static boolean holds(byte[] bytes, String name) {
        return opened(bytes, zip -> zip.getEntry(name) != null).orElse(false);
    }

    /**
     * The files of an archive by their paths, in order.
     *
     * @throws BadInput on field {@code file}: archiveMany, archivePath (a name that leads out of the archive), archiveTwice,
     *     fileInflated, archiveBroken (damaged, or closed by a password)
     */
    public static Map<String, byte[]> read(byte[] bytes, Limits limits) {
        return opened(bytes, zip -> files(zip, limits)).orElseThrow(() -> new BadInput("file", "archiveBroken"));
    }

    private interface Work<T> {
        T on(ZipFile zip) throws IOException;
    }

    private static <T> Optional<T> opened(byte[] bytes, Work<T> work) {
        try {
            var file = Files.createTempFile("archive", ".zip");
            try {
                Files.write(file, bytes);
                try (var zip = open(file)) {
                    return Optional.of(work.on(zip));
                }
            } finally {
                Files.delete(file);
            }
        } catch (ZipException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), Charset.forName(WINDOWS));
        }
    }

    private static Map<String, byte[]> files(ZipFile zip, Limits limits) throws IOException {
        var all = new TreeMap<String, byte[]>();
        long left = limits.kilobytes() * 1024L;
        // folders and litter are counted too, with room for some
        if (zip.size() > limits.files() * 2) {
            throw new BadInput("file", "archiveMany", limits.files());
        }
        for (var entry : Collections.list(zip.entries())) {
            var name = entry.getName().replace('\\', '/');
            if (entry.isDirectory() || name.endsWith("/") || litter(name)) {
                continue;
            }
            if (outside(name)) {
                throw new BadInput("file", "archivePath", name.length() > 60 ? name.substring(0, 60) + "…" : name);
            }
            var bytes = inflated(zip, entry, left);
            left -= bytes.length;
            if (left < 0) {
                throw new BadInput("file", "fileInflated", limits.kilobytes() / 1024);
            }
            if (all.put(name, bytes) != null) {
                throw new BadInput("file", "archiveTwice", name);
            }
            if (all.size() > limits.files()) {
                throw new BadInput("file", "archiveMany", limits.files());
            }
        }
        return all;
    }

    private static boolean litter(String name) {
        return LITTER.stream()
                .anyMatch(l -> l.endsWith("/") ? name.startsWith(l) : name.endsWith("/" + l) || name.equals(l));
    }

    private static boolean outside(String name) {
        return name.isBlank()
                || name.length() > LONGEST_NAME
                || name.startsWith("/")
                || name.contains(":")
                || name.chars().anyMatch(c -> c < ' ')
                || List.of(name.split("/")).contains("..");
    }

    /** At most one byte more than is left, so that whoever counts sees it. */
    private static byte[] inflated(ZipFile zip, ZipEntry entry, long left) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = zip.getInputStream(entry)) {
            var piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0 && out.size() <= left; read = in.read(piece)) {
                out.write(piece, 0, read);
            }
        } catch (IOException e) {
            throw new BadInput("file", "archiveBroken");
        }
        return out.toByteArray();
    }

    /** An archive of these files, in their order; the same files always give the same bytes. */
    public static byte[] write(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
