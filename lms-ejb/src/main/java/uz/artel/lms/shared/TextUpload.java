package uz.artel.lms.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What somebody sent as a text file, judged by its bytes: neither the name of a file nor the type that the browser tells is
 * believed. A text file has no signs below the space except tab and line ends, and does not begin like something else.
 */
public final class TextUpload {

    /** Beginnings of files that could pass for text in their first bytes, and of those people choose by mistake. */
    private static final List<byte[]> PROGRAMS = List.of(latin1("MZ"), latin1("\u007fELF"), latin1("#!"));

    private static final List<byte[]> OTHERS = List.of(
            latin1("\u0089PNG"),
            latin1("\u00ff\u00d8\u00ff"),
            latin1("GIF8"),
            latin1("%PDF-"),
            latin1("{\\rtf"),
            latin1("\u001f\u008b"),
            latin1("7z\u00bc\u00af"),
            latin1("Rar!"));

    private static final List<byte[]> WORKBOOKS = List.of(latin1("PK\u0003\u0004"), latin1("\u00d0\u00cf\u0011\u00e0"));

    private TextUpload() {}

    /**
     * The text, without the mark of its order of bytes. Refuses on field {@code file} what is no text: {@code fileWorkbook}
     * for a spreadsheet or another packed file, {@code fileProgram} for a program, {@code fileText} for a text in another
     * encoding than UTF-8, {@code fileNotText} for anything else.
     */
    public static String read(byte[] bytes) {
        if (begins(bytes, WORKBOOKS)) {
            throw new BadInput("file", "fileWorkbook");
        }
        if (begins(bytes, PROGRAMS)) {
            throw new BadInput("file", "fileProgram");
        }
        if (begins(bytes, OTHERS)) {
            throw new BadInput("file", "fileNotText");
        }
        for (byte sign : bytes) {
            if (sign >= 0 && sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r') {
                throw new BadInput("file", "fileNotText");
            }
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInput("file", "fileText");
        }
    }

    private static boolean begins(byte[] bytes, List<byte[]> beginnings) {
        for (var beginning : beginnings) {
            if (bytes.length >= beginning.length
                    && java.util.Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
