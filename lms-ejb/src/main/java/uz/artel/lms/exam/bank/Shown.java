package uz.artel.lms.exam.bank;

import java.util.List;

/**
 * The order an item was shown in on one form.
 *
 * @param options at each place the number of the option in the item; empty where one types
 * @param partners matching only: at each place the number of the partner in {@link Item#partners()}
 */
public record Shown(List<Integer> options, List<Integer> partners) {
    public Shown {
        options = List.copyOf(options);
        partners = List.copyOf(partners);
    }
}
