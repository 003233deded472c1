package uz.artel.lms.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewAction;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;
import jakarta.faces.event.ActionListenerWrapper;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.web.session.Visit;

/**
 * Does once what a form asks for, however often it arrives: a second click, a page sent again, a step back and the button
 * pressed anew. The same fields of the same page are the same decision; who changes a field or opens the page again decides
 * anew. What was refused may be sent again as it is.
 */
public final class SentOnce extends ActionListenerWrapper {

    private final ActionListener wrapped;

    public SentOnce(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public ActionListener getWrapped() {
        return wrapped;
    }

    @Override
    public void processAction(ActionEvent event) {
        var context = FacesContext.getCurrentInstance();
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        // what a page does by itself when it is opened is no decision, and strangers have none: coming in again does no
        // harm
        if (event.getComponent() instanceof UIViewAction || !Visit.of(request).signedIn()) {
            wrapped.processAction(event);
            return;
        }
        var sent = CDI.current().select(Sent.class).get();
        var fields = digest(request);
        if (!sent.take(fields)) {
            again(context);
            return;
        }
        boolean done = false;
        try {
            wrapped.processAction(event);
            done = !context.isValidationFailed();
        } finally {
            if (!done) {
                sent.giveBack(fields);
            }
        }
    }

    /** All fields with the state of the page they stood in, files by name and length. */
    private static String digest(HttpServletRequest request) {
        var text = new StringBuilder(request.getServletPath());
        new TreeMap<>(request.getParameterMap())
                .forEach((name, values) ->
                        text.append('\n').append(name).append('=').append(Arrays.toString(values)));
        try {
            if (request.getContentType() != null && request.getContentType().startsWith("multipart/")) {
                for (var part : request.getParts()) {
                    if (part.getSubmittedFileName() != null) {
                        text.append('\n')
                                .append(part.getName())
                                .append('=')
                                .append(part.getSubmittedFileName())
                                .append(' ')
                                .append(part.getSize());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        return Digest.hex(Digest.of(text.toString()));
    }

    /** Shows the page as it is now, and says why. */
    private static void again(FacesContext context) {
        CDI.current().select(Messages.class).get().warn("ui.sent");
        var view = context.getViewRoot();
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var parameter : ViewMetadata.getViewParameters(view)) {
            var value = parameter.getStringValue(context);
            if (value != null && !value.isEmpty()) {
                parameters.put(parameter.getName(), List.of(value));
            }
        }
        var address =
                context.getApplication().getViewHandler().getRedirectURL(context, view.getViewId(), parameters, false);
        try {
            context.getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }
}
