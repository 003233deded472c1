package uz.artel.lms.web.look;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/** A decimal as people type it: comma or point, with or without spaces between thousands. At most 15 digits in all. */
@FacesConverter("lms.Decimal")
public final class DecimalConverter implements Converter<BigDecimal> {

    private static final Pattern DECIMAL = Pattern.compile("[-−]?\\d{1,12}([.,]\\d{1,6})?");

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var number = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!DECIMAL.matcher(number).matches()) {
            var said = component instanceof UIInput input ? input.getConverterMessage() : null;
            var text = Objects.requireNonNullElse(said, typed);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
        return new BigDecimal(number.replace(',', '.').replace('−', '-'));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BigDecimal value) {
        if (value == null) {
            return "";
        }
        var plain = value.toPlainString();
        return "en".equals(context.getViewRoot().getLocale().getLanguage()) ? plain : plain.replace('.', ',');
    }
}
