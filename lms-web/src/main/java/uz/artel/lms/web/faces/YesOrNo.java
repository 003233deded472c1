package uz.artel.lms.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.servlet.http.HttpServletRequest;
import uz.artel.lms.web.session.Visit;

/**
 * Yes is true and no is false; anything else is neither, where Java would read a no. Registered in faces-config.xml, because
 * the server's own converter of this class comes after those it finds by their annotation.
 */
public final class YesOrNo implements Converter<Boolean> {

    @Override
    public Boolean getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!typed.equals("true") && !typed.equals("false")) {
            var request = (HttpServletRequest) context.getExternalContext().getRequest();
            var text = CDI.current()
                    .select(Bundles.class)
                    .get()
                    .text(Visit.of(request).lang(), "problem.yesOrNo");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
        return Boolean.valueOf(typed);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Boolean value) {
        return value == null ? "" : value.toString();
    }
}
