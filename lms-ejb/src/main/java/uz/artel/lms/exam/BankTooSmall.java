package uz.artel.lms.exam;

import uz.artel.lms.exam.bank.Shortage;
import uz.artel.lms.shared.Refusal;

/** Nobody is invited to an exam the bank has no forms for. Names the cell that lacks most and how many items are missing. */
public class BankTooSmall extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Shortage shortage;
    private final boolean samples;
    private final boolean unverified;

    /**
     * @param samples whether there are shipped samples, which don't count here
     * @param unverified whether there are items on facts nobody verified
     */
    public BankTooSmall(Shortage shortage, boolean samples, boolean unverified) {
        super(shortage.label(), shortage.missing());
        this.shortage = shortage;
        this.samples = samples;
        this.unverified = unverified;
    }

    public Shortage shortage() {
        return shortage;
    }

    public boolean samples() {
        return samples;
    }

    public boolean unverified() {
        return unverified;
    }
}
