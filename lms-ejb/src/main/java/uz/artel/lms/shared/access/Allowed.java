package uz.artel.lms.shared.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may call an activity. Stands on the class or on a method (which then replaces the class's), and is
 * enforced before the transaction begins to read. Scope (centre, line, intake, campaign) is checked inside by ids.
 *
 * <p>{@link jakarta.annotation.security.RolesAllowed} is not used: container roles know no scope and no dates, are wrong on
 * the first page after sign-in, and can't be taken by the steps that make the demo history (decision 0002).
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Allowed {
    @Nonbinding
    Role[] value() default {};

    /** True where everybody may call, signed in or not: sign-in itself, the public check of a certificate. */
    @Nonbinding
    boolean anyone() default false;

    /** True where every signed-in person may call, whatever his roles. */
    @Nonbinding
    boolean everySignedIn() default false;
}
