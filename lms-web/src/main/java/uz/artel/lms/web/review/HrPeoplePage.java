package uz.artel.lms.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.people.NameOrder;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonCard;
import uz.artel.lms.web.session.Me;

/** The people of the centre with level and line. */
@Named
@RequestScoped
public class HrPeoplePage {

    private PeopleReading people;
    private Me me;
    private List<PersonCard> cards = List.of();

    protected HrPeoplePage() {}

    @Inject
    public HrPeoplePage(PeopleReading people, Me me) {
        this.people = people;
        this.me = me;
    }

    public void load() {
        cards = people.cards().stream()
                .sorted(NameOrder.by(me.lang(), card -> card.name().sortKey(me.lang())))
                .toList();
    }

    public List<PersonCard> getCards() {
        return cards;
    }

    public String name(PersonCard card) {
        return card.name().in(me.lang());
    }
}
