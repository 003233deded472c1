package uz.artel.lms.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule said no. The class name says which state forbids it ({@code SittingClosed}), the message is a key of the text
 * bundles ({@code refusal.SittingClosed}), the arguments fill its gaps. Nothing of the transaction stays.
 *
 * <p>Pages show the text, REST answers 409 with the key.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {

    private final transient List<Object> arguments;

    protected Refusal(Object... arguments) {
        super(null, null, false, false);
        this.arguments = List.of(arguments);
    }

    /** The bundle key: {@code refusal.} and the simple name of the class. */
    public String key() {
        return "refusal." + getClass().getSimpleName();
    }

    /** What fills {0}, {1} … of the text. Never personal data of others. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    @Override
    public String getMessage() {
        return key() + (arguments().isEmpty() ? "" : " " + arguments());
    }
}
