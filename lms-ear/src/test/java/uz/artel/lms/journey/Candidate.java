package uz.artel.lms.journey;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.planted.Rows;

/**
 * Who stands before the exam in the demo when the story begins: one person for each language.
 *
 * @param signInName of the candidate
 * @param family how lists show the family name in this language
 * @param mentor the sign-in name of the mentor
 * @param ownWords what the candidate writes where something must be written
 */
record Candidate(String signInName, String family, String mentor, String ownWords) {

    private static final Map<String, Candidate> BY_LANGUAGE = Map.of(
            "ru",
            new Candidate(
                    "candidate",
                    "Мирзоева",
                    "mentor2",
                    "Понимаю вас. Запишу заявку и назову время мастера, до его прихода прибор не включайте."),
            "uz",
            new Candidate(
                    "candidate2",
                    "Sharipov",
                    "mentor2",
                    "Sizni tushunaman. Buyurtmani yozaman va usta vaqtini aytaman, usta kelguncha jihozni yoqmang."),
            "en",
            new Candidate(
                    "candidate3",
                    "Xan",
                    "mentor3",
                    "I understand. I will take the request and tell you the time; leave the appliance off until then."));

    static Candidate of(String language) {
        return BY_LANGUAGE.get(language);
    }

    /** The sign-in name of one who still stands before the exam when the run has told its stories, if it leaves anybody. */
    static Optional<String> whoStillWaits() {
        var told = Journey.languages().toList();
        return Journey.allLanguages()
                .filter(language -> !told.contains(language))
                .map(language -> of(language).signInName())
                .findFirst();
    }

    /** The number of the last exam call he took by invitation. */
    long lastInvitedCall() throws SQLException, IOException {
        try (var connection = RunningProduct.connect()) {
            return Rows.number(
                    connection,
                    "SELECT c.id FROM practice_call c JOIN account a ON a.person_id = c.person_id"
                            + " JOIN call_invitation i ON i.used_by = c.id WHERE a.sign_in_name = ?"
                            + " ORDER BY c.id DESC LIMIT 1",
                    signInName);
        }
    }
}
