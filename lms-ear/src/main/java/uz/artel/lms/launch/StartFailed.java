package uz.artel.lms.launch;

/** The product did not start. The message says why and what to do. */
public final class StartFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public StartFailed(String sentence) {
        super(sentence);
    }
}
