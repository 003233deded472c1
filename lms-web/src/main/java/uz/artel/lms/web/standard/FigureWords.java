package uz.artel.lms.web.standard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import uz.artel.lms.exam.standard.Facility;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/** Figures and ratings as people read them: the number, or a dash with the reason why there is none. */
@Named
@RequestScoped
public class FigureWords {

    private Text text;
    private Me me;

    protected FigureWords() {}

    @Inject
    public FigureWords(Text text, Me me) {
        this.text = text;
        this.me = me;
    }

    /** The published number with so many digits behind the comma; – when there is none or it is withheld. */
    public String shown(Figure figure, int digits) {
        return figure == null || figure.publishedNumber().isEmpty()
                ? Words.number(null, digits, me.getLanguage())
                : number(figure.publishedNumber().getAsDouble(), digits);
    }

    /** The same of a percentage, with its sign. */
    public String percent(Figure figure, int digits) {
        return figure == null || figure.publishedNumber().isEmpty()
                ? Words.number(null, digits, me.getLanguage())
                : Words.percent(figure.publishedNumber().getAsDouble(), digits, me.getLanguage());
    }

    /** A number with so many digits behind the comma. */
    public String number(double value, int digits) {
        return Words.number(value, digits, me.getLanguage());
    }

    /** Why a figure is withheld, missing or to be read with caution; empty when there is nothing to say. */
    public String why(Figure figure) {
        return figure == null
                ? ""
                : figure.reasons().stream()
                        .map(Reason::code)
                        .map(code -> text.get("standard.reason." + code))
                        .collect(Collectors.joining(". "));
    }

    /** The ratings one by one. */
    public String ratings(List<Integer> percents) {
        return percents.stream().map(String::valueOf).collect(Collectors.joining(" · "));
    }

    /** The share of candidates who got it right, in words: with its number and interval, as counts while few, or none yet. */
    public String facility(Facility facility) {
        if (facility.tries() == 0) {
            return text.get("standard.facility.none");
        }
        var lang = me.getLanguage();
        return facility.share().publishedNumber().isEmpty()
                ? text.of(
                        "standard.facility.few",
                        Words.number(Math.round(facility.earned() * 10) / 10.0, null, lang),
                        facility.tries())
                : text.of(
                        "standard.facility.share",
                        Words.percent(100 * facility.share().number(), 0, lang),
                        facility.tries(),
                        Words.percent(100 * facility.lower(), 0, lang),
                        Words.percent(100 * facility.upper(), 0, lang));
    }
}
