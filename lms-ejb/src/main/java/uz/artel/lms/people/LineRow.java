package uz.artel.lms.people;

import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.language.Texts;

/** A line of a centre: its key and its name. */
public record LineRow(CentreId centre, String key, Texts name) {}
