package uz.artel.lms.web.session;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import uz.artel.lms.people.OpenSession;
import uz.artel.lms.people.Preferring;
import uz.artel.lms.people.SigningIn;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/**
 * Stands before everything: finds the session of the request, decides whether the page may be seen, refuses writes that no
 * page of ours made, and enters the caller for the length of the request. Identity never comes from the HTTP session.
 */
@WebFilter(
        filterName = "SignIn",
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class SignInFilter implements Filter {

    private static final String PASSWORD_PAGE = "/common/password.xhtml";
    private static final int WORKING_DAY = 10 * 3600;
    private static final int YEAR = 365 * 24 * 3600;

    @EJB
    private SigningIn signingIn;

    @EJB
    private Preferring preferring;

    @Inject
    private CurrentCaller current;

    @Override
    public void doFilter(ServletRequest rawRequest, ServletResponse rawResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) rawRequest;
        var response = (HttpServletResponse) rawResponse;
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding("UTF-8");
        }
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            var visit = Visit.of(request);
            if (request.getAttribute(Visit.ATTRIBUTE) == null) {
                request.setAttribute(Visit.ATTRIBUTE, new Visit(null, null, Languages.of(request, null)));
            }
            go(visit.session(), new AskedAnew(request), response, chain);
            return;
        }
        var path = path(request);
        SafetyHeaders.set(request, response, path);
        if (!readable(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/")) {
            chain.doFilter(request, response);
            return;
        }
        var token = SessionCookie.token(request);
        boolean answers = answers(request, path);
        var session = answers ? null : signingIn.resume(token).orElse(null);
        var visit = new Visit(
                session,
                session == null ? null : token,
                Languages.of(request, session == null ? null : session.preferred()));
        request.setAttribute(Visit.ATTRIBUTE, visit);
        if (switchesLanguage(request, response, visit, path)) {
            return;
        }
        if (path.isEmpty() || path.equals("/") || path.equals("/index.xhtml")) {
            response.sendRedirect(request.getContextPath() + StartPage.of(request, visit));
            return;
        }
        Set<Role> roles = session == null ? Set.of() : session.caller().roles();
        switch (PageAccess.of(path, session != null, roles)) {
            case UNKNOWN -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case FORBIDDEN -> {
                try (var entered = current.enter(session.caller())) {
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                }
            }
            case SIGN_IN ->
                response.sendRedirect(request.getContextPath()
                        + "/public/sign-in.xhtml"
                        + ("GET".equals(request.getMethod())
                                ? ReturnAddress.parameter(path, request.getQueryString())
                                : ReturnAddress.ofSent(request, path)));
            case OPEN -> {
                if (foreignWrite(request, path, answers ? token : visit.token())) {
                    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                    response.setContentType("application/json;charset=UTF-8");
                    response.getWriter().write("{\"key\":\"refusal.ForeignWrite\",\"message\":\"X-LMS-Token\"}");
                } else if (session != null
                        && session.mustChange()
                        && path.endsWith(".xhtml")
                        && !path.startsWith("/public/")
                        && !path.equals(PASSWORD_PAGE)) {
                    response.sendRedirect(request.getContextPath() + PASSWORD_PAGE);
                } else {
                    go(session, request, response, chain);
                }
            }
        }
    }

    private void go(OpenSession session, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (session == null) {
            chain.doFilter(request, response);
            return;
        }
        try (var entered = current.enter(session.caller())) {
            chain.doFilter(new SignedIn(request, session.caller()), response);
        }
        // a stranger's views are soon forgotten, or visits would fill the memory; a half-filled form outlives a working
        // day
        var views = request.getSession(false);
        if (views != null && views.getMaxInactiveInterval() != WORKING_DAY) {
            views.setMaxInactiveInterval(WORKING_DAY);
        }
    }

    /**
     * An answer of an exam is taken by the token of its sitting alone, whoever is signed in: most requests of an exam are
     * answers, and they cost no look at the session.
     */
    private static boolean answers(HttpServletRequest request, String path) {
        return "PUT".equals(request.getMethod()) && path.startsWith("/api/v1/sittings/") && path.contains("/answers/");
    }

    /**
     * A write over REST that carries somebody's session must show the token of a page of ours. Pages themselves are held by
     * their view state on the server. A browser that says the request comes from another site is refused in any case.
     */
    private static boolean foreignWrite(HttpServletRequest request, String path, String session) {
        if (Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod())) {
            return false;
        }
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return true;
        }
        return path.startsWith("/api/")
                && session != null
                && !session.isEmpty()
                && !SessionCookie.writes(session, request.getHeader("X-LMS-Token"));
    }

    private boolean switchesLanguage(HttpServletRequest request, HttpServletResponse response, Visit visit, String path)
            throws IOException {
        if (!"GET".equals(request.getMethod()) || path.startsWith("/api/")) {
            return false;
        }
        var query = request.getQueryString();
        if (query == null || !("&" + query).contains("&" + Languages.PARAMETER + "=")) {
            return false;
        }
        var chosen = Languages.known(request.getParameter(Languages.PARAMETER));
        if (chosen.isPresent()) {
            var cookie =
                    SessionCookie.cookie(request, Languages.COOKIE, chosen.get().code(), YEAR);
            response.addCookie(cookie);
            if (visit.signedIn() && visit.lang() != chosen.get()) {
                try (var entered = current.enter(visit.session().caller())) {
                    preferring.language(chosen.get());
                }
            }
        }
        response.sendRedirect(request.getContextPath() + path + Languages.without(query));
        return true;
    }

    /** Whether the server reads the fields of the form: of more than two million bytes it reads none. */
    private static boolean readable(HttpServletRequest request) {
        var type = request.getContentType();
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            try {
                request.getParameterMap();
            } catch (IllegalStateException tooLarge) {
                return false;
            }
        }
        return true;
    }

    private static String path(HttpServletRequest request) {
        var more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }

    /** An error page is read, whatever was sent: without the form's parameters it is no part of the view that failed. */
    private static final class AskedAnew extends HttpServletRequestWrapper {

        AskedAnew(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }

    /** The request as the container's own words for identity would have it. */
    private static final class SignedIn extends HttpServletRequestWrapper {

        private final Caller caller;

        SignedIn(HttpServletRequest request, Caller caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public Principal getUserPrincipal() {
            return () -> Long.toString(caller.person().value());
        }

        @Override
        public String getRemoteUser() {
            return Long.toString(caller.person().value());
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.roles().stream().anyMatch(r -> r.code().equals(role));
        }
    }
}
