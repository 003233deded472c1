package uz.artel.lms.web.faces;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Going on to another page. */
public final class Pages {

    private Pages() {}

    /** Redirects to an address of ours below the context root, {@code /common/profile.xhtml}; messages come along. */
    public static void go(String address) {
        var context = FacesContext.getCurrentInstance();
        var external = context.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }

    /** An id from the address: null when there is none, 0, which is nobody's, when it is no number. */
    public static Long id(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : Long.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            return 0L;
        }
    }
}
