package uz.artel.lms.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.primefaces.csp.CspException;
import uz.artel.lms.shared.Refusal;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.NotAllowed;
import uz.artel.lms.shared.access.NotSignedIn;
import uz.artel.lms.web.rest.Failure;
import uz.artel.lms.web.session.ReturnAddress;

/**
 * What a page shows when something goes wrong: a refusal on the page itself with everything typed still there; an expired
 * view, a missing thing or a missing right on its own page; a fault on the page with the reference number that the log has.
 */
public class PageFailures extends ExceptionHandlerWrapper {

    private static final String STATE = ResponseStateManager.VIEW_STATE_PARAM;

    /** Registered in faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new PageFailures(getWrapped().getExceptionHandler());
        }
    }

    public PageFailures(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var queued = events.next().getContext();
            var context = queued.getContext();
            events.remove();
            try {
                answer(context, queued.getException(), queued.getPhaseId());
            } catch (IOException e) {
                throw new FacesException(e);
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, Throwable thrown, PhaseId phase) throws IOException {
        var external = context.getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        var root = external.getRequestContextPath();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                var back = ReturnAddress.ofSent(request, request.getServletPath());
                leave(context, root + "/public/expired.xhtml" + back);
                return;
            }
        }
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CspException) {
                // the form came without the page's nonce, so no page of ours sent it
                error(context, 400);
                return;
            }
        }
        if (phase == PhaseId.RESTORE_VIEW
                && "stateless".equals(external.getRequestParameterMap().get(STATE))) {
            // that is what pages without a state send, and this page has one
            error(context, 400);
            return;
        }
        Refusal refusal = Failure.refusal(thrown);
        if (refusal instanceof NotSignedIn) {
            leave(
                    context,
                    root + "/public/sign-in.xhtml"
                            + ReturnAddress.parameter(request.getServletPath(), request.getQueryString()));
        } else if (refusal instanceof Unknown) {
            error(context, 404);
        } else if (refusal instanceof NotAllowed) {
            error(context, 403);
        } else if (refusal != null && phase != PhaseId.RENDER_RESPONSE) {
            CDI.current().select(Messages.class).get().refused(refusal);
        } else {
            var reference = Failure.log(thrown, request.getServletPath());
            request.setAttribute(Failure.REFERENCE, reference);
            if (context.getPartialViewContext().isAjaxRequest() && !external.isResponseCommitted()) {
                leave(context, root + "/public/error/500.xhtml?ref=" + reference);
            } else {
                error(context, 500);
            }
        }
    }

    private static void leave(FacesContext context, String address) throws IOException {
        if (!context.getExternalContext().isResponseCommitted()) {
            context.getExternalContext().redirect(address);
        }
        context.responseComplete();
    }

    private static void error(FacesContext context, int status) throws IOException {
        if (!context.getExternalContext().isResponseCommitted()) {
            context.getExternalContext().responseReset();
            context.getExternalContext().responseSendError(status, null);
        }
        context.responseComplete();
    }
}
