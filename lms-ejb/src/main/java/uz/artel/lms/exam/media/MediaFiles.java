package uz.artel.lms.exam.media;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;

/** {@code media/media.yaml} and the files it names: what each is, where it comes from and by what licence it is shown. */
public class MediaFiles implements ContentKind {

    /** Where a content folder says whose its media are. */
    public static final String LIST = "media/media.yaml";

    /** So many characters say where a medium comes from. */
    public static final int LONGEST_SOURCE = 300;

    /** So many characters say by what licence it may be shown. */
    public static final int LONGEST_LICENCE = 60;

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
        var source = said(node, "source", LONGEST_SOURCE);
        var licence = said(node, "licence", LONGEST_LICENCE);
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
        try {
            var look = MediumBytes.look(type, bytes);
            return new Medium(key, type, title, look.width(), look.height(), source, licence, bytes);
        } catch (IllegalArgumentException wrong) {
            at.problem("media/" + file + ": " + wrong.getMessage());
            return null;
        }
    }

    private static String said(Node node, String field, int longest) {
        var text = node.text(field);
        if (text.length() > longest) {
            node.child(field).problem("\"" + field + "\" has at most " + longest + " characters");
            return text.substring(0, longest);
        }
        return text;
    }
}
