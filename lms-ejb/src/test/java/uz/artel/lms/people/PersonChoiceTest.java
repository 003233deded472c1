package uz.artel.lms.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Lang;

class PersonChoiceTest {

    @Test
    void people_of_one_name_are_told_apart_by_their_numbers() {
        var people = new LinkedHashMap<PersonId, PersonName>();
        people.put(new PersonId(1), new PersonName("Пак", "Елена", null, "Pak", "Yelena", null));
        people.put(new PersonId(2), new PersonName("Ли", "Анна", null, "Li", "Anna", null));
        people.put(new PersonId(3), new PersonName("Пак", "Елена", null, "Pak", "Yelena", null));
        people.put(new PersonId(4), new PersonName("Пак", "Елена", null, "Pak", "Yelena", null));
        var numbers = Map.of(1L, "N-7", 2L, "N-8", 3L, "N-9");
        assertEquals(
                List.of("Ли Анна", "Пак Елена · N-7", "Пак Елена · N-9", "Пак Елена"),
                PersonChoice.of(people, Lang.RU, n -> n.in(Lang.RU), id -> numbers.get(id.value())).stream()
                        .map(PersonChoice::label)
                        .toList());
    }
}
