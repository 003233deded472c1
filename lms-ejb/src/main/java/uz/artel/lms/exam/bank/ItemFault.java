package uz.artel.lms.exam.bank;

import java.util.List;

/**
 * What is wrong with an item that somebody brings.
 *
 * @param place the field: names and numbers from 0 with dots, {@code options.2.text.uz}; empty for the whole item
 * @param key key of the explanation, {@code problem.…}; null where the reader of content files speaks
 * @param sentence what the reader of content files says, in English as in {@code bin/lms lint}; null where there is a key
 */
public record ItemFault(String place, String key, List<Object> arguments, String sentence) {

    public ItemFault {
        arguments = List.copyOf(arguments);
    }

    /** What the reader of content files says, in the words of the pages where they have them. */
    static ItemFault said(String place, String sentence) {
        return ItemSayings.fault(place, sentence).orElseGet(() -> new ItemFault(place, null, List.of(), sentence));
    }

    static ItemFault of(String place, String problem, Object... arguments) {
        return new ItemFault(place, "problem." + problem, List.of(arguments), null);
    }
}
