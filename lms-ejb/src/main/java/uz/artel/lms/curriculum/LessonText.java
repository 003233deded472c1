package uz.artel.lms.curriculum;

import java.util.List;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.content.YamlText;

/**
 * One language of a lesson.
 *
 * @param body Markdown
 */
record LessonText(String title, String summary, String body, List<LessonCheck> checks) {

    LessonText {
        checks = List.copyOf(checks);
    }

    String canonical() {
        return title + "\n\u0002" + summary + "\n\u0002" + body + "\n\u0002" + checksAsYaml();
    }

    String checksAsYaml() {
        return YamlText.write(checks.stream()
                .map(c -> YamlText.map(
                        "key", c.key(), "ask", c.ask(), "options", c.options(), "right", c.right(), "why", c.why()))
                .toList());
    }

    /** Reads what {@link #checksAsYaml} wrote. */
    static List<LessonCheck> checksOf(String yaml) {
        if (yaml.isBlank() || yaml.strip().equals("[]")) {
            return List.of();
        }
        return LessonContent.checks(YamlText.read(yaml, new Problems()).items());
    }
}
