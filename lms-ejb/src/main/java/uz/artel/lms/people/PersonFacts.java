package uz.artel.lms.people;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Lang;

/**
 * What an administrator writes down of a person. It can't exist invalid: the constructor refuses with {@link BadInput}.
 *
 * @param name in both alphabets, ≤ 60 characters each part
 * @param personnelNo personnel number, ≤ 20 of letters, digits, hyphen, slash, dot; or null
 * @param line key of a line of the centre, or null
 * @param level L0 for trainees
 * @param levelSince the day the level was reached
 * @param languages codes he works in, one to eight of two letters
 * @param preferred the language he reads the product in
 * @param manager a person of the same centre, or null
 * @param hiredOn first day of employment, or null
 */
public record PersonFacts(
        PersonName name,
        String personnelNo,
        String line,
        Level level,
        LocalDate levelSince,
        List<String> languages,
        Lang preferred,
        PersonId manager,
        LocalDate hiredOn) {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9./-]{1,20}");
    private static final Pattern CYRILLIC = Pattern.compile("[\\p{IsCyrillic}' ʼ’-]+");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}' ʻʼ’-]+");

    public PersonFacts {
        if (name == null) {
            throw new BadInput("familyCyr", "required");
        }
        name = new PersonName(
                part("familyCyr", name.familyCyr(), CYRILLIC, "cyrillic", true),
                part("givenCyr", name.givenCyr(), CYRILLIC, "cyrillic", true),
                part("patronymicCyr", name.patronymicCyr(), CYRILLIC, "cyrillic", false),
                part("familyLat", name.familyLat(), LATIN, "latin", true),
                part("givenLat", name.givenLat(), LATIN, "latin", true),
                part("patronymicLat", name.patronymicLat(), LATIN, "latin", false));
        personnelNo = blankToNull(personnelNo);
        if (personnelNo != null && !NUMBER.matcher(personnelNo).matches()) {
            throw new BadInput("personnelNo", "personnelNumberShape");
        }
        line = blankToNull(line);
        if (level == null) {
            throw new BadInput("level", "required");
        }
        if (levelSince == null) {
            throw new BadInput("levelSince", "required");
        }
        if (levelSince.getYear() < 1990 || levelSince.getYear() > 2100) {
            throw new BadInput("levelSince", "outOfRange", 1990, 2100);
        }
        if (hiredOn != null && (hiredOn.getYear() < 1950 || hiredOn.getYear() > 2100)) {
            throw new BadInput("hiredOn", "outOfRange", 1950, 2100);
        }
        if (languages == null || languages.isEmpty()) {
            throw new BadInput("languages", "required");
        }
        languages = languages.stream().map(String::strip).distinct().sorted().toList();
        if (languages.size() > 8 || !languages.stream().allMatch(l -> l.matches("[a-z]{2}"))) {
            throw new BadInput("languages", "languageCodes");
        }
        if (preferred == null) {
            throw new BadInput("preferred", "required");
        }
    }

    /** The same person in another level. */
    public PersonFacts at(Level reached, LocalDate since) {
        return new PersonFacts(name, personnelNo, line, reached, since, languages, preferred, manager, hiredOn);
    }

    static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String part(String field, String value, Pattern letters, String problem, boolean required) {
        if (!required && (value == null || value.isBlank())) {
            return null;
        }
        var text = BadInput.text(field, value, 60);
        if (!letters.matcher(text).matches()) {
            throw new BadInput(field, problem);
        }
        // oʻ and gʻ take U+02BB, every other mark is the tutuq U+02BC, however it was typed
        return text.replaceAll("(?<=[OoGg])[ʻʼ’']", "ʻ").replaceAll("(?<![OoGg])[ʻʼ’']", "ʼ");
    }
}
