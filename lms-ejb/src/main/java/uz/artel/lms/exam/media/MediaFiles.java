package uz.artel.lms.exam.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;

/** {@code media/media.yaml} and the files it names: what each is, where it comes from and by what licence it is shown. */
public class MediaFiles implements ContentKind {

    private static final String LIST = "media/media.yaml";
    private static final int LARGEST = 300 * 1024;
    private static final int LARGEST_VIDEO = 2 * 1024 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @Override
    public void check(ContentPack pack, Problems problems) {
        var media = read(pack, problems);
        var listed = new HashSet<String>();
        if (pack.has(LIST)) {
            pack.yaml(LIST, new Problems())
                    .items()
                    .forEach(n -> n.optionalText("file").ifPresent(listed::add));
        }
        for (var path : pack.paths("media", "")) {
            var name = path.substring("media/".length());
            if (!path.equals(LIST) && !listed.contains(name)) {
                problems.add(path, 0, "the file does not stand in " + LIST + ", so nobody knows whose it is");
            }
        }
        media.forEach((key, medium) -> problems.define("medium", key, LIST, 0));
    }

    /** All media of the pack by key; what is wrong is reported and left out. */
    public static Map<String, Medium> read(ContentPack pack, Problems problems) {
        var all = new LinkedHashMap<String, Medium>();
        if (!pack.has(LIST)) {
            return all;
        }
        for (var node : pack.yaml(LIST, problems).items()) {
            var medium = medium(pack, node);
            node.nothingElse();
            if (medium != null && all.putIfAbsent(medium.key(), medium) != null) {
                node.child("key").problem("the medium \"" + medium.key() + "\" stands twice");
            }
        }
        return all;
    }

    private static Medium medium(ContentPack pack, Node node) {
        var key = node.text("key");
        var file = node.text("file");
        var title = node.inThreeLanguages("title");
        var source = node.text("source");
        var licence = node.text("licence");
        var at = node.child("file");
        var type = Medium.Type.ofName(file);
        if (type == null) {
            at.problem("\"" + file
                    + "\" is no medium, expected a name that ends with .svg, .png, .wav, .mp3, .ogg, .mp4 or .webm");
            return null;
        }
        var bytes = pack.all().get("media/" + file);
        if (bytes == null) {
            at.problem("there is no file media/" + file);
            return null;
        }
        int most = type.media().startsWith("video/") ? LARGEST_VIDEO : LARGEST;
        if (bytes.length > most) {
            at.problem("media/" + file + " has " + bytes.length / 1024 + " KB, at most " + most / 1024
                    + " are let in: every candidate waits for it");
            return null;
        }
        try {
            var size = size(type, bytes);
            return new Medium(key, type, title, size[0], size[1], source, licence, bytes);
        } catch (IllegalArgumentException wrong) {
            at.problem("media/" + file + ": " + wrong.getMessage());
            return null;
        }
    }

    private static boolean begins(Medium.Type type, String head) {
        return switch (type) {
            case WAV -> head.startsWith("RIFF") && head.endsWith("WAVE");
            case MP3 -> head.startsWith("ID3") || head.startsWith("\u00ff\u00fb") || head.startsWith("\u00ff\u00f3");
            case OGG -> head.startsWith("OggS");
            case MP4 -> head.startsWith("ftyp", 4);
            case WEBM -> head.startsWith("\u001aE\u00df\u00a3");
            default -> false;
        };
    }

    /** Width and height, 0 for what is played; an exception says why the bytes are not what the name says. */
    private static int[] size(Medium.Type type, byte[] bytes) {
        return switch (type) {
            case SVG -> Drawing.size(bytes);
            case PNG -> {
                if (bytes.length < 24 || !Arrays.equals(PNG, Arrays.copyOf(bytes, PNG.length))) {
                    throw new IllegalArgumentException("these bytes are no PNG");
                }
                yield new int[] {
                    ByteBuffer.wrap(bytes, 16, 4).getInt(),
                    ByteBuffer.wrap(bytes, 20, 4).getInt()
                };
            }
            default -> {
                if (!begins(type, new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1))) {
                    throw new IllegalArgumentException("these bytes are no " + type.name());
                }
                yield new int[] {0, 0};
            }
        };
    }
}
