package uz.artel.lms.exam.media;

import java.nio.ByteBuffer;
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
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    @Override
    public void check(ContentPack pack, Problems problems) {
        var media = read(pack, problems);
        var listed = new HashSet<String>();
        if (pack.has(LIST)) {
            pack.yaml(LIST, new Problems()).items().forEach(n -> n.optionalText("file")
                    .ifPresent(listed::add));
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
            at.problem("\"" + file + "\" is no medium, expected a name that ends with .svg or .png");
            return null;
        }
        var bytes = pack.all().get("media/" + file);
        if (bytes == null) {
            at.problem("there is no file media/" + file);
            return null;
        }
        if (bytes.length > LARGEST) {
            at.problem("media/" + file + " has " + bytes.length / 1024 + " KB, at most " + LARGEST / 1024
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

    /** Width and height; an exception says why the bytes are not what the name says. */
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
        };
    }
}
