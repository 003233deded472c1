package uz.artel.lms.curriculum;

import uz.artel.lms.shared.Refusal;

/** The draft says what the newest edition says already. */
public class NothingToPublish extends Refusal {
    private static final long serialVersionUID = 1L;
}
