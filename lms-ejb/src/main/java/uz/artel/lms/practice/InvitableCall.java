package uz.artel.lms.practice;

import uz.artel.lms.shared.language.Texts;

/** An exam call one can be invited to. */
public record InvitableCall(String key, Texts title) {}
