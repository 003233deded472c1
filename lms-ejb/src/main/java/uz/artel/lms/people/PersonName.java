package uz.artel.lms.people;

import uz.artel.lms.shared.language.Lang;

/**
 * A name in both alphabets. Patronymics may be missing (null).
 *
 * @param familyCyr family name in Cyrillic
 * @param familyLat family name in Latin letters, as in the passport
 */
public record PersonName(
        String familyCyr,
        String givenCyr,
        String patronymicCyr,
        String familyLat,
        String givenLat,
        String patronymicLat) {

    /** In full: «Каримова Дилноза Рустамовна», “Karimova Dilnoza Rustamovna”, in English “Dilnoza Karimova”. */
    public String in(Lang lang) {
        return switch (lang) {
            case RU -> familyCyr + " " + givenCyr + (patronymicCyr == null ? "" : " " + patronymicCyr);
            case UZ -> familyLat + " " + givenLat + (patronymicLat == null ? "" : " " + patronymicLat);
            case EN -> givenLat + " " + familyLat;
        };
    }

    /** Without the patronymic: «Дилноза Каримова». */
    public String shortIn(Lang lang) {
        return lang == Lang.RU ? givenCyr + " " + familyCyr : givenLat + " " + familyLat;
    }

    /** What lists are sorted by: family name first, whatever the order on the page. */
    public String sortKey(Lang lang) {
        return lang == Lang.RU
                ? familyCyr + " " + givenCyr + " " + (patronymicCyr == null ? "" : patronymicCyr)
                : familyLat + " " + givenLat + " " + (patronymicLat == null ? "" : patronymicLat);
    }
}
