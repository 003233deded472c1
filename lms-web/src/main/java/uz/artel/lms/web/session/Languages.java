package uz.artel.lms.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import uz.artel.lms.shared.language.Lang;

/** The language of a request: the person's, else the one the browser remembers, else the first it asks for that we speak. */
final class Languages {

    static final String COOKIE = "lms_lang";
    static final String PARAMETER = "lang";

    private Languages() {}

    static Optional<Lang> known(String code) {
        for (var lang : Lang.values()) {
            if (lang.code().equals(code)) {
                return Optional.of(lang);
            }
        }
        return Optional.empty();
    }

    static Lang of(HttpServletRequest request, Lang preferred) {
        if (preferred != null) {
            return preferred;
        }
        return known(SessionCookie.value(request, COOKIE)).orElseGet(() -> {
            if (request.getHeader("Accept-Language") != null) {
                for (var locale : Collections.list(request.getLocales())) {
                    var lang = known(locale.getLanguage());
                    if (lang.isPresent()) {
                        return lang.get();
                    }
                }
            }
            return Lang.RU;
        });
    }

    /** The query without the choice of language. */
    static String without(String query) {
        if (query == null) {
            return "";
        }
        var kept = new StringBuilder();
        for (var part : query.split("&")) {
            if (!part.startsWith(PARAMETER + "=") && !part.isEmpty()) {
                kept.append(kept.isEmpty() ? "?" : "&").append(part);
            }
        }
        return kept.toString();
    }
}
