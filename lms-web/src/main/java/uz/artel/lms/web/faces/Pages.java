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
}
