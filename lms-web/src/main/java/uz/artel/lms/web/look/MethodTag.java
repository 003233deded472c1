package uz.artel.lms.web.look;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.MethodExpression;
import jakarta.el.MethodInfo;
import jakarta.el.MethodNotFoundException;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Locale;

/**
 * Makes an attribute of a tag file usable as a method. Facelets hands every attribute of a tag file over as a value, and
 * reading {@code #{page.save}} as a value looks for a property; here the last step of such an expression calls the
 * method instead. The variable {@code name} is null when the page left the attribute out.
 *
 * <p>With {@code id} it also sets the variable {@code lmsId}: the id the page gave, else one that is the same each time
 * the page is built (an id attribute that is there but empty would get a new one on each request, and the press of the
 * button would find nobody).
 */
public final class MethodTag extends TagHandler {

    private final TagAttribute name = getRequiredAttribute("name");
    private final TagAttribute value = getRequiredAttribute("value");
    private final TagAttribute id = getAttribute("id");

    public MethodTag(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext ctx, UIComponent parent) throws IOException {
        var given = value.getValueExpression(ctx, Object.class);
        ctx.getVariableMapper()
                .setVariable(
                        name.getValue(ctx),
                        ctx.getExpressionFactory()
                                .createValueExpression(leftOut(ctx) ? null : new Call(given), MethodExpression.class));
        if (id != null) {
            var chosen = id.getValue(ctx);
            var stable = chosen == null || chosen.isEmpty()
                    ? "b" + Integer.toHexString(ctx.generateUniqueId(tagId).hashCode())
                    : chosen;
            ctx.getVariableMapper()
                    .setVariable("lmsId", ctx.getExpressionFactory().createValueExpression(stable, String.class));
        }
    }

    /** Whether the attribute that {@code #{…}} names came as an empty literal (PageTags puts one where a page says nothing). */
    private boolean leftOut(FaceletContext ctx) {
        var variable = value.getValue().replaceAll("[#{} ]", "");
        var passed = ctx.getVariableMapper().resolveVariable(variable);
        return passed == null || (passed.isLiteralText() && "".equals(passed.getExpressionString()));
    }

    /** The method behind a value expression. */
    static final class Call extends MethodExpression {

        private static final long serialVersionUID = 1L;

        private final ValueExpression target;

        Call(ValueExpression target) {
            this.target = target;
        }

        @Override
        public Object invoke(ELContext context, Object[] params) {
            return target.getValue(new Calling(context, params));
        }

        @Override
        public MethodInfo getMethodInfo(ELContext context) {
            return new MethodInfo(target.getExpressionString(), Object.class, new Class<?>[0]);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Call call && target.equals(call.target);
        }

        @Override
        public int hashCode() {
            return target.hashCode();
        }

        @Override
        public String getExpressionString() {
            return target.getExpressionString();
        }

        @Override
        public boolean isLiteralText() {
            return target.isLiteralText();
        }
    }

    /** A context in which what is no property is called as a method. */
    private static final class Calling extends ELContext {

        private final ELContext inner;
        private final Object[] params;

        Calling(ELContext inner, Object[] params) {
            this.inner = inner;
            this.params = params == null ? new Object[0] : params.clone();
        }

        @Override
        public ELResolver getELResolver() {
            return new CallingResolver(inner.getELResolver(), params);
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return inner.getFunctionMapper();
        }

        @Override
        public VariableMapper getVariableMapper() {
            return inner.getVariableMapper();
        }

        @Override
        public void setPropertyResolved(boolean resolved) {
            inner.setPropertyResolved(resolved);
        }

        @Override
        public void setPropertyResolved(Object base, Object property) {
            inner.setPropertyResolved(base, property);
        }

        @Override
        public boolean isPropertyResolved() {
            return inner.isPropertyResolved();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public void putContext(Class key, Object contextObject) {
            inner.putContext(key, contextObject);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Object getContext(Class key) {
            return inner.getContext(key);
        }

        @Override
        public Locale getLocale() {
            return inner.getLocale();
        }

        @Override
        public void setLocale(Locale locale) {
            inner.setLocale(locale);
        }
    }

    private static final class CallingResolver extends ELResolver {

        private final ELResolver inner;
        private final Object[] params;

        CallingResolver(ELResolver inner, Object[] params) {
            this.inner = inner;
            this.params = params;
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            try {
                var found = inner.getValue(context, base, property);
                return base == null || context.isPropertyResolved() ? found : call(context, base, property);
            } catch (PropertyNotFoundException notAProperty) {
                if (base == null) {
                    throw notAProperty;
                }
                return call(context, base, property);
            }
        }

        private Object call(ELContext context, Object base, Object method) {
            context.setPropertyResolved(false);
            var result = inner.invoke(context, base, method, null, params);
            if (!context.isPropertyResolved()) {
                throw new MethodNotFoundException(base.getClass().getName() + "." + method);
            }
            return result;
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] paramTypes, Object[] arguments) {
            return inner.invoke(context, base, method, paramTypes, arguments);
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return inner.getType(context, base, property);
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            inner.setValue(context, base, property, value);
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return inner.isReadOnly(context, base, property);
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return inner.getCommonPropertyType(context, base);
        }

        @Override
        public <T> T convertToType(ELContext context, Object value, Class<T> type) {
            return inner.convertToType(context, value, type);
        }
    }
}
