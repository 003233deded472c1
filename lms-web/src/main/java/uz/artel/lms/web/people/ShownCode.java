package uz.artel.lms.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uz.artel.lms.people.IssuedCode;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/**
 * A one-time code that was just issued, on its way to the next page: shown there once. Whoever reloads that page neither
 * sees it again nor issues another one that would make it worthless.
 */
@Named
@RequestScoped
public class ShownCode {

    private static final String TITLE = "lms.code.title";
    private static final String UNTIL = "lms.code.until";

    private Text text;
    private Me me;

    protected ShownCode() {}

    @Inject
    public ShownCode(Text text, Me me) {
        this.text = text;
        this.me = me;
    }

    /** Before the redirect to the page that shows it. */
    public void show(IssuedCode issued, String name) {
        flash().put(TITLE, text.of("people.code.title", name, issued.code()));
        flash().put(UNTIL, Words.dayTime(issued.until(), me.getLanguage()));
    }

    /** Whose code and the code, or null when none was issued. */
    public String getTitle() {
        return (String) flash().get(TITLE);
    }

    /** Until when it works. */
    public String getUntil() {
        return (String) flash().get(UNTIL);
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }
}
