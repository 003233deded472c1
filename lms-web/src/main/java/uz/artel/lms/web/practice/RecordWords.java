package uz.artel.lms.web.practice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uz.artel.lms.crm.Written;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.session.Me;

/** The record of a call in words: what was chosen is called as the desk calls it, what was typed stays as it is. */
@Named
@RequestScoped
public class RecordWords {

    /** Nobody knows in which language somebody typed. */
    private static final String UNDETERMINED = "und";

    private Text text;
    private Me me;

    protected RecordWords() {}

    @Inject
    public RecordWords(Text text, Me me) {
        this.text = text;
        this.me = me;
    }

    public String of(String field, Written written) {
        if (written.value().isEmpty()) {
            return text.get("trainee.practice.result.empty");
        }
        return switch (field) {
            case "region", "district", "category" ->
                written.title() == null ? written.value() : text.in(written.title());
            case "type", "safety", "callback" -> text.get("crm." + field + "." + written.value());
            case "outcome" -> written.value() + " · " + text.get("crm.outcome." + written.value());
            case "language" -> text.get("trainee.practice.desk." + written.value());
            case "complaint", "repeated" -> text.get("crm.tick." + written.value());
            default -> written.value();
        };
    }

    /** The language of what stands in a field. */
    public String language(String field) {
        return switch (field) {
            case "name", "street", "landmark", "mahalla", "model", "symptom" -> UNDETERMINED;
            default -> me.getLanguage();
        };
    }
}
