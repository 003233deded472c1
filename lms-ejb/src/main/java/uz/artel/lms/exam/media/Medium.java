package uz.artel.lms.exam.media;

import java.util.Base64;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.language.Texts;

/**
 * A picture or a recording.
 *
 * @param key permanent, by which questions name it
 * @param title what it is, for those who can't see or hear it; tells no key
 * @param width of a picture in its own units, the first two bounds of its coordinates; 0 for sound
 * @param source where it comes from
 * @param licence by which it may be shown
 */
public record Medium(
        String key, Type type, Texts title, int width, int height, String source, String licence, byte[] bytes) {

    /** What a medium may be, by its bytes. */
    public enum Type {
        SVG("image/svg+xml"),
        PNG("image/png"),
        WAV("audio/wav"),
        MP3("audio/mpeg"),
        OGG("audio/ogg"),
        MP4("video/mp4"),
        WEBM("video/webm");

        private final String media;

        Type(String media) {
            this.media = media;
        }

        /** The media type for browsers. */
        public String media() {
            return media;
        }

        /** Whether it is to be looked at. */
        public boolean picture() {
            return media.startsWith("image/");
        }

        /** Whether it is to be played. */
        public boolean plays() {
            return !picture();
        }

        /** Of a file's name, null where none. */
        static Type ofName(String file) {
            for (var type : values()) {
                if (file.endsWith("." + type.name().toLowerCase(java.util.Locale.ROOT))) {
                    return type;
                }
            }
            return null;
        }
    }

    /** The same, with a word on whose it is. */
    public Medium of(String whose, String by) {
        return new Medium(key, type, title, width, height, whose, by, bytes);
    }

    /** How the name of such a file ends, with its dot. */
    public static String ending(Type type) {
        return "." + type.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** SHA-256 of the bytes, 64 hexadecimal digits. */
    public String digest() {
        return Digest.hex(bytes);
    }

    /** The bytes as an address that needs no network. */
    public static String address(Type type, byte[] bytes) {
        return "data:" + type.media() + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
