package uz.artel.lms.web.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import uz.artel.lms.web.session.Visit;

/** Views have the locale of the person's language. */
public class LanguageOfViews extends ViewHandlerWrapper {

    public LanguageOfViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return context.getExternalContext().getRequest() instanceof HttpServletRequest request
                ? Locale.forLanguageTag(Visit.of(request).lang().code())
                : super.calculateLocale(context);
    }
}
