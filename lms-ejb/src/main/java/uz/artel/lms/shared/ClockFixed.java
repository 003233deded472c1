package uz.artel.lms.shared;

/** This installation's clock is the real one, or the moment asked for is not later than now. */
public class ClockFixed extends Refusal {
    private static final long serialVersionUID = 1L;
}
