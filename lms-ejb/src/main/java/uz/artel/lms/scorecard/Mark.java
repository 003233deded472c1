package uz.artel.lms.scorecard;

import java.util.Optional;

/** The only marks a criterion may get. */
public enum Mark {
    ONE(2, "1"),
    HALF(1, "0.5"),
    ZERO(0, "0"),
    /** Does not fit this call, or can't be judged from what there is: leaves both sums. */
    NOT_APPLICABLE(0, "-");

    private final int halves;
    private final String code;

    Mark(int halves, String code) {
        this.halves = halves;
        this.code = code;
    }

    /** How many halves of the weight it earns: 2, 1 or 0. */
    public int halves() {
        return halves;
    }

    /** The word in files and tables. */
    public String code() {
        return code;
    }

    public static Optional<Mark> find(String code) {
        for (var mark : values()) {
            if (mark.code.equals(code)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException when there is no such mark */
    public static Mark of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no mark \"" + code + "\""));
    }
}
