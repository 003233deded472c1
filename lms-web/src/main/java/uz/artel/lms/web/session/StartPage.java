package uz.artel.lms.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.web.look.Navigation;

/** Where a person begins: the first entry of the role he used last, else of his first role; the profile when he has none. */
public final class StartPage {

    private StartPage() {}

    static String of(HttpServletRequest request, Visit visit) {
        if (!visit.signedIn()) {
            return "/public/sign-in.xhtml";
        }
        return of(
                SessionCookie.value(request, "lms_role"),
                visit.session().caller().roles());
    }

    /** @param remembered code of the role used last, or null */
    public static String of(String remembered, Set<Role> roles) {
        return roles.stream()
                .filter(role ->
                        role.code().equals(remembered) && !Navigation.of(role).isEmpty())
                .findFirst()
                .or(() -> Navigation.first(roles))
                .map(role -> Navigation.start(role) + ".xhtml")
                .orElse("/common/profile.xhtml");
    }

    /** The page that says what a centre must fill before its first certification, for those who see to it. */
    static Optional<String> checklist(Set<Role> roles) {
        return roles.contains(Role.ADMIN)
                ? Optional.of("/admin/centres/checklist.xhtml")
                : roles.contains(Role.HEAD) ? Optional.of("/head/centre/checklist.xhtml") : Optional.empty();
    }
}
