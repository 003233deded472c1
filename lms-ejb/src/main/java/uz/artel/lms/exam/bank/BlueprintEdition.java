package uz.artel.lms.exam.bank;

/** An immutable edition of a blueprint. */
public record BlueprintEdition(long blueprint, long edition, Blueprint rules) {}
