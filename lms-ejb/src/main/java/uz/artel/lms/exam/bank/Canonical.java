package uz.artel.lms.exam.bank;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import uz.artel.lms.shared.language.Texts;

/**
 * Canonical bytes: each field is its length (4 bytes, big endian; −1 for null) and its UTF-8 bytes, in a fixed order; lists
 * begin with their size. What is hashed is stored exactly so, never as JSON, which a database may re-order.
 */
final class Canonical {

    private Canonical() {}

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer text(String value) {
            if (value == null) {
                return number(-1);
            }
            var bytes = value.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        Writer number(int value) {
            out.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
            return this;
        }

        Writer flag(boolean value) {
            return number(value ? 1 : 0);
        }

        Writer decimal(BigDecimal value) {
            return text(value == null ? null : value.toPlainString());
        }

        Writer texts(Texts value) {
            if (value == null) {
                return flag(false);
            }
            return flag(true).text(value.ru()).text(value.uz()).text(value.en());
        }

        <T> Writer list(List<T> values, Consumer<T> each) {
            number(values.size());
            values.forEach(each);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }

    static final class Reader {
        private final ByteBuffer in;

        Reader(byte[] bytes) {
            in = ByteBuffer.wrap(bytes);
        }

        String text() {
            int length = in.getInt();
            if (length < 0) {
                return null;
            }
            var bytes = new byte[length];
            in.get(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        int number() {
            return in.getInt();
        }

        boolean flag() {
            return in.getInt() == 1;
        }

        BigDecimal decimal() {
            var text = text();
            return text == null ? null : new BigDecimal(text);
        }

        Texts texts() {
            return flag() ? new Texts(text(), text(), text()) : null;
        }

        <T> List<T> list(Function<Reader, T> each) {
            int size = number();
            var all = new ArrayList<T>(size);
            for (int i = 0; i < size; i++) {
                all.add(each.apply(this));
            }
            return List.copyOf(all);
        }
    }
}
