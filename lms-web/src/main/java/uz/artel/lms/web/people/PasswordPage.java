package uz.artel.lms.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import uz.artel.lms.people.PasswordChanging;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Pages;
import uz.artel.lms.web.session.Entrance;
import uz.artel.lms.web.session.Visit;

/** common/password.xhtml: a new password, by choice or because the first one must go. */
@Named
@RequestScoped
public class PasswordPage {

    private PasswordChanging changing;
    private Entrance entrance;
    private Messages messages;
    private HttpServletRequest request;

    private String present;
    private String chosen;
    private String repeated;

    protected PasswordPage() {}

    @Inject
    public PasswordPage(PasswordChanging changing, Entrance entrance, Messages messages, HttpServletRequest request) {
        this.changing = changing;
        this.entrance = entrance;
        this.messages = messages;
        this.request = request;
    }

    /** Whether nothing else can be done before. */
    public boolean isForced() {
        var session = Visit.of(request).session();
        return session != null && session.mustChange();
    }

    public void change() {
        if (chosen != null && !chosen.equals(repeated)) {
            throw new BadInput("repeated", "passwordRepeat");
        }
        boolean forced = isForced();
        var outcome = changing.change(present, chosen, entrance.token(), entrance.address());
        if (!outcome.signedIn()) {
            entrance.refuse(outcome, "common.password.refused", "common.password.refused.wait");
            return;
        }
        messages.done("common.password.done");
        Pages.go(forced ? "/" : "/common/profile.xhtml");
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
