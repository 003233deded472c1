package uz.artel.lms.exam.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problem;
import uz.artel.lms.shared.content.Problems;

public class MediaFilesTest {

    /** A list of one picture, key {@code a-plan}. */
    public static final String LIST = """
            - key: a-plan
              file: plan.svg
              title: {ru: План, uz: Reja, en: Plan}
              source: drawn for the test
              licence: Apache-2.0
            """;

    /** A picture of 240 × 120. */
    public static final String PLAN = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 120"><rect width="9" height="9"/></svg>
            """;

    private static List<Problem> check(String list, String name, byte[] bytes) {
        var files = new HashMap<String, byte[]>();
        files.put("media/media.yaml", list.getBytes(StandardCharsets.UTF_8));
        if (bytes != null) {
            files.put("media/" + name, bytes);
        }
        var problems = new Problems();
        new MediaFiles().check(new ContentPack(files), problems);
        return problems.finish();
    }

    private static void assertRefused(String svg, String expected) {
        var found = check(LIST, "plan.svg", svg.getBytes(StandardCharsets.UTF_8));
        assertTrue(
                found.stream().anyMatch(p -> p.toString().equals("media/media.yaml:2: media/plan.svg: " + expected)),
                "found " + found);
    }

    @Test
    void a_drawing_of_shapes_is_let_in_with_its_size() {
        assertEquals(List.of(), check(LIST, "plan.svg", PLAN.getBytes(StandardCharsets.UTF_8)));
        assertEquals(240, Drawing.size(PLAN.getBytes(StandardCharsets.UTF_8))[0]);
        assertEquals(120, Drawing.size(PLAN.getBytes(StandardCharsets.UTF_8))[1]);
    }

    @Test
    void a_drawing_that_does_something_is_refused() {
        assertRefused(PLAN.replace("<rect", "<script>alert(1)</script><rect"), "a drawing may not have <script>");
        assertRefused(PLAN.replace("<rect", "<foreignObject/><rect"), "a drawing may not have <foreignObject>");
        assertRefused(PLAN.replace("<rect", "<image/><rect"), "a drawing may not have <image>");
        assertRefused(PLAN.replace("<rect", "<rect onclick=\"x()\""), "a drawing may not have onclick=\"x()\"");
        assertRefused(PLAN.replace("<rect", "<rect style=\"x\""), "a drawing may not have style=\"x\"");
        assertRefused(
                PLAN.replace("<rect", "<rect fill=\"url(http://x)\""), "a drawing may not have fill=\"url(http://x)\"");
        assertRefused("<?xml-stylesheet href=\"http://x\"?>" + PLAN, "a drawing may not have <?xml-stylesheet?>");
        assertRefused(PLAN.replace("0 0 240 120", "1 0 240 120"), "a drawing needs viewBox=\"0 0 width height\"");
        assertRefused(PLAN.replace("240", "0"), "a side of the viewBox is a whole number from 1 to 10000");
        assertTrue(check(
                        LIST,
                        "plan.svg",
                        ("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + PLAN)
                                .getBytes(StandardCharsets.UTF_8))
                .toString()
                .contains("this is not SVG: DOCTYPE is disallowed"));
    }

    @Test
    void a_medium_is_what_its_bytes_are_and_stands_in_the_list() {
        var png = LIST.replace("plan.svg", "plan.png");
        assertEquals(
                "[media/media.yaml:2: media/plan.png: these bytes are no PNG]",
                check(png, "plan.png", "MZ program".getBytes(StandardCharsets.UTF_8))
                        .toString());
        assertEquals(
                "[media/media.yaml:2: there is no file media/plan.svg]",
                check(LIST, "", null).toString());
        assertTrue(check(LIST, "other.svg", PLAN.getBytes(StandardCharsets.UTF_8))
                .toString()
                .contains("media/other.svg: the file does not stand in media/media.yaml"));
        assertTrue(check(LIST.replace("plan.svg", "plan.exe"), "plan.exe", new byte[9])
                .toString()
                .contains("\"plan.exe\" is no medium"));
        assertTrue(check(LIST.replaceFirst("  licence.*\\n", ""), "plan.svg", PLAN.getBytes(StandardCharsets.UTF_8))
                .toString()
                .contains("\"licence\" is missing"));
        assertTrue(check(LIST, "plan.svg", new byte[400 * 1024]).toString().contains("at most 300 are let in"));
    }

    @Test
    void a_recording_is_one_by_its_bytes() {
        var heads = java.util.Map.of(
                "wav", "RIFF....WAVEfmt ", "mp3", "ID3.........", "ogg", "OggS........", "mp4", "....ftypisom");
        heads.forEach((ending, head) -> {
            var list = LIST.replace("plan.svg", "plan." + ending);
            assertEquals(List.of(), check(list, "plan." + ending, head.getBytes(StandardCharsets.ISO_8859_1)), ending);
            assertTrue(check(list, "plan." + ending, new byte[40])
                    .toString()
                    .contains("these bytes are no " + ending.toUpperCase(java.util.Locale.ROOT)));
        });
    }

    @Test
    void the_shipped_media_are_sound_and_say_whose_they_are() {
        var problems = new Problems();
        var pack =
                ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), problems);
        new MediaFiles().check(pack, problems);
        assertEquals(List.of(), problems.finish());
        assertTrue(MediaFiles.read(pack, problems).size() >= 3);
    }
}
