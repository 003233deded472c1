package uz.artel.lms.web.faces;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIViewAction;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.PreRenderViewEvent;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A page that is sent back knows what it was about before its forms are read: its parameters are set and its load method
 * has run. Otherwise a form that stands only where the loaded state says so would not be there to be read, and what was
 * typed would be dropped without a word. What it was about is what it was shown for: who sends another parameter along is
 * refused, and so is a form without its page.
 */
public class PostedPages implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var context = event.getFacesContext();
        var view = context.getViewRoot();
        if (view == null || context.getResponseComplete()) {
            return;
        }
        var sent = ((HttpServletRequest) context.getExternalContext().getRequest())
                .getMethod()
                .equals("POST");
        if (!context.isPostback()) {
            if (sent) {
                refuse(context);
            }
            return;
        }
        if (!view.isTransient()
                && ViewMetadata.getViewParameters(view).stream().anyMatch(parameter -> isOther(context, parameter))) {
            refuse(context);
            return;
        }
        ViewMetadata.getViewParameters(view).forEach(parameter -> set(context, parameter));
        loadActions(view).forEach(action -> action.getActionExpression().invoke(context.getELContext(), null));
        if (hasLoadMethod(view)) {
            context.getApplication().publishEvent(context, PreRenderViewEvent.class, view);
        }
    }

    /** No page of ours sends such a thing: a form without the state of its page, or about something else than its page. */
    private static void refuse(FacesContext context) {
        try {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    private static boolean isOther(FacesContext context, UIViewParameter parameter) {
        var sent = context.getExternalContext().getRequestParameterMap().get(parameter.getName());
        return sent != null && !sent.equals(Objects.requireNonNullElse(parameter.getSubmittedValue(), ""));
    }

    /** A page loads by actions of its own or by an event. */
    private static List<UIViewAction> loadActions(UIViewRoot view) {
        var metadata = view.getFacet(UIViewRoot.METADATA_FACET_NAME);
        return metadata == null
                ? List.of()
                : metadata.getChildren().stream()
                        .filter(UIViewAction.class::isInstance)
                        .map(UIViewAction.class::cast)
                        .toList();
    }

    private static boolean hasLoadMethod(UIViewRoot view) {
        var own = view.getListenersForEventClass(PreRenderViewEvent.class);
        return own != null && !own.isEmpty();
    }

    private static void set(FacesContext context, UIViewParameter parameter) {
        var target = parameter.getValueExpression("value");
        if (target != null && parameter.getSubmittedValue() instanceof String sent && !sent.isEmpty()) {
            target.setValue(context.getELContext(), converted(context, parameter, target, sent));
        }
    }

    private static Object converted(
            FacesContext context, UIViewParameter parameter, ValueExpression target, String sent) {
        var type = target.getType(context.getELContext());
        if (type == String.class) {
            return sent;
        }
        var converter = context.getApplication().createConverter(type);
        return converter == null ? sent : converter.getAsObject(context, parameter, sent);
    }
}
