package uz.artel.lms.web.certification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import uz.artel.lms.certification.CertificateChecking;
import uz.artel.lms.certification.CertificateState;
import uz.artel.lms.certification.CheckAnswer;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.web.session.Client;

/** public/check/certificate.xhtml: a stranger sees the state of a certificate now. */
@Named
@RequestScoped
public class CheckPage {

    private static final int SOON = 30;

    @EJB
    private CertificateChecking checking;

    @Inject
    private HttpServletRequest request;

    private CheckAnswer answer;
    private String typed;

    @PostConstruct
    void look() {
        var code = (String) request.getAttribute(CheckAddress.CODE);
        if (code != null) {
            answer = checking.check(code, Client.of(request).address());
        }
        var response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** Goes to the address of the code that was typed. */
    public void go() throws IOException {
        var kept = (typed == null ? "" : typed).replaceAll("[^0-9A-Za-zА-Яа-я]", "");
        if (kept.isEmpty() || kept.length() > 60) {
            throw new BadInput("typed", kept.isEmpty() ? "required" : "tooLong", 20);
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath()
                + "/check/"
                + java.net.URLEncoder.encode(kept.toUpperCase(Locale.ROOT), java.nio.charset.StandardCharsets.UTF_8));
    }

    public CheckAnswer getAnswer() {
        return answer;
    }

    /** asked, nothing, too_many, or the state: valid, expired, revoked. */
    public String getState() {
        if (answer == null) {
            return "asked";
        }
        return answer.kind() == CheckAnswer.Kind.FOUND
                ? answer.certificate().state().code()
                : answer.kind().name().toLowerCase(Locale.ROOT);
    }

    public boolean isFound() {
        return answer != null && answer.kind() == CheckAnswer.Kind.FOUND;
    }

    /** The colour of the state. */
    public String getTone() {
        return switch (getState()) {
            case "valid" -> "ok";
            case "expired" -> "warn";
            case "revoked" -> "bad";
            default -> "none";
        };
    }

    /** Days of the whole validity. */
    public long getDays() {
        return ChronoUnit.DAYS.between(
                answer.certificate().issuedOn(), answer.certificate().expiresOn());
    }

    /** Days of it that have passed, at most all. */
    public long getPassed() {
        return Math.min(getDays(), ChronoUnit.DAYS.between(answer.certificate().issuedOn(), answer.today()));
    }

    public long getLeft() {
        return getDays() - getPassed();
    }

    public boolean isSoon() {
        return isFound() && answer.certificate().state() == CertificateState.VALID && getLeft() <= SOON;
    }

    public boolean isSafetyOver() {
        return isFound()
                && answer.certificate().state() == CertificateState.VALID
                && answer.today().isAfter(answer.certificate().safetyUntil());
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
