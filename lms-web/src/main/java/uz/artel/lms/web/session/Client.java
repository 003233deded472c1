package uz.artel.lms.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import uz.artel.lms.shared.Networks;
import uz.artel.lms.shared.Setting;

/**
 * The browser behind a request, as far as it can be believed. What a proxy says of it in {@code X-Forwarded-For}, {@code -Proto}
 * and {@code -Host} counts only when the peer that connected to us is one of {@code LMS_TRUSTED_PROXY}; from everybody else
 * these headers are words of a stranger. Whoever needs the address, the scheme or the host of a request asks here.
 *
 * @param address of the browser, a literal
 * @param secure whether it speaks TLS, with us or with the proxy
 * @param host name and port it asked for, as in the header Host; null when it named none
 */
public record Client(String address, boolean secure, String host) {

    private static final String ATTRIBUTE = Client.class.getName();
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?|\\[[0-9a-fA-F:.]{2,45}\\])(:[0-9]{1,5})?");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([0-9a-fA-F:.]+)\\](:[0-9]+)?|([0-9.]+):[0-9]+");
    private static final Networks TRUSTED =
            Setting.find("lms.trusted-proxy").map(Networks::of).orElse(Networks.NONE);

    /** Of this request, found out once. */
    public static Client of(HttpServletRequest request) {
        var known = (Client) request.getAttribute(ATTRIBUTE);
        if (known == null) {
            known = of(request, TRUSTED);
            request.setAttribute(ATTRIBUTE, known);
        }
        return known;
    }

    /** @param trusted the proxies that are believed */
    static Client of(HttpServletRequest request, Networks trusted) {
        var peer = request.getRemoteAddr();
        var direct = new Client(peer, request.isSecure(), request.getHeader("Host"));
        if (!trusted.hold(peer)) {
            return direct;
        }
        // each proxy adds the one that connected to it at the end: what stands before the first stranger, he wrote
        // himself
        var chain = values(request, "X-Forwarded-For");
        var address = peer;
        int proxies = -1;
        for (int i = chain.size() - 1; i >= 0 && trusted.hold(address); i--) {
            var next = Networks.address(bare(chain.get(i)));
            if (next.isEmpty()) {
                break;
            }
            address = next.get();
            proxies++;
        }
        var scheme = at(values(request, "X-Forwarded-Proto"), Math.max(0, proxies));
        var host = at(values(request, "X-Forwarded-Host"), Math.max(0, proxies));
        return new Client(
                address,
                scheme == null || !scheme.matches("(?i)https?") ? direct.secure() : scheme.equalsIgnoreCase("https"),
                host == null || !HOST.matcher(host).matches() ? direct.host() : host);
    }

    /** All values of a header in their order, whether they came in one line or in several. */
    private static List<String> values(HttpServletRequest request, String name) {
        var all = new ArrayList<String>();
        for (var line : Collections.list(request.getHeaders(name))) {
            for (var value : line.split(",")) {
                all.add(value.strip());
            }
        }
        return all;
    }

    /** What the proxy that many steps before ours said; proxies that don't add but set leave one value for all. */
    private static String at(List<String> values, int before) {
        return values.isEmpty() ? null : values.get(Math.max(0, values.size() - 1 - before));
    }

    private static String bare(String address) {
        var match = WITH_PORT.matcher(address);
        return match.matches() ? match.group(1) == null ? match.group(3) : match.group(1) : address;
    }
}
