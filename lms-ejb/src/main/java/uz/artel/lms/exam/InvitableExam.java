package uz.artel.lms.exam;

import uz.artel.lms.shared.language.Texts;

/** An exam one can be invited to. */
public record InvitableExam(String key, Texts title, String use) {}
