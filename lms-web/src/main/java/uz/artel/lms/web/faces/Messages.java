package uz.artel.lms.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Refusal;
import uz.artel.lms.web.session.Visit;

/** What page beans say: done, wrong, and where to go next. */
@ApplicationScoped
public class Messages {

    private Bundles bundles;

    protected Messages() {}

    @Inject
    public Messages(Bundles bundles) {
        this.bundles = bundles;
    }

    /** "Done", shown on the next page as well when this one redirects. */
    public void done(String key, Object... arguments) {
        var context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text(context, key, arguments), null));
        context.getExternalContext().getFlash().setKeepMessages(true);
    }

    /** Something to know before going on, shown on the next page as well when this one redirects. */
    public void warn(String key, Object... arguments) {
        var context = FacesContext.getCurrentInstance();
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text(context, key, arguments), null));
        context.getExternalContext().getFlash().setKeepMessages(true);
    }

    /** @param field id of the field in the page, or null for the page */
    public void wrong(String field, String key, Object... arguments) {
        var context = FacesContext.getCurrentInstance();
        context.addMessage(
                clientId(context, field),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text(context, key, arguments), null));
        context.validationFailed();
    }

    /** Words that are no text of a bundle: what the reader of content files says to its authors. */
    public void said(String field, String words) {
        var context = FacesContext.getCurrentInstance();
        context.addMessage(clientId(context, field), new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
        context.validationFailed();
    }

    /** The words of a refusal on its field, or on the page. */
    public void refused(Refusal refusal) {
        wrong(
                refusal instanceof BadInput bad ? bad.field() : null,
                refusal.key(),
                refusal.arguments().toArray());
    }

    /** The outcome that redirects to a page, {@code /admin/people/person?id=7}. */
    public static String redirect(String page) {
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    private String text(FacesContext context, String key, Object... arguments) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        return bundles.text(Visit.of(request).lang(), key, arguments);
    }

    /** The client id of the component with this id, in the form that was sent before others; null (the page) for none. */
    private static String clientId(FacesContext context, String field) {
        if (field == null || context.getViewRoot() == null) {
            return null;
        }
        var found = new String[2];
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, target) -> {
            if (field.equals(target.getId())) {
                found[sent(target) ? 0 : 1] = target.getClientId(context);
            }
            return found[0] == null ? VisitResult.ACCEPT : VisitResult.COMPLETE;
        });
        return found[0] == null ? found[1] : found[0];
    }

    private static boolean sent(UIComponent component) {
        for (var above = component; above != null; above = above.getParent()) {
            if (above instanceof UIForm form) {
                return form.isSubmitted();
            }
        }
        return false;
    }
}
