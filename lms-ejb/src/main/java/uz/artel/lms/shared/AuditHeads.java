package uz.artel.lms.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.signing.SchoolKey;

/**
 * The signed heads of the audit trail, outside the database: whoever owns the database can rewrite the chain, but not what
 * was signed before. One file for each day (UTC) in {@code LMS_DATA/audit-heads}, one line for each head: position, hash
 * (hexadecimal), instant, signature (SHA-256 with RSA by the school's key, Base64). Lines are only ever added, so the files
 * can be copied to a place that lets nobody change them.
 */
public final class AuditHeads {

    /**
     * A head that was kept.
     *
     * @param position how many lines were linked
     * @param hash of the last of them, hexadecimal
     * @param at when it was signed
     * @param genuine whether the school's key signed exactly this
     * @param file where it stands
     */
    public record Head(long position, String hash, Instant at, boolean genuine, String file) {}

    private final Path folder;

    /** @param folder made with the first head */
    public AuditHeads(Path folder) {
        this.folder = folder;
    }

    /** The place of this installation. */
    public static Path folder(Path data) {
        return data.resolve("audit-heads");
    }

    /** Adds a head to the file of its day and returns when it is on the disk. */
    public void keep(long position, String hash, Instant at, SchoolKey key) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(LocalDate.ofInstant(at, ZoneOffset.UTC) + ".txt");
        var line = position + " " + hash + " " + at + " " + key.sign(text(position, hash, at)) + "\n";
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // a power failure may have left half a line
            channel.truncate(endOfLastLine(channel));
            channel.position(channel.size());
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    /** The newest head, which the next one follows. */
    public Optional<Head> newest(SchoolKey key) throws IOException {
        var files = files();
        for (int i = files.size() - 1; i >= 0; i--) {
            var heads = read(files.get(i), key);
            if (!heads.isEmpty()) {
                return Optional.of(heads.get(heads.size() - 1));
            }
        }
        return Optional.empty();
    }

    /** All heads, oldest first; a line that can't be read is a head that is not genuine. */
    public List<Head> all(SchoolKey key) throws IOException {
        var all = new ArrayList<Head>();
        for (var file : files()) {
            all.addAll(read(file, key));
        }
        return all;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Head> read(Path file, SchoolKey key) throws IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        var heads = new ArrayList<Head>();
        for (var line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            if (!line.isBlank()) {
                heads.add(head(line, file.getFileName().toString(), key));
            }
        }
        return heads;
    }

    private static Head head(String line, String file, SchoolKey key) {
        var words = line.split(" ");
        if (words.length != 4 || !words[0].matches("[1-9][0-9]{0,17}") || !words[1].matches("[0-9a-f]{64}")) {
            return new Head(0, "", Instant.EPOCH, false, file);
        }
        long position = Long.parseLong(words[0]);
        try {
            var at = Instant.parse(words[2]);
            return new Head(position, words[1], at, key.signed(text(position, words[1], at), words[3]), file);
        } catch (DateTimeParseException e) {
            return new Head(position, words[1], Instant.EPOCH, false, file);
        }
    }

    private static byte[] text(long position, String hash, Instant at) {
        return ("head of the audit trail\n" + position + "\n" + hash + "\n" + at + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Lines are short: the end of the last one lies within the last few kilobytes. */
    private static long endOfLastLine(FileChannel channel) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, 4_096);
        var tail = ByteBuffer.allocate(length);
        channel.position(size - length);
        while (tail.hasRemaining() && channel.read(tail) >= 0) {
            continue;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (tail.get(i) == '\n') {
                return size - length + i + 1;
            }
        }
        return 0;
    }
}
