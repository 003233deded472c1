package uz.artel.lms.crm;

import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.language.Texts;

/** The lists that the form of a record offers. */
public record RecordLists(List<Choice> regions, List<District> districts, List<Choice> categories) {

    public record Choice(String key, Texts title) {}

    /** @param centre the service centre the district routes to; null where it is not known */
    public record District(String key, String region, Texts title, Texts centre) {}

    /** @param categories key → title, in their order */
    public static RecordLists of(Routing where, Map<String, Texts> categories) {
        return new RecordLists(
                where.regions().stream()
                        .map(r -> new Choice(r.key(), r.title()))
                        .toList(),
                where.districts().stream()
                        .map(d -> new District(
                                d.key(),
                                d.region(),
                                d.title(),
                                where.centreOf(d.key())
                                        .map(Routing.Centre::title)
                                        .orElse(null)))
                        .toList(),
                categories.entrySet().stream()
                        .map(c -> new Choice(c.getKey(), c.getValue()))
                        .toList());
    }
}
