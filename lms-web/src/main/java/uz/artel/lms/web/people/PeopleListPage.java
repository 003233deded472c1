package uz.artel.lms.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uz.artel.lms.people.CentreAdministering;
import uz.artel.lms.people.CentreRow;
import uz.artel.lms.people.LineRow;
import uz.artel.lms.people.NameOrder;
import uz.artel.lms.people.PeopleAdministering;
import uz.artel.lms.people.PersonRow;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.web.faces.Pages;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.session.Me;

/** admin/people/list.xhtml */
@Named
@RequestScoped
public class PeopleListPage {

    private PeopleAdministering administering;
    private CentreAdministering centres;
    private CurrentCaller caller;
    private HttpServletRequest request;
    private Text text;
    private Me me;

    private List<Line> lines = List.of();
    private int all;
    private long active;
    private String search = "";
    private CentreId centre;
    private List<CentreRow> administered = List.of();

    /** One row of the table, in the language of the page. */
    public record Line(
            long id, String name, String sub, String line, String level, String roles, String state, String tone) {}

    protected PeopleListPage() {}

    @Inject
    public PeopleListPage(
            PeopleAdministering administering,
            CentreAdministering centres,
            CurrentCaller caller,
            HttpServletRequest request,
            Text text,
            Me me) {
        this.administering = administering;
        this.centres = centres;
        this.caller = caller;
        this.request = request;
        this.text = text;
        this.me = me;
    }

    @PostConstruct
    void load() {
        var asked = request.getParameter("q");
        search = asked == null ? "" : asked.strip();
        var chosen = Pages.id(request.getParameter("centre"));
        centre = chosen == null ? caller.centre() : new CentreId(chosen);
        administered = centres.mine();
        var rows = new ArrayList<>(administering.list(centre));
        all = rows.size();
        active = rows.stream().filter(PersonRow::active).count();
        var lang = me.lang();
        rows.sort(NameOrder.by(lang, r -> r.name().sortKey(lang)));
        var lineNames = centres.lines(centre).stream()
                .collect(Collectors.toMap(LineRow::key, l -> l.name().in(lang)));
        lines = rows.stream()
                .filter(r -> matches(r, search))
                .map(r -> line(r, lineNames))
                .toList();
    }

    static boolean matches(PersonRow row, String search) {
        var wanted = search.toLowerCase(Locale.ROOT).replaceAll("[ʻʼ’'`]", "'");
        return List.of(
                        row.name().in(Lang.RU),
                        row.name().in(Lang.UZ),
                        String.valueOf(row.signInName()),
                        String.valueOf(row.personnelNo()))
                .stream()
                .map(s -> s.toLowerCase(Locale.ROOT).replaceAll("[ʻʼ’'`]", "'"))
                .anyMatch(s -> s.contains(wanted));
    }

    private Line line(PersonRow row, Map<String, String> lineNames) {
        var sub = row.signInName() == null ? text.get("people.noAccount") : row.signInName();
        var state = !row.active() ? "people.inactive" : row.awaitsCode() ? "people.awaitsCode" : "people.active";
        return new Line(
                row.id().value(),
                row.name().in(me.lang()),
                row.personnelNo() == null ? sub : sub + " · " + row.personnelNo(),
                row.line() == null ? "–" : lineNames.getOrDefault(row.line(), row.line()),
                row.level().name(),
                row.roles().isEmpty()
                        ? "–"
                        : row.roles().stream()
                                .map(Role::code)
                                .map(code -> text.get("ui.role." + code))
                                .collect(Collectors.joining(", ")),
                text.get(state),
                !row.active() ? "none" : row.awaitsCode() ? "warn" : "ok");
    }

    public List<Line> getLines() {
        return lines;
    }

    /** The centre whose people are shown. */
    public long getCentre() {
        return centre.value();
    }

    /** The centres to choose from. */
    public List<CentreRow> getCentres() {
        return administered;
    }

    public int getAll() {
        return all;
    }

    public long getActive() {
        return active;
    }

    public String getSearch() {
        return search;
    }
}
