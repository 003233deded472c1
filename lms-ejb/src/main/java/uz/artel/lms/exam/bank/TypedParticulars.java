package uz.artel.lms.exam.bank;

import java.util.List;
import uz.artel.lms.crm.ExpectedRecord;
import uz.artel.lms.shared.language.Texts;

/**
 * What only some kinds of item have, as somebody types it; anything may be missing.
 *
 * @param picture hot-spot
 * @param recording any kind
 * @param plays how often the recording may be played
 * @param transcript what is to be heard
 * @param entries guide: names of the entries that answer, {@code card/fr-noise}
 * @param seconds guide and crm: how long the question may be open
 * @param day crm: the day the case plays on, {@code 2026-11-02}
 * @param record crm: what {@code record} says in a content file, maps, lists and texts; a text alone where it could not be read
 */
public record TypedParticulars(
        TypedMedium picture,
        TypedMedium recording,
        String plays,
        Texts transcript,
        List<String> entries,
        String seconds,
        String day,
        Object record) {

    public static final TypedParticulars NONE =
            new TypedParticulars(TypedMedium.NONE, TypedMedium.NONE, null, null, List.of(), null, null, null);

    public TypedParticulars {
        entries = List.copyOf(entries);
    }

    static TypedParticulars of(Particulars all) {
        var picture = all.picture();
        var stimulus = all.stimulus();
        var lookup = all.lookup();
        var crmCase = all.crmCase();
        var limit = all.limit();
        return new TypedParticulars(
                picture == null ? TypedMedium.NONE : new TypedMedium(picture.digest(), picture.title(), null, null),
                stimulus == null ? TypedMedium.NONE : new TypedMedium(stimulus.digest(), stimulus.title(), null, null),
                stimulus == null || stimulus.plays() == 0 ? null : Integer.toString(stimulus.plays()),
                stimulus == null ? null : stimulus.transcript(),
                lookup == null ? List.of() : lookup.entries(),
                limit.map(l -> Long.toString(l.toSeconds())).orElse(null),
                crmCase == null ? null : crmCase.day().toString(),
                crmCase == null ? null : ExpectedRecord.write(crmCase.record()));
    }

    TypedParticulars showing(TypedMedium otherPicture, TypedMedium otherRecording) {
        return new TypedParticulars(otherPicture, otherRecording, plays, transcript, entries, seconds, day, record);
    }
}
