package uz.artel.lms.web.session;

import jakarta.servlet.http.HttpServletRequest;
import uz.artel.lms.people.OpenSession;
import uz.artel.lms.shared.language.Lang;

/**
 * What the filter found out about a request.
 *
 * @param session the session, or null when signed out
 * @param token the session's token, or null
 * @param lang the language to answer in
 */
public record Visit(OpenSession session, String token, Lang lang) {

    static final String ATTRIBUTE = Visit.class.getName();

    /** Of this request; a signed-out one in Russian when the filter didn't run. */
    public static Visit of(HttpServletRequest request) {
        var visit = (Visit) request.getAttribute(ATTRIBUTE);
        return visit == null ? new Visit(null, null, Lang.RU) : visit;
    }

    public boolean signedIn() {
        return session != null;
    }

    @Override
    public String toString() {
        return "Visit[" + (session == null ? "signed out" : session.caller().person()) + ", " + lang + "]";
    }
}
