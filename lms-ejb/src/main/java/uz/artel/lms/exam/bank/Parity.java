package uz.artel.lms.exam.bank;

import java.util.Locale;

/**
 * How a drawn form compares with its reference: what somebody just good enough is expected to earn on it (measurement §6:
 * forms drawn without this check differ by about a raw point, which alone flips borderline people).
 *
 * @param by what it was compared by
 * @param sum raw points expected on this form; 0 when not checked
 * @param reference raw points a form is meant to be worth; 0 when not checked
 */
public record Parity(By by, double sum, double reference) {

    /** What forms are compared by. */
    public enum By {
        /** The sum of the panel's ratings: every item of the bank has one. */
        ANGOFF,
        /** The sum of the facilities: not every item is rated, but of every item the facility is known. */
        FACILITY,
        /** Neither is there for every item, or no bound asks for it: the form says that it was not checked. */
        NOT_CHECKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final Parity NONE = new Parity(By.NOT_CHECKED, 0, 0);
}
