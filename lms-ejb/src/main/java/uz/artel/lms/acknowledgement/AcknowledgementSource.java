package uz.artel.lms.acknowledgement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.language.Lang;

/** A text as written in the files, in all three languages. */
record AcknowledgementSource(String key, int version, List<String> facts, Map<Lang, AcknowledgementText> texts) {

    AcknowledgementSource {
        facts = List.copyOf(facts);
        texts = new EnumMap<>(texts);
    }

    /** SHA-256 over everything a reader can see. */
    byte[] digest() {
        var all = new StringBuilder(key).append('\n').append(version);
        facts.stream().sorted().forEach(fact -> all.append('\n').append(fact));
        texts.forEach((lang, text) -> all.append("\n\u0001")
                .append(lang.code())
                .append('\n')
                .append(text.title())
                .append("\n\u0002")
                .append(text.body()));
        return Digest.of(all.toString());
    }
}
