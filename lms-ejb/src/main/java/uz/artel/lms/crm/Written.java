package uz.artel.lms.crm;

import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.language.Texts;

/**
 * What stands in a field of a record.
 *
 * @param value as it is stored: what was typed, or the key of a choice
 * @param title what the form's list calls the choice; null when the field has no such list
 */
public record Written(String value, Texts title) {

    /** @param categories key of a product category → what it is called */
    public static Written of(Field field, String value, Routing where, Map<String, Texts> categories) {
        var title = switch (field) {
            case REGION -> where.region(value).map(Routing.Region::title);
            case DISTRICT -> where.district(value).map(Routing.District::title);
            case CATEGORY -> Optional.ofNullable(categories.get(value));
            default -> Optional.<Texts>empty();
        };
        return new Written(value, title.orElse(null));
    }
}
