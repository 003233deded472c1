package uz.artel.lms.web.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/**
 * The frame around a page: theme, role, entries, languages. The role is the one whose folder the page stands in, else the
 * one the person used last (remembered by the browser), else his first.
 */
@Named
@RequestScoped
public class Frame {

    private static final String THEME_COOKIE = "lms_theme";
    private static final String ROLE_COOKIE = "lms_role";

    private static final int TABS = 5;

    private final HttpServletRequest request;
    private final CurrentCaller caller;

    /** A language to switch to. */
    public record Choice(String code, String label, String name, String href) {}

    /** A role to switch to. */
    public record Other(String role, String page, boolean current) {}

    @Inject
    public Frame(HttpServletRequest request, CurrentCaller caller) {
        this.request = request;
        this.caller = caller;
    }

    protected Frame() {
        this(null, null);
    }

    /** light, dark, or system: as the person's system has it. */
    public String getTheme() {
        return theme(cookie(THEME_COOKIE));
    }

    static String theme(String remembered) {
        return "light".equals(remembered) || "dark".equals(remembered) ? remembered : "system";
    }

    public boolean isSignedIn() {
        return caller.find().isPresent();
    }

    /** The code of the role whose frame this is; empty when nobody is signed in. */
    public String getRole() {
        var role = role();
        return role == null ? "" : role.code();
    }

    /** The roles of the person that have pages, to switch between. */
    public List<Other> getRoles() {
        var now = role();
        return roles().stream()
                .filter(role -> !Navigation.of(role).isEmpty())
                .map(role -> new Other(role.code(), Navigation.start(role), role == now))
                .toList();
    }

    /** Which frame the pages of everybody stand in: the one of the person's role, and the learners' for who is signed out. */
    public String getTemplate() {
        var role = role();
        return role == null || Navigation.learns(role) ? "learner" : "work";
    }

    public List<Navigation.Entry> getEntries() {
        var role = role();
        return role == null ? List.of() : Navigation.of(role);
    }

    /** The learners' bar on a phone: as many entries as thumbs find side by side. */
    public List<Navigation.Entry> getTabs() {
        var entries = getEntries();
        return entries.subList(0, Math.min(TABS, entries.size()));
    }

    /** The learners' entries that have no tab on a phone: they stand in the menu there. */
    public List<Navigation.Entry> getBeyondTabs() {
        return getTemplate().equals("learner")
                ? getEntries().subList(getTabs().size(), getEntries().size())
                : List.of();
    }

    public List<Navigation.Group> getGroups() {
        var role = role();
        return role == null ? List.of() : Navigation.groupsOf(role);
    }

    public List<Navigation.Entry> getAccount() {
        return Navigation.account();
    }

    public List<Navigation.Entry> getFoot() {
        return Navigation.foot();
    }

    /** The start page of the frame. */
    public String getHome() {
        var role = role();
        if (role == null) {
            return caller.find().isPresent() ? "/common/profile" : "/public/sign-in";
        }
        return Navigation.start(role);
    }

    /** Whether the page shown is this entry's, or stands in the same folder and has no entry of its own. */
    public boolean on(String page) {
        return page.equals(current(path(), getEntries()));
    }

    static String current(String path, List<Navigation.Entry> entries) {
        var page = Navigation.reachedFrom(
                path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path);
        if (entries.stream().anyMatch(entry -> entry.page().equals(page))) {
            return page;
        }
        var folder = page.substring(0, page.lastIndexOf('/') + 1);
        return entries.stream()
                .map(Navigation.Entry::page)
                .filter(entry -> isFeature(folder) && entry.startsWith(folder))
                .findFirst()
                .orElse("");
    }

    /** A folder below a role's folder: pages straight in a role's folder belong to no entry but their own. */
    private static boolean isFeature(String folder) {
        return folder.indexOf('/', 1) < folder.length() - 1;
    }

    /** The same page in each language. */
    public List<Choice> getLanguages() {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var kept = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                .toList();
        var start = request.getContextPath() + path() + "?" + (kept.isEmpty() ? "" : String.join("&", kept) + "&");
        return List.of(
                new Choice("ru", "РУ", "Русский", start + "lang=ru"),
                new Choice("uz", "UZ", "Oʻzbekcha", start + "lang=uz"),
                new Choice("en", "EN", "English", start + "lang=en"));
    }

    private String path() {
        var forwarded = request.getAttribute("jakarta.servlet.forward.servlet_path");
        var path = forwarded == null ? request.getServletPath() : forwarded.toString();
        var more =
                forwarded == null ? request.getPathInfo() : request.getAttribute("jakarta.servlet.forward.path_info");
        return more == null ? path : path + more;
    }

    private Set<Role> roles() {
        return caller.find().map(Caller::roles).orElse(Set.of());
    }

    private Role role() {
        return role(path(), cookie(ROLE_COOKIE), roles());
    }

    static Role role(String path, String remembered, Set<Role> held) {
        var parts = path.split("/");
        var folder = parts.length > 1 ? parts[1] : "";
        for (var wanted : new String[] {folder, remembered}) {
            for (var role : held) {
                if (role.code().equals(wanted)) {
                    return role;
                }
            }
        }
        return Navigation.first(held).orElse(held.stream().findFirst().orElse(null));
    }

    private String cookie(String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }
}
