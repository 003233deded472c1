package uz.artel.lms.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import uz.artel.lms.demo.CentreProgress;
import uz.artel.lms.people.SessionLimits;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Installation;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.web.look.Words;

/** The person in front of the screen, for pages: {@code #{me.name}}, {@code #{me.language}}, {@code #{me.roles}}. */
@Named
@RequestScoped
public class Me {

    private HttpServletRequest request;
    private Clock clock;
    private Installation installation;
    private CentreProgress centre;

    protected Me() {}

    @Inject
    public Me(HttpServletRequest request, Clock clock, Installation installation, CentreProgress centre) {
        this.request = request;
        this.clock = clock;
        this.installation = installation;
        this.centre = centre;
    }

    public boolean isSignedIn() {
        return visit().signedIn();
    }

    /** Id of the person; 0 when signed out. */
    public long getId() {
        return isSignedIn() ? visit().session().caller().person().value() : 0;
    }

    /** Given and family name in the language of the page; empty when signed out. */
    public String getName() {
        return isSignedIn() ? visit().session().name().shortIn(lang()) : "";
    }

    public String getInitials() {
        return Words.initials(getName());
    }

    /** ru, uz or en. */
    public String getLanguage() {
        return lang().code();
    }

    public Lang lang() {
        return visit().lang();
    }

    /** Codes of the roles that hold now. */
    public List<String> getRoles() {
        return isSignedIn()
                ? visit().session().caller().roles().stream().map(Role::code).toList()
                : List.of();
    }

    /** Whether he has one of these roles: {@code #{me.has('trainer')}}. */
    public boolean has(String role) {
        return getRoles().contains(role);
    }

    public boolean isDemo() {
        return installation.demo();
    }

    /** How many percent of the demo's centre are made while it is being made; else nothing. */
    public Integer getDemoPercent() {
        return centre.making() ? centre.percent() : null;
    }

    /** Day and time of a clock that was moved for a demo; empty when it runs with the world's. */
    public String getClock() {
        return installation.clockMovable() ? Words.dayTime(clock.now(), getLanguage()) : "";
    }

    /** What REST writes carry in X-LMS-Token; empty when signed out. */
    public String getToken() {
        return isSignedIn() ? SessionCookie.writeToken(visit().token()) : "";
    }

    /** How long the session lives without a request, in seconds. */
    public long getIdleSeconds() {
        return SessionLimits.IDLE.toSeconds();
    }

    /** The present instant. */
    public Instant getNow() {
        return clock.now();
    }

    /** The zone of his centre. */
    public ZoneId zone() {
        return isSignedIn() ? visit().session().zone() : Words.ZONE;
    }

    private Visit visit() {
        return Visit.of(request);
    }
}
