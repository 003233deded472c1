package uz.artel.lms.shared.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.reflect.Method;

/** Enforces {@link Allowed}. */
@Allowed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class AllowedInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentCaller caller;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        require(ruleOf(call.getMethod(), call.getTarget().getClass()), caller);
        return call.proceed();
    }

    static Allowed ruleOf(Method method, Class<?> target) {
        var own = method.getAnnotation(Allowed.class);
        if (own != null) {
            return own;
        }
        for (Class<?> type = target; type != null; type = type.getSuperclass()) {
            var rule = type.getAnnotation(Allowed.class);
            if (rule != null) {
                return rule;
            }
        }
        return method.getDeclaringClass().getAnnotation(Allowed.class);
    }

    static void require(Allowed rule, CurrentCaller caller) {
        if (rule != null && rule.anyone()) {
            return;
        }
        var who = caller.get();
        if (rule == null || !(rule.everySignedIn() || who.hasAny(rule.value()))) {
            throw new NotAllowed();
        }
    }
}
