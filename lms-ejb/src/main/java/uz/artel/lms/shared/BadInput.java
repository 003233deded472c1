package uz.artel.lms.shared;

/** What came in is empty, too long, of the wrong type or out of range. Names the field; nothing is changed. REST answers 400. */
public class BadInput extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String problem;

    /**
     * @param field the field as the form or the REST body names it
     * @param problem key of the explanation under {@code problem.}: required, tooLong, notANumber, outOfRange …
     */
    public BadInput(String field, String problem, Object... arguments) {
        super(arguments);
        this.field = field;
        this.problem = problem;
    }

    public String field() {
        return field;
    }

    @Override
    public String key() {
        return "problem." + problem;
    }

    /** The trimmed text, or a refusal when it is missing, blank or longer than {@code max} characters. */
    public static String text(String field, String value, int max) {
        if (value == null || value.isBlank()) {
            throw new BadInput(field, "required");
        }
        var trimmed = value.strip();
        if (trimmed.codePointCount(0, trimmed.length()) > max) {
            throw new BadInput(field, "tooLong", max);
        }
        return trimmed;
    }
}
