package uz.artel.lms.people;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Lang;

/**
 * A person to choose in a list.
 *
 * @param label the name; people of one name are told apart by what else is known of them
 */
public record PersonChoice(PersonId id, String label) {

    /**
     * Choices in the order of the language's alphabet. Whoever shares his name with another of the list is shown with his
     * mark as well.
     *
     * @param shape how a name is written in this list
     * @param mark a word that tells namesakes apart, as the personnel number; null when there is none
     */
    public static List<PersonChoice> of(
            Map<PersonId, PersonName> people,
            Lang lang,
            Function<PersonName, String> shape,
            Function<PersonId, String> mark) {
        var bearers = people.values().stream().map(shape).collect(Collectors.groupingBy(n -> n, Collectors.counting()));
        return people.entrySet().stream()
                .sorted(NameOrder.<Map.Entry<PersonId, PersonName>>by(
                                lang, e -> e.getValue().sortKey(lang))
                        .thenComparing(e -> e.getKey().value()))
                .map(e -> {
                    var name = shape.apply(e.getValue());
                    var sign = bearers.get(name) == 1 ? null : mark.apply(e.getKey());
                    return new PersonChoice(e.getKey(), sign == null ? name : name + " · " + sign);
                })
                .toList();
    }
}
