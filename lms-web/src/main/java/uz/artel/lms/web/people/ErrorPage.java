package uz.artel.lms.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import uz.artel.lms.web.rest.Failure;
import uz.artel.lms.web.session.ReturnAddress;

/** public/error/500.xhtml: the reference number of a fault, the same that stands in the log. */
@Named
@RequestScoped
public class ErrorPage {

    private HttpServletRequest request;

    private String reference;

    protected ErrorPage() {}

    @Inject
    public ErrorPage(HttpServletRequest request) {
        this.request = request;
    }

    @PostConstruct
    void load() {
        var known = request.getAttribute(Failure.REFERENCE);
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var shown = request.getParameter("ref");
        if (known != null) {
            reference = known.toString();
        } else if (thrown != null) {
            // the address of a certificate ends with its code, which belongs in no log
            reference = Failure.log(
                    thrown,
                    String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                            .replaceFirst("/check/.*", "/check/…"));
        } else {
            reference = shown != null && shown.matches("[0-9A-F]{8}") ? shown : "–";
        }
    }

    public String getReference() {
        return reference;
    }

    /** The page that expired, or the root. */
    public String getBack() {
        var back = ReturnAddress.local(request.getParameter("back"));
        return request.getContextPath() + (back == null ? "/" : back);
    }
}
