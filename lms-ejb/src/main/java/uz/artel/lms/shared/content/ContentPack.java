package uz.artel.lms.shared.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A content folder read into memory: path with forward slashes → bytes, in order of path. Files over 2 MB are refused. */
public final class ContentPack {

    private static final long MAX_FILE = 2L * 1024 * 1024;

    private final Map<String, byte[]> files;

    public ContentPack(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /** Reads the YAML and Markdown files below {@code root}, and all files of its folder {@code media}. */
    public static ContentPack read(Path root, Problems problems) {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> all = Files.walk(root)) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                var name = root.relativize(path).toString().replace('\\', '/');
                boolean written = name.endsWith(".yaml") || name.endsWith(".md") || name.startsWith("media/");
                if (!written || name.equals("README.md")) {
                    continue;
                }
                if (Files.size(path) > MAX_FILE) {
                    problems.add(name, 0, "the file is larger than 2 MB");
                    continue;
                }
                files.put(name, Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("content folder " + root + " can't be read", e);
        }
        return new ContentPack(files);
    }

    /** Paths below a folder with this ending, ordered. */
    public List<String> paths(String folder, String ending) {
        return files.keySet().stream()
                .filter(p -> p.startsWith(folder + "/") && p.endsWith(ending))
                .toList();
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** Paths and bytes of everything, ordered by path. */
    public Map<String, byte[]> all() {
        return Map.copyOf(files);
    }

    /** The text of a file; bytes that are not UTF-8 are a problem and give the empty text. */
    public String text(String path, Problems problems) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(files.get(path)))
                    .toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            problems.add(path, 0, "the file is not UTF-8");
            return "";
        }
    }

    /** The root node of a YAML file; a file that doesn't parse is a problem and gives an empty map. */
    public Node yaml(String path, Problems problems) {
        return Node.parse(path, text(path, problems), 0, problems);
    }

    /** A Markdown file: its front matter and its body. */
    public Markdown markdown(String path, Problems problems) {
        return Markdown.parse(path, text(path, problems), problems);
    }
}
