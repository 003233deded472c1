package uz.artel.lms.web.look;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uz.artel.lms.shared.access.Role;

/**
 * What each role finds in its frame, as data. The first entry of a role is its start page. A page that isn't there yet
 * has no entry: an entry enters this table in the commit that brings its page.
 */
public final class Navigation {

    /**
     * One entry.
     *
     * @param group key of the group's title in the rail, for the learners' bar unused
     * @param key key of its words
     * @param icon icon of the icon font, {@code pi-…}
     * @param page the page, as an outcome: {@code /trainee/curriculum/today}
     */
    public record Entry(String group, String key, String icon, String page) implements Serializable {}

    /** Entries under one title. */
    public record Group(String key, List<Entry> entries) implements Serializable {}

    private static final String ENTRIES = """
            role       | group | words           | icon           | page
            trainee    | school | today          | pi-home        | /trainee/learning/today
            trainee    | school | programme      | pi-map         | /trainee/learning/programme
            trainee    | school | shadowing      | pi-eye         | /trainee/shadowing/log
            trainee    | school | calls          | pi-phone       | /trainee/practice/list
            trainee    | knowledge | guide       | pi-search      | /common/guide/search
            operator   | knowledge | guide       | pi-search      | /common/guide/search
            operator   | school | calls          | pi-phone       | /operator/practice/list
            operator   | knowledge | directory   | pi-address-book | /common/guide/directory
            mentor     | school | sign           | pi-pencil      | /mentor/shadowing/sign
            mentor     | school | trainees       | pi-users       | /mentor/trainees/list
            mentor     | knowledge | guide       | pi-search      | /common/guide/search
            trainer    | school | intakes        | pi-users       | /trainer/intakes/list
            trainer    | school | lessons        | pi-book        | /trainer/lessons/list
            trainer    | school | coverage       | pi-table       | /trainer/programme/coverage
            trainer    | knowledge | guide       | pi-search      | /common/guide/search
            technical  | knowledge | facts       | pi-verified    | /technical/facts/list
            technical  | knowledge | guide       | pi-search      | /common/guide/search
            examiner   | do    | calls           | pi-phone       | /examiner/calls/queue
            quality    | do    | liveCalls       | pi-upload      | /quality/calls/import
            hr          | cadre  | dashboard      | pi-home        | /hr/review/dashboard
            hr          | cadre  | campaigns      | pi-briefcase   | /hr/review/campaigns
            hr         | do    | liveCalls       | pi-upload      | /hr/calls/import
            hr         | do    | certificates    | pi-id-card     | /hr/certificates/list
            hr         | do    | doubts          | pi-question-circle | /hr/certificates/doubts
            hr          | decide | orders         | pi-file        | /hr/orders/list
            hr          | decide | payroll        | pi-download    | /hr/payroll/export
            hr          | staff  | people         | pi-users       | /hr/people/list
            hr          | staff  | rights         | pi-hourglass   | /hr/exam/rights
            hr          | staff  | kpi            | pi-chart-line  | /hr/kpi/import
            examiner   | do    | writtenAnswers  | pi-pencil      | /examiner/exam/queue
            examiner   | do    | looks           | pi-search-plus | /examiner/exam/looks
            examiner   | do    | judging         | pi-percentage  | /common/standard/list
            examiner   | do    | appeals         | pi-comments    | /common/exam/appeals
            examiner   | do    | repairs         | pi-wrench      | /common/exam/repairs
            quality    | do    | judging         | pi-percentage  | /common/standard/list
            technical  | do    | judging         | pi-percentage  | /common/standard/list
            trainee    | sums  | path            | pi-flag        | /common/path/certificates
            operator   | sums  | path            | pi-flag        | /common/path/certificates
            trainer    | now   | exams           | pi-check-square | /trainer/exam/list
            trainer    | sums  | figures         | pi-chart-bar   | /trainer/exam/figures
            examiner   | sums  | figures         | pi-chart-bar   | /examiner/exam/figures
            trainer     | now   | standards       | pi-sliders-h   | /trainer/standard/list
            trainer     | now   | judging         | pi-percentage  | /common/standard/list
            hr-approver | decide | list           | pi-check-square | /hr-approver/review/list
            commission  | decide | list           | pi-folder-open | /commission/review/list
            hr-approver | decide | orders         | pi-file        | /hr/orders/list
            hr-approver | do     | certificates   | pi-id-card     | /hr/certificates/list
            head        | sums   | exams          | pi-check-square | /head/exam/list
            head        | decide | looks          | pi-search-plus | /head/exam/looks
            head        | sums   | standards      | pi-sliders-h   | /head/standard/list
            head        | sums   | certificates   | pi-id-card     | /head/certificates/list
            head        | now   | seats           | pi-desktop     | /head/exam/board
            head        | decide | rights         | pi-hourglass   | /head/exam/rights
            head        | decide | appeals        | pi-comments    | /common/exam/appeals
            head        | decide | repairs        | pi-wrench      | /common/exam/repairs
            head        | knowledge | guide       | pi-search      | /common/guide/search
            invigilator | now   | seats           | pi-desktop     | /invigilator/exam/board
            invigilator | knowledge | guide       | pi-search      | /common/guide/search
            supervisor  | cadre  | mark           | pi-pencil      | /supervisor/review/mark
            operator    | now    | kpi            | pi-chart-line  | /operator/kpi/mine
            operator    | now    | review         | pi-briefcase   | /operator/review/mine
            admin      | do    | people          | pi-users       | /admin/people/list
            admin      | do    | centres         | pi-building    | /admin/centres/list
            admin      | do    | checklist       | pi-check-circle | /admin/centres/checklist
            head        | sums   | checklist      | pi-check-circle | /head/centre/checklist
            admin      | demo  | clock           | pi-clock       | /admin/clock
            """;

    private static final String ACCOUNT = """
            words       | icon    | page
            profile     | pi-user | /common/profile
            password    | pi-key  | /common/password
            """;

    private static final String FOOT = """
            words       | icon    | page
            check       | pi-verified | /public/check/certificate
            receipt     | pi-receipt  | /public/check/receipt
            """;

    /** Pages that are reached from another entry than the first one of their folder. */
    private static final Map<String, String> REACHED_FROM = Map.of(
            "/common/exam/repair", "/common/exam/repairs",
            "/hr/review/campaign", "/hr/review/campaigns",
            "/hr/review/case", "/hr/review/campaigns",
            "/trainer/exam/item", "/trainer/exam/figures",
            "/examiner/exam/item", "/examiner/exam/figures",
            "/trainer/exam/analysis", "/trainer/exam/figures",
            "/examiner/exam/analysis", "/examiner/exam/figures",
            "/examiner/exam/look", "/examiner/exam/looks",
            "/head/exam/look", "/head/exam/looks");

    private static final Map<String, List<Entry>> BY_ROLE = byRole();

    private Navigation() {}

    /** The entries of a role in their order; empty while the role has no page. */
    public static List<Entry> of(Role role) {
        return BY_ROLE.getOrDefault(role.code(), List.of());
    }

    /** The entries of a role under their titles. */
    public static List<Group> groupsOf(Role role) {
        var groups = new LinkedHashMap<String, List<Entry>>();
        of(role).forEach(entry ->
                groups.computeIfAbsent(entry.group(), key -> new ArrayList<>()).add(entry));
        return groups.entrySet().stream()
                .map(group -> new Group("ui.nav.group." + group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /** The page whose entry stands for this page: itself, unless it is reached from another one. */
    static String reachedFrom(String page) {
        return REACHED_FROM.getOrDefault(page, page);
    }

    /** The page a role starts on; the account page of everyone while the role has none. */
    public static String start(Role role) {
        var entries = of(role);
        return entries.isEmpty() ? "/" : entries.get(0).page();
    }

    /**
     * The role with pages somebody begins in who hasn't chosen yet: his first one, but a mentor, who is always an operator as
     * well, begins where trainees wait for him.
     */
    public static Optional<Role> first(Set<Role> held) {
        return held.stream()
                .filter(role -> !of(role).isEmpty())
                .min(Comparator.comparing((Role role) -> role != Role.MENTOR).thenComparing(role -> role));
    }

    /** What everyone finds under the initials. */
    public static List<Entry> account() {
        return listed(ACCOUNT, "account");
    }

    /** What stands at the foot of every page, signed in or not. */
    public static List<Entry> foot() {
        return listed(FOOT, "foot");
    }

    /** Learners have the bar with words, all others the rail. */
    public static boolean learns(Role role) {
        return role == Role.TRAINEE || role == Role.OPERATOR || role == Role.MENTOR;
    }

    private static Map<String, List<Entry>> byRole() {
        var all = new LinkedHashMap<String, List<Entry>>();
        rows(ENTRIES)
                .forEach(cell -> all.computeIfAbsent(cell[0], role -> new ArrayList<>())
                        .add(new Entry(cell[1], "ui.nav." + cell[0] + "." + cell[2], cell[3], cell[4])));
        return all;
    }

    private static List<Entry> listed(String table, String group) {
        return rows(table)
                .map(cell -> new Entry(group, "ui.nav." + group + "." + cell[0], cell[1], cell[2]))
                .toList();
    }

    private static java.util.stream.Stream<String[]> rows(String table) {
        return table.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s*\\|\\s*", -1));
    }
}
