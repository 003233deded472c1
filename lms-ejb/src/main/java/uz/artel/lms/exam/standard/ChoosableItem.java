package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.language.Texts;

/** An item that can be put before a panel. */
public record ChoosableItem(long version, String key, String area, String category, Texts stem) {}
