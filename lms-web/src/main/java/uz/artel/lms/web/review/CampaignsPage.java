package uz.artel.lms.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.people.NameOrder;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonCard;
import uz.artel.lms.review.CampaignRow;
import uz.artel.lms.review.CampaignRunning;
import uz.artel.lms.review.CaseReading;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.kpi.Quarters;
import uz.artel.lms.web.session.Me;

/** The campaigns of the centre, and the form that opens one. */
@Named
@RequestScoped
public class CampaignsPage {

    private CaseReading reading;
    private CampaignRunning running;
    private PeopleReading people;
    private Messages messages;
    private Quarters quarters;
    private Me me;
    private List<CampaignRow> campaigns = List.of();
    private List<PersonCard> candidates = List.of();
    private String name;
    private LocalDate startsOn;
    private String quarter;
    private List<String> persons = new ArrayList<>();

    protected CampaignsPage() {}

    @Inject
    public CampaignsPage(
            CaseReading reading,
            CampaignRunning running,
            PeopleReading people,
            Messages messages,
            Quarters quarters,
            Me me) {
        this.reading = reading;
        this.running = running;
        this.people = people;
        this.messages = messages;
        this.quarters = quarters;
        this.me = me;
    }

    public void load() {
        campaigns = reading.campaigns();
    }

    /** Read when asked: what was sent is checked against the choices before the page is rendered. */
    private List<PersonCard> candidates() {
        if (candidates.isEmpty()) {
            var operators = people.holding(Role.OPERATOR);
            var trainees = people.holding(Role.TRAINEE);
            candidates = people.cards().stream()
                    .filter(card -> operators.contains(card.id()) || trainees.contains(card.id()))
                    .sorted(NameOrder.by(me.lang(), card -> card.name().sortKey(me.lang())))
                    .toList();
        }
        return candidates;
    }

    public String open() {
        var chosen = persons.stream().map(p -> new PersonId(Long.parseLong(p))).toList();
        var id = running.open(name, startsOn, quarter == null ? null : LocalDate.parse(quarter), chosen);
        messages.done("hr.review.campaigns.opened");
        return Messages.redirect("/hr/review/campaign?id=" + id.value());
    }

    /** Name with level → id. */
    public Map<String, String> getChoices() {
        var all = new LinkedHashMap<String, String>();
        candidates()
                .forEach(card -> all.put(
                        card.name().in(me.lang()) + " · " + card.level()
                                + (card.personnelNo() == null ? "" : " · " + card.personnelNo()),
                        Long.toString(card.id().value())));
        return all;
    }

    public List<CampaignRow> getCampaigns() {
        return campaigns;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public String getQuarter() {
        return quarter == null ? quarters.getLastFinished() : quarter;
    }

    public void setQuarter(String quarter) {
        this.quarter = quarter;
    }

    public List<String> getPersons() {
        return persons;
    }

    public void setPersons(List<String> persons) {
        this.persons = persons;
    }
}
