package uz.artel.lms.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers of every answer. Pages get their Content-Security-Policy with its nonce from the page library. */
final class SafetyHeaders {

    private SafetyHeaders() {}

    static void set(HttpServletRequest request, HttpServletResponse response, String path) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(
                "Referrer-Policy",
                path.startsWith("/public/") || path.startsWith("/check/") ? "no-referrer" : "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (SessionCookie.overTls(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        boolean resource = path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/");
        if (!resource) {
            // what one person saw is not for the next at the same computer
            response.setHeader("Cache-Control", "no-store");
        }
        // the address of a certificate shows a page, whatever its name ends with
        if (resource || !path.endsWith(".xhtml") && !path.startsWith("/check/")) {
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
        }
    }
}
