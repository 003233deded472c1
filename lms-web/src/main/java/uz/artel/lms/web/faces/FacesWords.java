package uz.artel.lms.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import uz.artel.lms.web.session.Visit;

/**
 * The words in which Faces itself refuses a field that has none of its own, as the bundles have them and in the language of
 * the page. Faces knows Russian and Uzbek no more than it knows what our fields are called.
 */
public final class FacesWords extends ResourceBundle {

    private static final List<String> REFUSALS =
            List.of("jakarta.faces.component.", "jakarta.faces.converter.", "jakarta.faces.validator.");

    @Override
    protected Object handleGetObject(String key) {
        var context = FacesContext.getCurrentInstance();
        // without a detail of its own a message shows its summary there; at the start nobody asks for words yet
        if (context == null
                || !(context.getExternalContext().getRequest() instanceof HttpServletRequest request)
                || !refuses(key)) {
            return null;
        }
        return CDI.current().select(Bundles.class).get().text(Visit.of(request).lang(), ours(key));
    }

    /** Whether it is a refusal: Faces asks here for other things too, at each resource of a page for a folder of its language. */
    static boolean refuses(String key) {
        return REFUSALS.stream().anyMatch(key::startsWith) && !key.endsWith("_detail");
    }

    static String ours(String key) {
        if (key.endsWith(".REQUIRED")) {
            return "ui.problem.required";
        }
        if (key.endsWith(".INVALID") || key.contains("EnumConverter") || key.contains("BooleanConverter")) {
            return "problem.choice";
        }
        if (key.contains("DateTimeConverter")) {
            return "ui.problem.date";
        }
        return key.contains(".converter.") ? "ui.problem.number" : "ui.problem.format";
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
