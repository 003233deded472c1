package uz.artel.lms.shadowing;

/** An entry of the shadowing log. */
public record ShadowEntryId(long value) {}
