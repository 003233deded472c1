package uz.artel.lms.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives that people send: what is in them, and which are refused. */
class ArchiveTest {

    private static final Archive.Limits LIMITS = new Archive.Limits(3, 1_024);

    private static byte[] zip(Charset names, String... files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, names)) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(file));
                zip.write(file.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... files) throws IOException {
        return zip(StandardCharsets.UTF_8, files);
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(BadInput.class, () -> Archive.read(bytes, LIMITS)).key();
    }

    @Test
    void what_is_packed_comes_out_as_it_was_and_the_same_files_give_the_same_bytes() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("items.xlsx", new byte[] {1, 2});
        files.put("media/план.png", new byte[] {3});
        var bytes = Archive.write(files);
        assertArrayEquals(bytes, Archive.write(files));
        assertTrue(Archive.isOne(bytes));
        assertTrue(Archive.holds(bytes, "media/план.png"));
        var read = Archive.read(bytes, LIMITS);
        assertEquals(List.of("items.xlsx", "media/план.png"), List.copyOf(read.keySet()));
        assertArrayEquals(new byte[] {3}, read.get("media/план.png"));
        assertFalse(Archive.isOne("PK, not a zip".getBytes(StandardCharsets.UTF_8)));
    }

    /** The packer of Windows writes names as DOS did, and programs add files of their own. */
    @Test
    void russian_names_of_windows_are_read_and_what_programs_leave_behind_is_not() throws IOException {
        var windows = Archive.read(zip(Charset.forName("IBM866"), "картинка.png"), LIMITS);
        assertEquals("[картинка.png]", windows.keySet().toString());
        var littered = zip("a.csv", "__MACOSX/._a.csv", "media/.DS_Store", "media/Thumbs.db");
        assertEquals("[a.csv]", Archive.read(littered, LIMITS).keySet().toString());
    }

    @Test
    void names_that_lead_out_too_many_files_bombs_and_damage_are_refused() throws IOException {
        for (var name : List.of("../a", "media/../../a", "/etc/passwd", "C:\\a", "..\\a", "a\u0001")) {
            assertEquals("problem.archivePath", refusal(zip("b", name)), name);
        }
        assertEquals("problem.archiveMany", refusal(zip("a", "b", "c", "d")));
        assertEquals("problem.archiveMany", refusal(zip("1/", "2/", "3/", "4/", "5/", "6/", "7/")));
        assertEquals("problem.archiveTwice", refusal(zip("media\\a", "media/a")));
        var bomb = Archive.write(Map.of("a", new byte[2_000_000]));
        assertTrue(bomb.length < 10_000, "a bomb is small");
        assertEquals("problem.fileInflated", refusal(bomb));
        var whole = zip("a.csv", "b.csv");
        assertEquals("problem.archiveBroken", refusal(Arrays.copyOf(whole, whole.length - 30)));
        // the bytes of the first file are others than those that were packed
        var torn = whole.clone();
        Arrays.fill(torn, 35, 40, (byte) 0x7f);
        assertEquals("problem.archiveBroken", refusal(torn));
    }
}
