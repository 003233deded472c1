package uz.artel.lms.shared.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.BadInput;

/** What leaves sealed opens with its password, and with nothing else. */
class SealedFileTest {

    private static final byte[] CONTENT = "Сколько ватт? 2400".getBytes(StandardCharsets.UTF_8);
    private static final char[] PASSWORD = "двенадцать слов".toCharArray();
    private static final byte[] SEALED = SealedFile.seal(CONTENT, PASSWORD);

    @Test
    void it_opens_with_its_password_and_shows_nothing_without() {
        assertArrayEquals(CONTENT, SealedFile.open(SEALED, PASSWORD));
        assertTrue(SealedFile.isOne(SEALED));
        assertFalse(new String(SEALED, StandardCharsets.UTF_8).contains("2400"));
        assertFalse(Arrays.equals(SEALED, SealedFile.seal(CONTENT, PASSWORD)), "salt and nonce are drawn anew");
        refused("password", "sealClosed", SEALED, "двенадцать слоВ");
        refused("password", "required", SEALED, "");
    }

    @Test
    void any_changed_byte_keeps_it_closed() {
        // one of each part: salt, nonce, content, tag
        for (int at : new int[] {12, 27, 28, 39, 40, SEALED.length - 1}) {
            var changed = SEALED.clone();
            changed[at] ^= 1;
            refused("password", "sealClosed", changed, new String(PASSWORD));
        }
        for (int at : new int[] {0, 7, 8, 11}) {
            var changed = SEALED.clone();
            changed[at] ^= at == 11 ? (byte) 0x80 : (byte) 0x40;
            var problem = assertThrows(BadInput.class, () -> SealedFile.open(changed, PASSWORD));
            assertTrue(
                    problem.key().equals("problem.sealBroken") || problem.key().equals("problem.sealClosed"),
                    problem.key());
        }
        refused("password", "sealClosed", Arrays.copyOf(SEALED, SEALED.length - 1), new String(PASSWORD));
        refused("file", "sealBroken", Arrays.copyOf(SEALED, 50), new String(PASSWORD));
        refused("file", "sealBroken", CONTENT, new String(PASSWORD));
    }

    /** A file that asks for few rounds would make the password cheap to try, one that asks for many would stop the server. */
    @Test
    void rounds_below_600_000_or_without_end_are_no_sealed_file() {
        for (int rounds : new int[] {1, 599_999, 5_000_001, Integer.MAX_VALUE, -1}) {
            var changed = SEALED.clone();
            ByteBuffer.wrap(changed).putInt(8, rounds);
            refused("file", "sealBroken", changed, new String(PASSWORD));
        }
        assertEquals(600_000, ByteBuffer.wrap(SEALED).getInt(8));
    }

    /** Read by the table of the format alone, as somebody without this product would. */
    @Test
    void the_format_is_the_documented_one() throws Exception {
        var spec = new PBEKeySpec(PASSWORD, Arrays.copyOfRange(SEALED, 12, 28), 600_000, 256);
        var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, Arrays.copyOfRange(SEALED, 28, 40)));
        cipher.updateAAD(Arrays.copyOf(SEALED, 40));
        assertArrayEquals(CONTENT, cipher.doFinal(Arrays.copyOfRange(SEALED, 40, SEALED.length)));
    }

    @Test
    void a_short_password_seals_nothing() {
        for (var password : new String[] {null, "", "eleven sign"}) {
            assertThrows(
                    BadInput.class, () -> SealedFile.seal(CONTENT, password == null ? null : password.toCharArray()));
        }
    }

    private static void refused(String field, String problem, byte[] file, String password) {
        var refusal = assertThrows(BadInput.class, () -> SealedFile.open(file, password.toCharArray()));
        assertEquals(field + " problem." + problem, refusal.field() + " " + refusal.key());
    }
}
