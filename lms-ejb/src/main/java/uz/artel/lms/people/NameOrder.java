package uz.artel.lms.people;

import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.Locale;
import uz.artel.lms.shared.language.Lang;

/**
 * Names in the order of each language's alphabet. The Uzbek alphabet ends … z, oʻ, gʻ, sh, ch; the JDK has no rules for it
 * and would file oʻ beside o.
 */
public final class NameOrder {

    private static final String UZBEK = """
            < ' ', '\u00a0' < '-'\
            < a,A < b,B < d,D < e,E < f,F < g,G < h,H < i,I < j,J < k,K < l,L < m,M < n,N < o,O < p,P < q,Q < r,R < s,S \
            < t,T < u,U < v,V < x,X < y,Y < z,Z < o\u02bb,O\u02bb < g\u02bb,G\u02bb < sh,Sh,SH < ch,Ch,CH < c,C < w,W\
            """;

    private NameOrder() {}

    /** A collator of its own for each caller: collators are not safe to share between threads. */
    public static Collator of(Lang lang) {
        return switch (lang) {
            case RU -> Collator.getInstance(Locale.forLanguageTag("ru"));
            case EN -> Collator.getInstance(Locale.ENGLISH);
            case UZ -> uzbek();
        };
    }

    /** Compares things by a name of theirs, as in {@code rows.sort(NameOrder.by(lang, PersonRow::name))}. */
    public static <T> Comparator<T> by(Lang lang, java.util.function.Function<T, String> name) {
        return Comparator.comparing(name, of(lang)::compare);
    }

    private static Collator uzbek() {
        try {
            var rules = new RuleBasedCollator("= '\u02bc' " + UZBEK);
            rules.setStrength(Collator.TERTIARY);
            return rules;
        } catch (ParseException e) {
            throw new IllegalStateException("the Uzbek alphabet does not parse at " + e.getErrorOffset(), e);
        }
    }
}
