package uz.artel.lms.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;
import uz.artel.lms.web.session.Visit;

/**
 * The texts of a page in the person's language: {@code #{text['common.profile.title']}}, with gaps
 * {@code #{text.of('common.profile.until', day)}}, and the right one of three: {@code #{text.in(row.name)}}.
 */
@Named("text")
@RequestScoped
public class Text extends AbstractMap<String, String> {

    private Bundles bundles;
    private HttpServletRequest request;

    protected Text() {}

    @Inject
    public Text(Bundles bundles, HttpServletRequest request) {
        this.bundles = bundles;
        this.request = request;
    }

    @Override
    public String get(Object key) {
        return bundles.text(lang(), String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    /** A text with its gaps {0}, {1} … filled. */
    public String of(String key, Object... arguments) {
        return bundles.text(lang(), key, arguments);
    }

    /** The text of content in the person's language; empty for null. */
    public String in(Texts texts) {
        return texts == null ? "" : texts.in(lang());
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }

    private Lang lang() {
        return Visit.of(request).lang();
    }
}
