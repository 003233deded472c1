package uz.artel.lms.journey;

import java.util.Map;

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
}
