package uz.artel.lms.exam.bank;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import uz.artel.lms.guide.TestGuide;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.content.ContentPack;

/** What exams of persistence tests are made of: questions as their files say them, and the fact all of them rest on. */
public final class TestItems {

    private static final String FACT = """
            - key: a-fact
              category: product
              scope: class
              provenance: P
              source: A test
              valid_from: 2026-01-01
              review_by: 2027-12-01
              text: {ru: Факт, uz: Fakt, en: A fact}
            """;

    private TestItems() {}

    /** Imports the fact that every question here rests on; somebody vouches for it until December 2027. */
    public static void vouchForTheirFact(TestDatabase database, Instant at) {
        var guide = new TestGuide(database);
        guide.importFrom(new ContentPack(Map.of("facts/all.yaml", FACT.getBytes(StandardCharsets.UTF_8))), at);
        guide.verify(at, LocalDate.of(2027, 12, 1), "a-fact");
    }

    /** Imports a fact besides that nobody vouches for. */
    static void plantFact(TestDatabase database, String key) {
        var file = FACT + FACT.replace("a-fact", key);
        new TestGuide(database)
                .importFrom(
                        new ContentPack(Map.of("facts/all.yaml", file.getBytes(StandardCharsets.UTF_8))),
                        Instant.parse("2026-12-04T05:00:00Z"));
    }

    /** A question answered in own words, worth two points. */
    public static String written(String key) {
        return """
                - key: %s
                  pool: exam
                  kind: short
                  category: communication
                  area: communication
                  competence: speech
                  level: apply
                  difficulty: 3
                  facts: [a-fact]
                  stem: {ru: Напишите, uz: Yozing, en: Write}
                  points: 2
                  rubric: {ru: Что искать, uz: Nimani izlash, en: What to look for}
                  explanation: {ru: Потому, uz: Chunki, en: Because}
                """.formatted(key);
    }
}
