package uz.artel.lms.shared;

/** Somebody else changed this since it was read. The page reloads and keeps what was typed; REST answers 412. */
public class Clash extends Refusal {

    private static final long serialVersionUID = 1L;

    public Clash() {
        super();
    }

    /** Refuses when the version a page was made from is no longer the current one. */
    public static void unlessSame(long read, long current) {
        if (read != current) {
            throw new Clash();
        }
    }
}
