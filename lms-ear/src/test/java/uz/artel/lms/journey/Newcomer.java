package uz.artel.lms.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.shared.language.Lang;

/**
 * Somebody the centre takes in during a journey, so that each language has people of its own.
 *
 * @param number the personnel number
 */
record Newcomer(String signInName, String number, PersonName name) {

    /** What he chooses when he comes for the first time. */
    static final String PASSWORD = "yangi-parol-2026";

    private static final Map<String, List<String>> NAMES = Map.of(
            "ru",
            List.of(
                    "Эргашев;Азиз;Рустамович;Ergashev;Aziz;Rustamovich",
                    "Юлдашева;Нилуфар;Баходировна;Yoʻldosheva;Nilufar;Bahodirovna",
                    "Рашидова;Мадина;Акмаловна;Rashidova;Madina;Akmalovna"),
            "uz",
            List.of(
                    "Ғуломова;Шоира;Ҳамидовна;Gʻulomova;Shoira;Hamidovna",
                    "Собиров;Улуғбек;Тоҳирович;Sobirov;Ulugʻbek;Tohirovich",
                    "Каримов;Шерзод;Одилович;Karimov;Sherzod;Odilovich"),
            "en",
            List.of(
                    "Цой;Елена;Викторовна;Tsoy;Yelena;Viktorovna",
                    "Исмоилов;Бобур;Каримович;Ismoilov;Bobur;Karimovich",
                    "Ли;Анна;Сергеевна;Li;Anna;Sergeyevna"));

    /**
     * One of three who come in a journey of this language.
     *
     * @param which 0, 1 or 2
     * @param batch a number no other batch of newcomers has
     */
    static Newcomer of(String language, int which, long batch) {
        var cell = NAMES.get(language).get(which).split(";");
        return new Newcomer(
                "new" + batch + "-" + which,
                "N-" + batch + "-" + which,
                new PersonName(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]));
    }

    /** His name as pages of this language show it. */
    String in(String language) {
        return name.in(Lang.of(language));
    }

    /** The head of the file in which newcomers come. */
    static String head() {
        return "personnel_no;family_cyr;given_cyr;patronymic_cyr;family_lat;given_lat;patronymic_lat;line;level;"
                + "level_since;languages;preferred;sign_in_name;roles\n";
    }

    /** His line in that file. */
    String line(String level, LocalDate since, String language, String roles) {
        return String.join(
                        ";",
                        number,
                        name.familyCyr(),
                        name.givenCyr(),
                        name.patronymicCyr(),
                        name.familyLat(),
                        name.givenLat(),
                        name.patronymicLat(),
                        "artel-hotline",
                        level,
                        since.toString(),
                        "ru,uz",
                        language,
                        signInName,
                        roles)
                + "\n";
    }
}
