package uz.artel.lms.curriculum;

import java.util.List;

/**
 * A quick question at the end of a lesson; it is never marked.
 *
 * @param right number of the right option, from 1
 * @param why what is shown after the choice
 */
public record LessonCheck(String key, String ask, List<String> options, int right, String why) {}
