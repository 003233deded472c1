package uz.artel.lms.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import uz.artel.lms.certification.CentreReadying;
import uz.artel.lms.people.SignInOutcome;
import uz.artel.lms.people.SigningIn;
import uz.artel.lms.shared.Installation;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.web.faces.Messages;

/** What the pages that open a session share: where a request comes from, the cookie, the way on. */
@RequestScoped
public class Entrance {

    private static final String OWNER = "lms.views.of";

    private HttpServletRequest request;
    private SigningIn signingIn;
    private Messages messages;
    private CentreReadying readying;
    private Installation installation;
    private CurrentCaller current;

    protected Entrance() {}

    @Inject
    public Entrance(
            HttpServletRequest request,
            SigningIn signingIn,
            Messages messages,
            CentreReadying readying,
            Installation installation,
            CurrentCaller current) {
        this.request = request;
        this.signingIn = signingIn;
        this.messages = messages;
        this.readying = readying;
        this.installation = installation;
        this.current = current;
    }

    /** Address of the browser. */
    public String address() {
        return Client.of(request).address();
    }

    /** Browser and system in a few words, from what the browser says of itself. */
    public String device() {
        var agent = request.getHeader("User-Agent");
        return agent == null ? "" : describe(agent);
    }

    static String describe(String agent) {
        var lower = agent.toLowerCase(Locale.ROOT);
        var browser = lower.contains("edg/")
                ? "Edge"
                : lower.contains("yabrowser")
                        ? "Yandex"
                        : lower.contains("firefox/")
                                ? "Firefox"
                                : lower.contains("chrome/") ? "Chrome" : lower.contains("safari/") ? "Safari" : "?";
        var system = lower.contains("android")
                ? "Android"
                : lower.contains("iphone") || lower.contains("ipad")
                        ? "iOS"
                        : lower.contains("windows")
                                ? "Windows"
                                : lower.contains("mac os") ? "macOS" : lower.contains("linux") ? "Linux" : "?";
        return browser + " · " + system;
    }

    /** The token of the request's own session, or null. */
    public String token() {
        return Visit.of(request).token();
    }

    /**
     * Takes a new session into the browser and answers the address to go on to.
     *
     * @param back the page that was asked for, or null; anything but one of our pages is ignored
     */
    public String enter(SignInOutcome outcome, String back) {
        var response =
                (jakarta.servlet.http.HttpServletResponse) jakarta.faces.context.FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getResponse();
        SessionCookie.set(request, response, outcome.token());
        var session = signingIn.resume(outcome.token()).orElseThrow();
        keepViewsOf(session.caller().person().value());
        if (outcome.mustChange()) {
            return "/common/password.xhtml";
        }
        var local = ReturnAddress.local(back);
        if (local != null
                && PageAccess.of(
                                local.replaceAll("\\?.*", ""),
                                true,
                                session.caller().roles())
                        == PageAccess.Verdict.OPEN) {
            return local;
        }
        return unfinished(session.caller())
                .orElseGet(() -> StartPage.of(
                        SessionCookie.value(request, "lms_role"),
                        session.caller().roles()));
    }

    /** In a school that isn't ready for its first certification, its administrator and head see first what is missing. */
    private Optional<String> unfinished(Caller caller) {
        var page = StartPage.checklist(caller.roles());
        if (installation.demo() || page.isEmpty()) {
            return Optional.empty();
        }
        try (var entered = current.enter(caller)) {
            return readying.standing().done() ? Optional.empty() : page;
        }
    }

    /** Half-filled forms stay for the same person; somebody else finds none of them. */
    private void keepViewsOf(long person) {
        var views = request.getSession(true);
        var owner = views.getAttribute(OWNER);
        if (owner != null && !owner.equals(person)) {
            views.invalidate();
            request.getSession(true).setAttribute(OWNER, person);
        } else {
            request.changeSessionId();
            views.setAttribute(OWNER, person);
        }
    }

    /** Says on the page that sign-in or code did not fit, and how long to wait. */
    public void refuse(SignInOutcome outcome, String key, String waitKey) {
        long seconds = outcome.delay().plusMillis(999).toSeconds();
        if (seconds > 0) {
            messages.wrong(
                    null, waitKey, Waiting.words(seconds, Visit.of(request).lang()));
        } else {
            messages.wrong(null, key);
        }
    }
}
