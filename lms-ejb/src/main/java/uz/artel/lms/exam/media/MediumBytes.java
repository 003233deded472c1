package uz.artel.lms.exam.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What the bytes of a picture or a recording are, whatever they are called. A picture is decoded whole; of a recording the
 * frame it is packed in is walked from its beginning to its end, because no decoder of sound or film is at hand.
 */
public final class MediumBytes {

    private static final int LARGEST = 300 * 1024;
    private static final int LARGEST_VIDEO = 2 * 1024 * 1024;
    private static final int LARGEST_SIDE = 10_000;
    private static final int MOST_PIXELS = 8_000_000;
    private static final int MP3_SYNC = 0xffe0;

    private MediumBytes() {}

    /** Kind and size; width and height are 0 for what is played. */
    public record Look(Medium.Type type, int width, int height) {}

    /**
     * Looks at bytes whose kind nobody has told.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public static Look look(byte[] bytes) {
        for (var type : Medium.Type.values()) {
            if (begins(type, bytes)) {
                return look(type, bytes);
            }
        }
        throw new IllegalArgumentException(
                "these bytes are neither a picture nor a recording: SVG, PNG, WAV, MP3, OGG, MP4 or WEBM is expected");
    }

    /** Looks at bytes that should be of this kind. @throws IllegalArgumentException with a sentence that says what is wrong */
    static Look look(Medium.Type type, byte[] bytes) {
        int most = type.media().startsWith("video/") ? LARGEST_VIDEO : LARGEST;
        if (bytes.length > most) {
            throw new IllegalArgumentException("it has " + (bytes.length + 1023) / 1024 + " KB, at most " + most / 1024
                    + " are let in: every candidate waits for it");
        }
        if (type == Medium.Type.SVG) {
            var size = Drawing.size(bytes);
            return new Look(type, size[0], size[1]);
        }
        if (!begins(type, bytes)) {
            throw new IllegalArgumentException("these bytes are no " + type.name());
        }
        if (type == Medium.Type.PNG) {
            return decoded(bytes);
        }
        boolean whole = switch (type) {
            case WAV -> wav(bytes);
            case OGG -> ogg(bytes);
            case MP4 -> mp4(bytes);
            case MP3 -> mp3(bytes);
            case WEBM -> latin(bytes, 0, 64).contains("webm");
            default -> throw new IllegalStateException("no frame is known of " + type);
        };
        if (!whole) {
            throw new IllegalArgumentException("this " + type.name() + " is damaged");
        }
        return new Look(type, 0, 0);
    }

    private static boolean begins(Medium.Type type, byte[] bytes) {
        var head = latin(bytes, 0, 12);
        return switch (type) {
            case SVG -> drawn(bytes);
            case PNG -> head.startsWith("\u0089PNG\r\n\u001a\n");
            case WAV -> head.startsWith("RIFF") && head.endsWith("WAVE");
            case MP3 -> head.startsWith("ID3") || synchronous(bytes, 0);
            case OGG -> head.startsWith("OggS");
            case MP4 -> head.startsWith("ftyp", 4);
            case WEBM -> head.startsWith("\u001aE\u00df\u00a3");
        };
    }

    /** Whether a text begins as a drawing may: everything else about it is judged when it is read. */
    private static boolean drawn(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(1_024, bytes.length), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        return head.startsWith("<svg")
                || (head.startsWith("<?xml") || head.startsWith("<!--")) && head.contains("<svg");
    }

    private static String latin(byte[] bytes, int from, int length) {
        int until = Math.min(bytes.length, from + length);
        return from >= until ? "" : new String(bytes, from, until - from, StandardCharsets.ISO_8859_1);
    }

    private static Look decoded(byte[] bytes) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            // a picture of few bytes may ask for gigabytes when it is unpacked
            if (width > LARGEST_SIDE || height > LARGEST_SIDE || (long) width * height > MOST_PIXELS) {
                throw new IllegalArgumentException("the picture has " + width + " × " + height + " pixels, at most "
                        + MOST_PIXELS / 1_000_000 + " million are let in");
            }
            reader.read(0);
            return new Look(Medium.Type.PNG, width, height);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("this PNG is damaged", e);
        } finally {
            reader.dispose();
        }
    }

    /** Chunks to the end, with a format and sound among them. */
    private static boolean wav(byte[] bytes) {
        var all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean format = false;
        for (long at = 12; at + 8 <= bytes.length; ) {
            var name = latin(bytes, (int) at, 4);
            long size = all.getInt((int) at + 4) & 0xffffffffL;
            format |= name.equals("fmt ") && size >= 16;
            if (name.equals("data")) {
                return format && size > 0 && at + 8 + size <= bytes.length;
            }
            at += 8 + size + size % 2;
        }
        return false;
    }

    /** Pages to the end. */
    private static boolean ogg(byte[] bytes) {
        int at = 0;
        while (at + 27 <= bytes.length && latin(bytes, at, 4).equals("OggS")) {
            int segments = bytes[at + 26] & 0xff;
            int size = 27 + segments;
            for (int i = 0; i < segments && at + 27 + i < bytes.length; i++) {
                size += bytes[at + 27 + i] & 0xff;
            }
            at += size;
        }
        return at == bytes.length;
    }

    /** Boxes to the end, with the one that says how it is played among them. */
    private static boolean mp4(byte[] bytes) {
        var all = ByteBuffer.wrap(bytes);
        List<String> boxes = new ArrayList<>();
        long at = 0;
        while (at + 8 <= bytes.length) {
            long size = all.getInt((int) at) & 0xffffffffL;
            boxes.add(latin(bytes, (int) at + 4, 4));
            if (size == 1 && at + 16 <= bytes.length) {
                size = all.getLong((int) at + 8);
            } else if (size == 0) {
                size = bytes.length - at;
            }
            if (size < 8 || size > bytes.length - at) {
                return false;
            }
            at += size;
        }
        return at == bytes.length && boxes.contains("moov");
    }

    /** A frame of sound behind what is said about it. */
    private static boolean mp3(byte[] bytes) {
        int at = 0;
        if (latin(bytes, 0, 3).equals("ID3") && bytes.length > 10) {
            at = 10 + ((bytes[6] & 0x7f) << 21 | (bytes[7] & 0x7f) << 14 | (bytes[8] & 0x7f) << 7 | bytes[9] & 0x7f);
        }
        while (at < bytes.length && bytes[at] == 0) {
            at++;
        }
        return synchronous(bytes, at);
    }

    private static boolean synchronous(byte[] bytes, int at) {
        if (at + 4 > bytes.length) {
            return false;
        }
        int head = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
        int rate = (bytes[at + 2] & 0xff) >> 4;
        boolean version = (head >> 3 & 3) != 1;
        // layer III and no other
        return (head & MP3_SYNC) == MP3_SYNC && version && (head >> 1 & 3) == 1 && rate != 15 && rate != 0;
    }
}
