package uz.artel.lms.practice;

import java.util.List;
import uz.artel.lms.crm.RecordLists;
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
        RecordLists lists,
        List<SmsChoice> templates) {

    public record OfferedAct(String key, String group, Texts text) {}

    public record SmsChoice(String key, String outcome, Texts title, Texts text) {}
}
