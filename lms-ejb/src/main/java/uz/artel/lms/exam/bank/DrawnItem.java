package uz.artel.lms.exam.bank;

/** One place of a drawn form: the item version and the order it is shown in. */
public record DrawnItem(BankItem item, Shown shown) {}
