package uz.artel.lms.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.review.Assessment;
import uz.artel.lms.review.CaseState;
import uz.artel.lms.review.PayRule;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/** What the pages of the attestation say in words: states, missing data, steps, names. */
@Named
@RequestScoped
public class ReviewWords {

    private PeopleReading people;
    private Text text;
    private Me me;
    private final Map<PersonId, PersonName> names = new HashMap<>();

    protected ReviewWords() {}

    @Inject
    public ReviewWords(PeopleReading people, Text text, Me me) {
        this.people = people;
        this.text = text;
        this.me = me;
    }

    /** Reads the names of these persons at once. */
    public void know(Collection<PersonId> persons) {
        var wanted = persons.stream()
                .filter(Objects::nonNull)
                .filter(p -> !names.containsKey(p))
                .distinct()
                .toList();
        if (!wanted.isEmpty()) {
            names.putAll(people.names(wanted));
        }
    }

    /** The full name in the language of the page. */
    public String name(PersonId person) {
        if (person == null) {
            return "";
        }
        know(List.of(person));
        var name = names.get(person);
        return name == null ? text.get("review.word.unknownPerson") : name.in(me.lang());
    }

    /** "+1", "0". */
    public String step(Integer steps) {
        return steps == null ? "" : steps > 0 ? "+" + steps : Integer.toString(steps);
    }

    /** The name of a category of a rule. */
    public String category(PayRule rule, String key) {
        return key == null ? "" : rule.band(key).map(b -> text.in(b.title())).orElse(key);
    }

    /** What a gate says when it isn't met. */
    public String gate(PayRule.Gate gate, String have) {
        return text.in(gate.say())
                .replace("{have}", number(have))
                .replace("{need}", number(gate.need().toPlainString()));
    }

    /** One thing a list knows to be missing: {@code gate:metric:have}, {@code part:key}, {@code unknown:metric}. */
    public String missing(PayRule rule, String key) {
        var pieces = key.split(":");
        return switch (pieces[0]) {
            case "gate" ->
                rule.gates().stream()
                        .filter(g -> g.metric().equals(pieces[1]))
                        .findFirst()
                        .map(g -> gate(g, pieces[2]))
                        .orElse(key);
            case "part" -> text.of("review.word.noPart", partTitle(rule, pieces[1]));
            default -> text.of("review.word.noPart", gateTitle(rule, pieces[1]));
        };
    }

    private String partTitle(PayRule rule, String key) {
        return rule.input(key).map(i -> text.in(i.title())).orElse(key);
    }

    private String gateTitle(PayRule rule, String metric) {
        return rule.gates().stream()
                .filter(g -> g.metric().equals(metric))
                .findFirst()
                .map(g -> text.in(g.title()))
                .orElse(metric);
    }

    public String state(CaseState state) {
        return state == null ? "" : text.get("review.state." + state.name());
    }

    /** The kind of the badge of a state. */
    public String kind(CaseState state) {
        return switch (state) {
            case OPEN -> "none";
            case PROPOSED -> "now";
            case APPROVED -> "info";
            case ANNOUNCED, ORDERED -> "ok";
        };
    }

    public String assessed(Assessment.State state) {
        return state == null ? "" : text.get("review.assessed." + state.name());
    }

    public String body(String key) {
        return key == null ? "" : text.get("review.body." + key);
    }

    /** A number as the language writes it, without zeros at the end. */
    public String number(Object value) {
        if (value instanceof String written && !written.matches("-?[0-9.]+")) {
            return written;
        }
        var number = value instanceof BigDecimal decimal ? decimal : new BigDecimal(String.valueOf(value));
        var stripped = number.stripTrailingZeros();
        return Words.number(stripped.scale() < 0 ? stripped.setScale(0) : stripped, null, me.getLanguage());
    }

    /** An index with its one decimal, as the rule rounds it: 95 reads 95,0. */
    public String index(BigDecimal index) {
        return Words.number(index.setScale(1, RoundingMode.UNNECESSARY), null, me.getLanguage());
    }

    public String in(Texts texts) {
        return text.in(texts);
    }
}
