package uz.artel.lms.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import uz.artel.lms.people.CentreAdministering;
import uz.artel.lms.people.CentreRow;
import uz.artel.lms.people.NameOrder;
import uz.artel.lms.people.PeopleAdministering;
import uz.artel.lms.people.PersonRow;
import uz.artel.lms.web.session.Me;

/** admin/centres/list.xhtml: the centres an administrator keeps. */
@Named
@RequestScoped
public class CentresPage {

    private CentreAdministering centres;
    private PeopleAdministering people;
    private Me me;

    private List<Line> lines = List.of();

    /** One centre in the language of the page. */
    public record Line(long id, String name, String country, String zone, String lines, long people) {}

    protected CentresPage() {}

    @Inject
    public CentresPage(CentreAdministering centres, PeopleAdministering people, Me me) {
        this.centres = centres;
        this.people = people;
        this.me = me;
    }

    @PostConstruct
    void load() {
        var lang = me.lang();
        lines = centres.mine().stream()
                .map(this::line)
                .sorted(NameOrder.by(lang, Line::name))
                .toList();
    }

    private Line line(CentreRow row) {
        var named = centres.lines(row.id()).stream()
                .map(l -> l.name().in(me.lang()))
                .collect(Collectors.joining(", "));
        return new Line(
                row.id().value(),
                row.name().in(me.lang()),
                row.country(),
                row.zone().getId(),
                named.isEmpty() ? "–" : named,
                people.list(row.id()).stream().filter(PersonRow::active).count());
    }

    public List<Line> getLines() {
        return lines;
    }
}
