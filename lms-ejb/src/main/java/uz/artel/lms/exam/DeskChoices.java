package uz.artel.lms.exam;

import java.util.List;
import uz.artel.lms.shared.language.Texts;

/** The lists of the record of a case. */
public record DeskChoices(List<Choice> regions, List<District> districts, List<Choice> categories) {

    public record Choice(String key, Texts title) {}

    /** @param centre the service centre the district routes to; null where it is not known */
    public record District(String key, String region, Texts title, Texts centre) {}
}
