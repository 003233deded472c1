package uz.artel.lms.practice;

import java.math.BigDecimal;
import uz.artel.lms.shared.language.Texts;

/**
 * A scenario as its door: open, under way or later.
 *
 * @param state open, under-way, later
 * @param tries finished calls so far
 * @param best best result so far, one decimal, or null
 */
public record ScenarioRow(
        String key,
        boolean exam,
        Texts title,
        Texts teaches,
        String profile,
        Texts profileTitle,
        int difficulty,
        int minutes,
        String state,
        int tries,
        BigDecimal best) {}
