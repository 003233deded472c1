package uz.artel.lms.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uz.artel.lms.people.PasswordChanging;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.web.faces.Pages;
import uz.artel.lms.web.session.Entrance;

/** public/code.xhtml: a new password by a one-time code. */
@Named
@RequestScoped
public class CodePage {

    private PasswordChanging changing;
    private Entrance entrance;

    private String name;
    private String code;
    private String chosen;
    private String repeated;

    protected CodePage() {}

    @Inject
    public CodePage(PasswordChanging changing, Entrance entrance) {
        this.changing = changing;
        this.entrance = entrance;
    }

    public void change() {
        if (chosen != null && !chosen.equals(repeated)) {
            throw new BadInput("repeated", "passwordRepeat");
        }
        var outcome = changing.byCode(name, code, chosen, entrance.address(), entrance.device());
        if (outcome.signedIn()) {
            Pages.go(entrance.enter(outcome, null));
        } else {
            entrance.refuse(outcome, "public.code.refused", "public.code.refused.wait");
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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
