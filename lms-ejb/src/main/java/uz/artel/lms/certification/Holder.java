package uz.artel.lms.certification;

import java.util.List;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * Who a certificate is for, as far as it is printed.
 *
 * @param nameCyr family and given name in Cyrillic
 * @param nameLat the same in Latin letters
 * @param level his level before: L0 …
 * @param line name of the line of the scheme in his centre
 * @param head name of the head of the centre, or null
 * @param trainer name of the trainer, or null
 */
record Holder(
        CentreId centre,
        String nameCyr,
        String patronymicCyr,
        String nameLat,
        String patronymicLat,
        String level,
        List<String> languages,
        Lang preferred,
        Texts line,
        String head,
        String trainer) {}
