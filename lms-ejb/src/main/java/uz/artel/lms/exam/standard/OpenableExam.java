package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.language.Texts;

/**
 * An exam whose cut a panel can set.
 *
 * @param items how many items of the pool its forms can be made of
 * @param running whether a panel of the centre is at work on it
 */
public record OpenableExam(String key, Texts title, int items, boolean running) {}
