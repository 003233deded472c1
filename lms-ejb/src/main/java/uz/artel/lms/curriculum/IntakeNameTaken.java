package uz.artel.lms.curriculum;

import uz.artel.lms.shared.BadInput;

/** The centre has an intake of this name. */
public class IntakeNameTaken extends BadInput {

    private static final long serialVersionUID = 1L;

    public IntakeNameTaken() {
        super("name", "intakeNameTaken");
    }
}
