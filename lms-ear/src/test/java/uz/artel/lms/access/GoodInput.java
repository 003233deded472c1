package uz.artel.lms.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import uz.artel.lms.access.Visitor.Sent;

/** What people of the demo send with the forms of their pages when all goes well; most of it the form itself proposes. */
final class GoodInput {

    private static final String PEOPLE = "/admin/people/person.xhtml";

    private static final String KPI = """
            person,handled,talk_s,hold_s,wrap_s,in_schedule_min,scheduled_min,fields_correct,fields_mandatory,requests_reopened,requests_closed
            operator,5311,742000,52000,96000,27900,28800,20650,21240,118,2960
            """;

    private static final String CALLS =
            "person;date;call;1.1;1.2;2.1;2.2;2.3;3.1;3.2;3.3;4.1;4.2;4.3;5.1;5.2;5.3;6.1;6.2;"
                    + "6.3;7.1;7.2;critical;coached\noperator;2026-10-05;FORM-1" + ";1".repeat(19) + ";;\n";

    private static final Map<String, String> MINUTES =
            Map.of("give:sitting", "{told}", "give:minutes", "10", "give:reason", "Проверка форм");
    private static final Map<String, String> OUTAGE =
            Map.of("outage:began", "{began}", "outage:lost", "5", "outage:what", "Проверка форм");
    private static final Map<String, String> RIGHT = Map.of(
            "ask:person", "{trainee3}",
            "ask:percent", "25",
            "ask:pause", "10",
            "ask:from", "01.12.2026",
            "ask:until", "01.03.2027",
            "ask:reason", "Проверка форм");

    private static final Map<String, String> ROOM =
            Map.of("room:name", "Проверка форм", "room:seats", "10", "room:addresses", "10.20.30.0/24");
    private static final Map<String, String> SESSION = Map.of(
            "plan:exam", "attestation-line-v1",
            "plan:room", "{room}",
            "plan:day", "01.02.2027",
            "plan:opens", "10:00",
            "plan:closes", "10:30");

    /** A question of any kind: what a kind doesn't ask for, its page leaves out. */
    private static final Map<String, String> ITEM = Map.ofEntries(
            Map.entry("edit:key", "form-check"),
            Map.entry("edit:facts", "ru-own-account"),
            Map.entry("edit:stem_ru", "Сколько минут длится проверка форм?"),
            Map.entry("edit:stem_uz", "Shakllar tekshiruvi necha daqiqa davom etadi?"),
            Map.entry("edit:stem_en", "How many minutes does the check of forms take?"),
            Map.entry("edit:accept_ru", "семь | 7"),
            Map.entry("edit:accept_uz", "yetti"),
            Map.entry("edit:accept_en", "seven"),
            Map.entry("edit:explanation_ru", "Столько она и длится"),
            Map.entry("edit:explanation_uz", "U shuncha davom etadi"),
            Map.entry("edit:explanation_en", "That is what it takes"),
            Map.entry("edit:pictureFile", """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><rect width="90" height="90"/></svg>
                    """),
            Map.entry("edit:pictureSource", "Проверка форм"),
            Map.entry("edit:pictureLicence", "Проверка форм"),
            Map.entry("edit:picture_ru", "Квадрат"),
            Map.entry("edit:picture_uz", "Kvadrat"),
            Map.entry("edit:picture_en", "A square"),
            Map.entry("edit:o0_ru", "Слева"),
            Map.entry("edit:o0_uz", "Chapda"),
            Map.entry("edit:o0_en", "On the left"),
            Map.entry("edit:o0_at", "0 0 90 90"),
            Map.entry("edit:o1_right", ""),
            Map.entry("edit:o1_ru", "Справа"),
            Map.entry("edit:o1_uz", "Oʻngda"),
            Map.entry("edit:o1_en", "On the right"),
            Map.entry("edit:o1_at", "200 0 90 90"),
            Map.entry("edit:entries", "safety/S0"),
            Map.entry("edit:seconds", "120"),
            Map.entry("edit:day", "02.11.2026"),
            Map.entry("edit:r_type", "consultation"),
            Map.entry("edit:r_outcome", "SELF"),
            Map.entry("edit:r_language", "ru"),
            Map.entry("edit:r_name", "Каримов"),
            Map.entry("edit:r_phone", "+998 00 311-20-45"),
            Map.entry("edit:r_category", "refrigerators"),
            Map.entry("edit:r_safety", "none"),
            Map.entry("edit:r_symptom", "Холодильник не холодит"));

    private static final String ITEMS = """
            - key: form-brought
              pool: practice
              kind: numeric
              category: rules
              area: rules
              competence: product
              level: apply
              difficulty: 2
              facts: [ru-own-account]
              stem: {ru: Сколько, uz: Qancha, en: How much}
              answer: 2
              explanation: {ru: Потому, uz: Chunki, en: Because}
            """;

    /** What a form does not propose: page, form and, where it has several, the end of its button's name → field → value. */
    private static final Map<String, Map<String, String>> VALUES = Map.ofEntries(
            Map.entry("/trainer/intakes/board.xhtml add", Map.of("add:trainee", "{candidate3}")),
            Map.entry("/trainer/intakes/board.xhtml mentoring", Map.of("mentoring:mentor", "{mentor3}")),
            Map.entry(
                    "/admin/centres/centre.xhtml facts",
                    Map.of(
                            "facts:key", "form-check",
                            "facts:gas", "104",
                            "facts:fire", "101",
                            "facts:ambulance", "103",
                            "facts:rescue", "1050",
                            "facts:zone", "Asia/Tashkent",
                            "facts:country", "UZ")),
            Map.entry("/admin/centres/centre.xhtml line", Map.of("line:key", "form-check")),
            Map.entry("/public/sign-in.xhtml in", Map.of("in:name", "trainee3", "in:password", Site.PASSWORD)),
            Map.entry(
                    "/public/code.xhtml in",
                    Map.of(
                            "in:name", "trainee",
                            "in:code", "{code}",
                            "in:chosen", "a password of my own",
                            "in:repeated", "a password of my own")),
            Map.entry("/public/check/certificate.xhtml check", Map.of("check:typed", "ABCDE-ABCDE-ABCDE-ABCDE")),
            Map.entry(
                    "/common/password.xhtml change",
                    Map.of(
                            "change:present", Site.PASSWORD,
                            "change:chosen", "a password of my own",
                            "change:repeated", "a password of my own")),
            Map.entry("/trainer/intakes/open.xhtml open", Map.of("open:name", "Проверка форм")),
            Map.entry("/trainer/lessons/edit.xhtml edit", Map.of("edit:title", "Холодильники: проверка форм")),
            Map.entry(
                    PEOPLE + " facts new",
                    Map.of(
                            "facts:familyCyr", "Проверочный",
                            "facts:familyLat", "Proverochniy",
                            "facts:givenCyr", "Форм",
                            "facts:givenLat", "Form",
                            "facts:signInName", "form.check")),
            Map.entry(PEOPLE + " facts", Map.of("facts:personnelNo", "F-0001")),
            Map.entry(PEOPLE + " give", Map.of("give:role", "operator")),
            Map.entry(PEOPLE + " open", Map.of("open:signInName", "form.check")),
            Map.entry("/admin/people/import.xhtml upload", Map.of("upload:file", """
                            personnel_no;family_cyr;given_cyr;patronymic_cyr;family_lat;given_lat;patronymic_lat;line;level;level_since;languages;preferred;manager_no;hired_on;sign_in_name;roles
                            F-0009;Каримова;Дилноза;;Karimova;Dilnoza;;;L0;2026-11-23;ru,uz;ru;;2026-11-23;form.import;trainee
                            """)),
            Map.entry(PEOPLE + " deactivateForm", Map.of("deactivateForm:reason", "Проверка форм")),
            Map.entry("/mentor/shadowing/sign.xhtml giveBackForm", Map.of("giveBackForm:reason", "Проверка форм")),
            Map.entry("/invigilator/exam/board.xhtml give", MINUTES),
            Map.entry("/head/exam/board.xhtml give", MINUTES),
            Map.entry("/invigilator/exam/board.xhtml outage", OUTAGE),
            Map.entry("/head/exam/board.xhtml outage", OUTAGE),
            Map.entry("/trainer/exam/sessions.xhtml room", ROOM),
            Map.entry("/head/exam/sessions.xhtml room", ROOM),
            Map.entry("/trainer/exam/room.xhtml room", Map.of("room:seats", "11")),
            Map.entry("/head/exam/room.xhtml room", Map.of("room:seats", "12")),
            Map.entry("/trainer/exam/sessions.xhtml plan", SESSION),
            Map.entry("/head/exam/sessions.xhtml plan", SESSION),
            Map.entry("/trainer/exam/session.xhtml change", Map.of("change:opens", "09:30")),
            Map.entry("/head/exam/session.xhtml change", Map.of("change:opens", "09:40")),
            Map.entry("/trainer/exam/session.xhtml cancelForm", Map.of("cancelForm:reason", "Проверка форм")),
            Map.entry("/head/exam/session.xhtml cancelForm", Map.of("cancelForm:reason", "Проверка форм")),
            Map.entry("/hr/exam/rights.xhtml ask", RIGHT),
            Map.entry(
                    "/hr/exam/rights.xhtml leave",
                    Map.of(
                            "leave:person", "{trainee3}",
                            "leave:from", "10.01.2027",
                            "leave:until", "31.01.2027",
                            "leave:paper", "№ 12")),
            Map.entry("/head/exam/rights.xhtml ask", RIGHT),
            Map.entry(
                    "/public/check/receipt.xhtml receipt",
                    Map.of("receipt:file", "LMS receipt 1\nx\nsignature eA==\n")),
            Map.entry("/hr/kpi/import.xhtml import", Map.of("import:file", KPI)),
            Map.entry("/quality/calls/import.xhtml import", Map.of("import:file", CALLS)),
            Map.entry("/hr/calls/import.xhtml import", Map.of("import:file", CALLS)),
            Map.entry(
                    "/hr/review/case.xhtml propose",
                    Map.of("propose:effectiveOn", "01.12.2026", "propose:reason", "По итогам аттестации")),
            Map.entry("/common/kit.xhtml form", Map.of("form:count", "12")),
            Map.entry("/examiner/calls/rate.xhtml rate", Map.of("rate:note", "Проверка форм")),
            Map.entry(
                    "/mentor/trainees/recommend.xhtml recommend",
                    Map.of("recommend:reason", "Спокойна в трудных звонках, записи полные")),
            Map.entry("/trainer/exam/edit.xhtml edit", ITEM),
            Map.entry("/trainer/exam/exchange.xhtml bring", Map.of("bring:file", ITEMS)),
            Map.entry(
                    "/trainer/exam/exchange.xhtml send",
                    Map.of("send:chosen", "a password of my own", "send:repeated", "a password of my own")),
            Map.entry("/trainer/standard/open.xhtml open", Map.of("open:judges", "{judges}")),
            Map.entry("/common/exam/repairs.xhtml ask", Map.of("ask:kind", "CREDIT", "ask:reason", "Проверка форм")),
            Map.entry("/common/exam/repair.xhtml undo", Map.of("undo:reason", "Проверка форм")),
            Map.entry("/common/exam/appeals.xhtml days", Map.of("days:fileDays", "4", "days:decideDays", "6")),
            Map.entry("/common/exam/appeal.xhtml reject", Map.of("reject:answer", "Проверка форм")),
            Map.entry(
                    "/common/exam/appeal.xhtml change", Map.of("change:points", "1", "change:answer", "Проверка форм")),
            Map.entry(
                    "/common/exam/appeal.xhtml fault", Map.of("fault:kind", "CREDIT", "fault:answer", "Проверка форм")),
            Map.entry("/operator/exam/result.xhtml appeal", Map.of("appeal:reason", "Проверка форм")),
            Map.entry("/trainee/exam/result.xhtml appeal", Map.of("appeal:reason", "Проверка форм")),
            Map.entry("/hr/certificates/doubts.xhtml decide", Map.of("decide:reason", "Проверка форм")),
            Map.entry("/hr/certificates/doubts.xhtml fallForm", Map.of("fallForm:reason", "Проверка форм")),
            Map.entry("/common/standard/rate.xhtml rate", Map.of("rate:percent", "65")),
            Map.entry(
                    "/common/standard/bounds.xhtml bounds",
                    Map.of(
                            "bounds:minCut", "50",
                            "bounds:maxCut", "70",
                            "bounds:minFailing", "5",
                            "bounds:maxFailing", "40",
                            "bounds:beukCut", "60",
                            "bounds:beukPassing", "75")),
            Map.entry("/examiner/exam/look.xhtml give", Map.of("give:finding", "Проверка форм")),
            Map.entry("/head/exam/look.xhtml name", Map.of("name:first", "{examiner3}", "name:second", "{examiner4}")),
            Map.entry("/head/exam/look.xhtml remark", Map.of("remark:points", "0", "remark:ground", "Проверка форм")),
            Map.entry("/head/exam/look.xhtml decide", Map.of("decide:ground", "Проверка форм")),
            Map.entry("/trainer/exam/remediation.xhtml record", Map.of("record:held", "Проверка форм")),
            Map.entry("/examiner/exam/mark.xhtml mark", Map.of("mark:points", "1", "mark:reason", "Проверка форм")),
            Map.entry(
                    "/supervisor/review/mark.xhtml give",
                    Map.of("give:mark", "85", "give:reason", "Ровно работает весь квартал")),
            Map.entry(
                    "/hr/review/campaigns.xhtml open",
                    Map.of("open:name", "Проверка форм", "open:startsOn", "01.12.2026", "open:persons", "{person}")));

    /** Forms that are good for reading, checking or coming in: what they change is no thing of the school. */
    private static final Set<String> CHANGE_NOTHING = Set.of(
            "/public/check/certificate.xhtml check",
            "/public/check/receipt.xhtml receipt",
            "/admin/people/import.xhtml upload",
            "/trainer/exam/exchange.xhtml empty",
            "/trainer/exam/edit.xhtml files:take",
            "/hr/kpi/import.xhtml import:check",
            "/hr/calls/import.xhtml import:check",
            "/quality/calls/import.xhtml import:check",
            "/common/kit.xhtml buttons",
            "/common/kit.xhtml form",
            "/common/kit.xhtml revokeForm");

    /** Forms sent with bad input only. */
    private static final Set<String> ONLY_BAD = Set.of(
            // who comes in twice is in twice
            "/public/sign-in.xhtml in",
            // who takes items out twice has two sealed files, and both are in the trail
            "/trainer/exam/exchange.xhtml send",
            // the clock of the product under test runs one way
            "/admin/clock.xhtml next",
            "/admin/clock.xhtml chosen");

    /** Forms that no state of the demo shows. */
    private static final Map<String, String> OUT_OF_REACH = Map.of(
            "/examiner/exam/look.xhtml decide",
            "the head decides",
            "/examiner/exam/look.xhtml name",
            "the head names",
            "/examiner/exam/look.xhtml remark",
            "the head marks again",
            "/head/exam/look.xhtml give",
            "the examiners give their word",
            "/trainer/exam/sessions.xhtml only",
            "the head says so",
            "/public/first.xhtml first",
            "stands there only while the school has nobody",
            "/head/certificates/certificate.xhtml revokeForm",
            "the head looks, HR revokes",
            "/head/standard/result.xhtml propose",
            "a trainer leads and proposes, the head signs",
            "/trainer/standard/result.xhtml approveForm",
            "the demo has one trainer, and he leads",
            "/trainer/standard/result.xhtml giveBackForm",
            "the demo has one trainer, and he leads");

    /** Who looks at a page when it should not be the first who may. */
    private static final Map<String, String> PERSONS = Map.of(
            "/common/password.xhtml", "invigilator",
            "/common/path/certificates.xhtml", "graduate",
            "/trainee/learning/lesson.xhtml", "trainee2");

    static String filled(String text, Map<String, String> things) {
        for (var thing : things.entrySet()) {
            text = text.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return text;
    }

    String person(String page) {
        return PERSONS.get(page);
    }

    String foreign(String page, String parameter) {
        return page.contains("/people/") ? "28" : page.contains("/intakes/") ? "4" : "999999";
    }

    boolean changesNothing(String page, String form, String button) {
        return CHANGE_NOTHING.contains(page + " " + form) || CHANGE_NOTHING.contains(page + " " + button);
    }

    boolean onlyOnce(String page, String form, String button) {
        return ONLY_BAD.contains(page + " " + form);
    }

    boolean outOfReach(String name) {
        return OUT_OF_REACH.containsKey(name) || name.endsWith(" signOut");
    }

    Map<String, String> values(String page, String form, Map<String, String> things) {
        var values = new LinkedHashMap<String, String>();
        VALUES.getOrDefault(page + " " + form, Map.of()).forEach((k, v) -> values.put(k, filled(v, things)));
        return values;
    }

    /** The fields as they stand, what is required and empty filled in, then what only people know. */
    List<Sent> of(String page, Element form, Element button, Map<String, String> things) {
        var values = new LinkedHashMap<String, String>();
        for (var field : form.select("[aria-required=true], [required]")) {
            var name = field.attr("name");
            if (field.normalName().equals("select") && chosen(field).isEmpty()) {
                field.select("option").stream()
                        .map(o -> o.attr("value"))
                        .filter(v -> !v.isEmpty())
                        .findFirst()
                        .ifPresent(v -> values.put(name, v));
            } else if (field.hasAttr("placeholder") && field.attr("value").isEmpty()) {
                values.put(name, "02.11.2026");
            } else if (field.normalName().equals("textarea") ? field.wholeText().isBlank() : blankText(field)) {
                values.put(name, "Проверка");
            }
        }
        for (var radio : form.select("input[type=radio]")) {
            if (form.select("input[type=radio][checked]").stream()
                    .noneMatch(r -> r.attr("name").equals(radio.attr("name")))) {
                values.putIfAbsent(radio.attr("name"), radio.attr("value"));
            }
        }
        for (var box : form.select("input[type=checkbox][name]:not([disabled])")) {
            values.putIfAbsent(box.attr("name"), box.hasAttr("value") ? box.attr("value") : "on");
        }
        var isNew = form.select("[name=facts:signInName]").isEmpty() ? "" : " new";
        values.putAll(values(page, form.id() + isNew, things));
        return Visitor.fields(form, values, button);
    }

    private static String chosen(Element select) {
        var option = select.selectFirst("option[selected]");
        return option == null ? "" : option.attr("value");
    }

    private static boolean blankText(Element field) {
        return Set.of("text", "password", "tel").contains(field.attr("type"))
                && field.attr("value").isEmpty();
    }
}
