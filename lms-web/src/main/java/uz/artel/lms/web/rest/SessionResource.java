package uz.artel.lms.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import uz.artel.lms.people.SessionLimits;
import uz.artel.lms.shared.access.NotSignedIn;
import uz.artel.lms.web.session.SessionCookie;
import uz.artel.lms.web.session.Visit;

/** The session as the browser keeps it: whether it still lives, and the token for writes after a new sign-in. */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    /**
     * @param token what writes carry in X-LMS-Token
     * @param idleSeconds how long the session lives without a request
     */
    public record State(String token, long idleSeconds) {}

    /** Being asked keeps the session alive, as every request does. @throws NotSignedIn when it is over */
    @GET
    public State state(@Context HttpServletRequest request) {
        var visit = Visit.of(request);
        if (!visit.signedIn()) {
            throw new NotSignedIn();
        }
        return new State(SessionCookie.writeToken(visit.token()), SessionLimits.IDLE.toSeconds());
    }

    /** The person in front of the screen stays. @throws NotSignedIn when the session is over */
    @POST
    @Path("/keep")
    public State keep(@Context HttpServletRequest request) {
        return state(request);
    }
}
