package uz.artel.lms.web.standard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uz.artel.lms.exam.standard.PanelReading;
import uz.artel.lms.exam.standard.PanelRow;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.web.session.Me;

/** The panels of the centre. */
@Named
@RequestScoped
public class PanelsPage {

    private PanelReading reading;
    private PeopleReading people;
    private Me me;
    private List<PanelRow> rows = List.of();
    private Map<PersonId, PersonName> names = Map.of();

    protected PanelsPage() {}

    @Inject
    public PanelsPage(PanelReading reading, PeopleReading people, Me me) {
        this.reading = reading;
        this.people = people;
        this.me = me;
    }

    public void load() {
        rows = reading.ofCentre();
        names = people.names(rows.stream().map(PanelRow::leader).collect(Collectors.toSet()));
    }

    public List<PanelRow> getRows() {
        return rows;
    }

    public String leader(PanelRow row) {
        var name = names.get(row.leader());
        return name == null ? "" : name.shortIn(me.lang());
    }

    /** The colour of a state. */
    public String tone(String state) {
        return switch (state) {
            case "APPROVED" -> "ok";
            case "WITHDRAWN" -> "none";
            case "PROPOSED", "CLOSED" -> "warn";
            default -> "info";
        };
    }
}
