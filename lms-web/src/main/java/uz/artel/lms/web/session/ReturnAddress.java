package uz.artel.lms.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where to go after the sign-in: a page of this site and nothing else, or a sign-in would lead to strangers. */
public final class ReturnAddress {

    private static final Pattern LOCAL =
            Pattern.compile("/[a-z-]+(/[A-Za-z0-9_-]+)+\\.xhtml(\\?[A-Za-z0-9_.~%=&+,:-]*)?");

    private ReturnAddress() {}

    /** The address when it is one of our pages, else null. */
    public static String local(String address) {
        return address != null
                        && address.length() <= 500
                        && LOCAL.matcher(address).matches()
                        && !address.startsWith("/public/")
                ? address
                : null;
    }

    /** {@code ?back=…} for the page whose form was sent: a form goes to its page without the page's parameters. */
    public static String ofSent(HttpServletRequest request, String path) {
        var from = request.getHeader("Referer");
        int query = from == null ? -1 : from.indexOf('?');
        boolean same = query > 0
                && from.substring(0, query).endsWith(Client.of(request).host() + request.getContextPath() + path);
        return parameter(path, same ? from.substring(query + 1) : null);
    }

    /** {@code ?back=…} for a page that was asked for, or nothing. */
    public static String parameter(String path, String query) {
        var back = local(query == null ? path : path + "?" + query);
        return back == null ? "" : "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
