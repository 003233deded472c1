package uz.artel.lms.web.practice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uz.artel.lms.practice.CallResult.FieldRow;
import uz.artel.lms.shared.language.Texts;
import uz.artel.lms.web.faces.Bundles;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.session.Me;

/** The values of a record as its form shows them: a choice by its words, never by its key. */
@Named
@RequestScoped
public class RecordWords {

    private Text text;
    private Bundles bundles;
    private Me me;

    protected RecordWords() {}

    @Inject
    public RecordWords(Text text, Bundles bundles, Me me) {
        this.text = text;
        this.bundles = bundles;
        this.me = me;
    }

    /** What was filled in; empty when nothing was. */
    public String given(FieldRow row) {
        return words(row.field(), row.given(), row.givenTitle());
    }

    /** What was needed. */
    public String expected(FieldRow row) {
        return words(row.field(), row.expected(), row.expectedTitle());
    }

    private String words(String field, String value, Texts title) {
        if (title != null) {
            return text.in(title);
        }
        if (value == null || value.isBlank()) {
            return "";
        }
        return switch (field) {
            case "type", "safety", "callback" -> known("crm." + field + "." + value, value);
            case "outcome" -> value + " · " + known("crm.outcome." + value, value);
            case "language" -> known("people.lang." + value, value);
            case "complaint", "repeated" -> known("crm.tick." + value, value);
            default -> value;
        };
    }

    private String known(String key, String otherwise) {
        return bundles.has(me.lang(), key) ? text.get(key) : otherwise;
    }
}
