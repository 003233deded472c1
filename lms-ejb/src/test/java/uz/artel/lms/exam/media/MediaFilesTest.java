package uz.artel.lms.exam.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    void a_recording_is_one_by_its_bytes_from_beginning_to_end() {
        var sound = Map.of(
                "wav", "RIFF....WAVEfmt \u0010\0\0\0................data\u0002\0\0\0ab",
                "mp3", "ID3\u0003\0\0\0\0\0\u0002ab\u00ff\u00fb\u0090\u0064" + "....",
                "ogg", "OggS" + "\0".repeat(22) + "\u0001\u0003abcOggS" + "\0".repeat(22) + "\0",
                "mp4", "\0\0\0\fftypisom\0\0\0\nmoovab",
                "webm", "\u001aE\u00df\u00a3\u0042\u0082\u0084webm");
        sound.forEach((ending, text) -> {
            var list = LIST.replace("plan.svg", "plan." + ending);
            var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            assertEquals(List.of(), check(list, "plan." + ending, bytes), ending);
            assertEquals(
                    ending.toUpperCase(java.util.Locale.ROOT),
                    MediumBytes.look(bytes).type().name());
            assertTrue(check(list, "plan." + ending, new byte[40])
                    .toString()
                    .contains("these bytes are no " + ending.toUpperCase(java.util.Locale.ROOT)));
            var cut = java.util.Arrays.copyOf(bytes, bytes.length - 6);
            assertTrue(check(list, "plan." + ending, cut).toString().contains("is damaged"), ending);
        });
    }

    /** The head of a picture says little: what can't be decoded would be an empty place in front of a candidate. */
    @Test
    void a_picture_is_decoded_to_its_end() throws Exception {
        var png = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(40, 30, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", png);
        var look = MediumBytes.look(png.toByteArray());
        assertEquals(new MediumBytes.Look(Medium.Type.PNG, 40, 30), look);
        var cut = java.util.Arrays.copyOf(png.toByteArray(), png.size() / 2);
        assertEquals(
                "this PNG is damaged",
                org.junit.jupiter.api.Assertions.assertThrows(
                                IllegalArgumentException.class, () -> MediumBytes.look(cut))
                        .getMessage());
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
