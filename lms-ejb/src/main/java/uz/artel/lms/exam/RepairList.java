package uz.artel.lms.exam;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import uz.artel.lms.shared.Digest;

/**
 * All that a repair would change, as it is now: what is shown is what is approved.
 *
 * @param sittings how many have this question and a result
 * @param pending how many have it and no result yet: they are marked by the repaired key when they end
 * @param effects those that change, by sitting
 * @param emptied whether nothing that counts would be left in an exam or in an area with a gate
 */
public record RepairList(int sittings, int pending, List<RepairEffect> effects, boolean emptied) {

    public RepairList {
        effects = List.copyOf(effects);
    }

    byte[] canonical() {
        return ("sittings " + sittings + " pending " + pending + " emptied " + emptied + "\n"
                        + effects.stream().map(RepairEffect::line).collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the list, hexadecimal. */
    public String digest() {
        return HexFormat.of().formatHex(Digest.of(canonical()));
    }

    public int marks() {
        return effects.size();
    }

    public int unchanged() {
        return sittings - effects.size();
    }

    public long rising() {
        return effects.stream().filter(RepairEffect::risesToPass).count();
    }

    public long falling() {
        return effects.stream().filter(RepairEffect::fallsToFail).count();
    }

    public long gates() {
        return effects.stream()
                .filter(e -> e.before().gates() != e.after().gates())
                .count();
    }

    /** How many things above would change. */
    public int above() {
        return effects.stream().mapToInt(e -> e.above().size()).sum();
    }
}
