package uz.artel.lms.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uz.artel.lms.people.SigningIn;
import uz.artel.lms.web.faces.Pages;
import uz.artel.lms.web.session.Entrance;

/** public/sign-in.xhtml */
@Named
@RequestScoped
public class SignInPage {

    private SigningIn signingIn;
    private Entrance entrance;

    private String name;
    private String password;
    private String back;
    private String out;

    protected SignInPage() {}

    @Inject
    public SignInPage(SigningIn signingIn, Entrance entrance) {
        this.signingIn = signingIn;
        this.entrance = entrance;
    }

    public void signIn() {
        var outcome = signingIn.signIn(name, password, entrance.address(), entrance.device());
        if (outcome.signedIn()) {
            Pages.go(entrance.enter(outcome, back));
        } else {
            entrance.refuse(outcome, "public.sign-in.refused", "public.sign-in.refused.wait");
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }

    /** Present when the person has just signed out. */
    public String getOut() {
        return out;
    }

    public void setOut(String out) {
        this.out = out;
    }
}
