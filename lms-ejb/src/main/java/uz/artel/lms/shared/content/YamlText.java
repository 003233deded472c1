package uz.artel.lms.shared.content;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Small structures kept as YAML text in a column: the same form a trainer sees in the file. */
public final class YamlText {

    private YamlText() {}

    /** Lists, maps, texts and numbers as YAML; the same value always gives the same text. */
    public static String write(Object value) {
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setUseUnicodeEncoding(true)
                        .setWidth(10_000)
                        .build())
                .dumpToString(value);
    }

    /** The same on one line, as {@code {is: [request]}}. */
    public static String line(Object value) {
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.FLOW)
                        .setUseUnicodeEncoding(true)
                        .setWidth(10_000)
                        .build())
                .dumpToString(value)
                .strip();
    }

    public static Node read(String yaml, Problems problems) {
        return read("text", yaml, problems);
    }

    /** @param file its name in problems */
    public static Node read(String file, String yaml, Problems problems) {
        return Node.parse(file, yaml, 0, problems);
    }

    /** A map in the order given: name, value, name, value … */
    public static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
