package uz.artel.lms.web.faces;

import jakarta.el.ValueExpression;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.servlet.http.HttpServletRequest;
import uz.artel.lms.web.session.Visit;

/**
 * Holds for every field of every page: text is no longer than the field says it may be, and has only signs that people can
 * type. A browser keeps to the length by itself; what comes without one does not.
 */
@FacesValidator(value = "lms.TypedText", isDefault = true)
public final class TypedText implements Validator<Object> {

    /** For a field that says nothing of its length. */
    private static final int USUAL = 4000;

    @Override
    public void validate(FacesContext context, UIComponent component, Object value) {
        if (value instanceof String text) {
            if (!typeable(text)) {
                throw wrong(context, "problem.controlCharacter");
            }
            int most = most(context, component);
            // a browser counts an end of line as one sign and sends two
            var counted = text.replace("\r\n", "\n");
            if (counted.codePointCount(0, counted.length()) > most) {
                throw wrong(context, "problem.tooLong", most);
            }
        }
    }

    /** Whether all signs can be typed: no signs below the space but tab and line ends, and no halves of a sign. */
    static boolean typeable(String text) {
        return text.codePoints()
                .allMatch(c -> c >= ' ' && c != 0x7f && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff)
                        || c == '\t'
                        || c == '\n'
                        || c == '\r');
    }

    private static int most(FacesContext context, UIComponent component) {
        var said = component.getPassThroughAttributes().get("maxlength");
        if (said instanceof ValueExpression expression) {
            said = expression.getValue(context.getELContext());
        }
        return said == null ? USUAL : Integer.parseInt(said.toString());
    }

    private static ValidatorException wrong(FacesContext context, String key, Object... arguments) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        var text =
                CDI.current().select(Bundles.class).get().text(Visit.of(request).lang(), key, arguments);
        return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }
}
