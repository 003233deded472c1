package uz.artel.lms.practice;

import java.util.List;
import uz.artel.lms.shared.language.Texts;

/** What the desk needs once: the acts it offers, the lists of the form, the facts of the call. */
public record DeskSheet(
        long id,
        String scenario,
        boolean exam,
        Texts title,
        String phone,
        int waited,
        int bandFrom,
        int bandTo,
        Texts open,
        List<OfferedAct> acts,
        List<Choice> regions,
        List<DistrictChoice> districts,
        List<Choice> categories,
        List<SmsChoice> templates) {

    public record OfferedAct(String key, String group, Texts text) {}

    public record Choice(String key, Texts title) {}

    /** @param centre the service centre the district routes to */
    public record DistrictChoice(String key, String region, Texts title, Texts centre) {}

    public record SmsChoice(String key, String outcome, Texts title, Texts text) {}
}
