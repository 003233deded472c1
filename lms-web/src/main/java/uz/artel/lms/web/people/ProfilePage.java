package uz.artel.lms.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonCard;
import uz.artel.lms.people.SessionRow;
import uz.artel.lms.people.SigningOut;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Pages;
import uz.artel.lms.web.session.Entrance;
import uz.artel.lms.web.session.Me;

/** common/profile.xhtml: what the school knows of me, and where I am signed in. */
@Named
@RequestScoped
public class ProfilePage {

    private PeopleReading reading;
    private SigningOut signingOut;
    private CurrentCaller caller;
    private Entrance entrance;
    private Messages messages;
    private Me me;

    private PersonCard card;
    private List<SessionRow> sessions = List.of();

    protected ProfilePage() {}

    @Inject
    public ProfilePage(
            PeopleReading reading,
            SigningOut signingOut,
            CurrentCaller caller,
            Entrance entrance,
            Messages messages,
            Me me) {
        this.reading = reading;
        this.signingOut = signingOut;
        this.caller = caller;
        this.entrance = entrance;
        this.messages = messages;
        this.me = me;
    }

    @PostConstruct
    void load() {
        card = reading.card(caller.person());
        sessions = signingOut.mine(entrance.token());
    }

    public void signOutElsewhere() {
        messages.done("common.profile.elsewhereDone", signingOut.signOutElsewhere(entrance.token()));
        Pages.go("/common/profile.xhtml");
    }

    public PersonCard getCard() {
        return card;
    }

    public String getFullName() {
        return card.name().in(me.lang());
    }

    public String getLanguages() {
        return String.join(", ", card.languages());
    }

    public List<SessionRow> getSessions() {
        return sessions;
    }
}
