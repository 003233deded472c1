package uz.artel.lms.launch;

/** A setting that stops the start. The message is one sentence that names the variable and says what is expected. */
public final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongSetting(String sentence) {
        super(sentence);
    }
}
