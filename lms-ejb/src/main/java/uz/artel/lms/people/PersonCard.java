package uz.artel.lms.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * What others may know of a person of their centre.
 *
 * @param line key of the line, or null
 * @param lineName name of the line, or null
 * @param languages codes he works in: ru, uz, en, kk …
 * @param preferred the language he reads the product in
 * @param manager his manager, or null
 * @param hiredOn first day of employment, or null when unknown
 * @param personnelNo personnel number, or null
 */
public record PersonCard(
        PersonId id,
        PersonName name,
        CentreId centre,
        Texts centreName,
        String line,
        Texts lineName,
        Level level,
        LocalDate levelSince,
        List<String> languages,
        Lang preferred,
        PersonId manager,
        LocalDate hiredOn,
        String personnelNo,
        boolean active) {

    /** Persons to choose, each known by his name and namesakes by their personnel numbers too. */
    public static List<PersonChoice> choices(Collection<PersonCard> cards, Lang lang) {
        var byId = cards.stream().collect(Collectors.toMap(PersonCard::id, c -> c));
        var names = byId.values().stream().collect(Collectors.toMap(PersonCard::id, PersonCard::name));
        return PersonChoice.of(names, lang, n -> n.in(lang), id -> byId.get(id).personnelNo());
    }
}
