package uz.artel.lms.exam.bank;

/**
 * One place of a drawn form: the item version and the order it is shown in.
 *
 * @param scored false for an item on trial, which the candidate can't tell from the others
 */
public record DrawnItem(BankItem item, Shown shown, boolean scored) {}
