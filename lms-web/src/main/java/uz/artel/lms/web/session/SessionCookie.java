package uz.artel.lms.web.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import uz.artel.lms.shared.Setting;

/** The cookie that holds the session's token, and the token that REST writes must show besides. */
public final class SessionCookie {

    /** Name of the cookie. */
    public static final String NAME = "lms_session";

    private SessionCookie() {}

    /** The token of the request, or null. */
    public static String token(HttpServletRequest request) {
        return value(request, NAME);
    }

    static String value(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** Sets the cookie; it goes when the browser closes. */
    public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addCookie(cookie(request, NAME, token, -1));
    }

    /** Removes the cookie. */
    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, NAME, "", 0));
    }

    static Cookie cookie(HttpServletRequest request, String name, String value, int maxAge) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(overTls(request));
        cookie.setMaxAge(maxAge);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** Whether the browser speaks TLS, with us or with a proxy in front, or the people of this installation always do. */
    public static boolean overTls(HttpServletRequest request) {
        return Client.of(request).secure()
                || Setting.find("lms.base-url")
                        .filter(u -> u.startsWith("https:"))
                        .isPresent();
    }

    /** What the header X-LMS-Token must carry: made from the session's token, which scripts can't read. */
    public static String writeToken(String token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal("lms write".getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    /** Compares in constant time. */
    static boolean writes(String token, String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        writeToken(token).getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.UTF_8));
    }
}
