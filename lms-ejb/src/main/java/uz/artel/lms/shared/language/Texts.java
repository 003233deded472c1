package uz.artel.lms.shared.language;

/** One text in the three languages. All three are there: content that lacks one is refused when it is imported. */
public record Texts(String ru, String uz, String en) {

    public String in(Lang lang) {
        return switch (lang) {
            case RU -> ru;
            case UZ -> uz;
            case EN -> en;
        };
    }
}
