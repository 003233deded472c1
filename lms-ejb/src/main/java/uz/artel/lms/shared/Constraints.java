package uz.artel.lms.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which refusal a violated constraint of the database stands for. The table is the file {@code constraints.properties}
 * beside the migrations: {@code account_name_once=uz.artel.lms.people.SignInNameTaken}. Two people can pass the same check
 * at once; then the schema refuses one of them, and he reads the same words.
 */
public final class Constraints {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{3,63}");
    private static final Map<String, Class<? extends Refusal>> TABLE = read();

    private Constraints() {}

    /** The refusal for a message of the database that names a constraint of the table, or null. */
    public static Refusal refusal(String message) {
        if (message == null) {
            return null;
        }
        var names = NAME.matcher(message);
        while (names.find()) {
            var type = TABLE.get(names.group());
            if (type != null) {
                try {
                    return type.getDeclaredConstructor().newInstance();
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(type + " needs a public constructor without arguments", e);
                }
            }
        }
        return null;
    }

    /** The table; for tests. */
    static Map<String, Class<? extends Refusal>> table() {
        return Map.copyOf(TABLE);
    }

    private static Map<String, Class<? extends Refusal>> read() {
        var table = new TreeMap<String, Class<? extends Refusal>>();
        var lines = new Properties();
        try (var in = Constraints.class.getResourceAsStream("/db/constraints.properties")) {
            lines.load(in);
            for (var name : lines.stringPropertyNames()) {
                table.put(
                        name,
                        Class.forName(lines.getProperty(name).strip(), true, Constraints.class.getClassLoader())
                                .asSubclass(Refusal.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("db/constraints.properties can't be read", e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("db/constraints.properties names a class that isn't there", e);
        }
        return table;
    }
}
