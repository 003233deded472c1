package uz.artel.lms.shared;

/** There is no such thing, or it isn't this caller's to see: the two are never told apart. REST answers 404. */
public class Unknown extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param what the kind of thing, a noun of the code ("intake"); for the log, not for people */
    public Unknown(String what) {
        super(what);
    }
}
