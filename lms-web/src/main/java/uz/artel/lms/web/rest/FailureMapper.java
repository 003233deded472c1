package uz.artel.lms.web.rest;

import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Refusal;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.NotAllowed;
import uz.artel.lms.shared.access.NotSignedIn;
import uz.artel.lms.web.faces.Bundles;
import uz.artel.lms.web.session.Visit;

/**
 * What REST answers when something goes wrong: 401 not signed in, 403 not allowed, 404 unknown, 412 clash, 400 bad input
 * with its field, 409 any other refusal, 500 a fault with its reference number.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    @Inject
    private Bundles bundles;

    @Context
    private HttpServletRequest request;

    /**
     * The body of an answer that isn't the one hoped for.
     *
     * @param key what it is, for programs
     * @param message the same for people, in their language
     * @param field the field of bad input, else null
     * @param reference number of a fault, else null
     */
    public record Problem(String key, String message, String field, String reference) {}

    @Override
    public Response toResponse(Throwable thrown) {
        var refusal = Failure.refusal(thrown);
        if (refusal != null) {
            var message = bundles.text(
                    Visit.of(request).lang(), refusal.key(), refusal.arguments().toArray());
            var field = refusal instanceof BadInput bad ? bad.field() : null;
            return answer(status(refusal), new Problem(refusal.key(), message, field, null));
        }
        if (thrown instanceof WebApplicationException web && !(thrown.getCause() instanceof JsonbException)) {
            return web.getResponse();
        }
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonbException || cause instanceof ProcessingException) {
                return answer(
                        400,
                        new Problem(
                                "problem.format",
                                bundles.text(Visit.of(request).lang(), "problem.format"),
                                null,
                                null));
            }
        }
        var reference = Failure.log(thrown, request.getMethod() + " " + request.getRequestURI());
        var message = bundles.text(Visit.of(request).lang(), "refusal.Fault", reference);
        return answer(500, new Problem("refusal.Fault", message, null, reference));
    }

    static int status(Refusal refusal) {
        if (refusal instanceof NotSignedIn) {
            return 401;
        }
        if (refusal instanceof NotAllowed) {
            return 403;
        }
        if (refusal instanceof Unknown) {
            return 404;
        }
        if (refusal instanceof Clash) {
            return 412;
        }
        return refusal instanceof BadInput ? 400 : 409;
    }

    private static Response answer(int status, Problem problem) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(problem)
                .build();
    }
}
