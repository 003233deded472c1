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
import java.util.stream.Stream;

/**
 * A page that is sent back knows what it was about before its forms are read: its parameters are set and its load method
 * has run. Otherwise a form that stands only where the loaded state says so would not be there to be read, and what was
 * typed would be dropped without a word.
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
        if (view == null || !context.isPostback() || context.getResponseComplete()) {
            return;
        }
        ViewMetadata.getViewParameters(view).forEach(parameter -> set(context, parameter));
        if (hasLoadMethod(view)) {
            context.getApplication().publishEvent(context, PreRenderViewEvent.class, view);
        }
        actions(view)
                .filter(UIViewAction::isOnPostback)
                .forEach(action -> action.getActionExpression().invoke(context.getELContext(), null));
    }

    /** The other way in which a page names its load method. */
    private static Stream<UIViewAction> actions(UIViewRoot view) {
        var metadata = view.getFacet(UIViewRoot.METADATA_FACET_NAME);
        return metadata == null
                ? Stream.empty()
                : metadata.getChildren().stream()
                        .filter(UIViewAction.class::isInstance)
                        .map(UIViewAction.class::cast);
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
