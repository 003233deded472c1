package uz.artel.lms.people;

import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;

/**
 * A person to be made.
 *
 * @param centre the centre he belongs to for ever
 * @param account his account, or null when he doesn't sign in
 */
public record NewPerson(CentreId centre, PersonFacts facts, NewAccount account) {

    public NewPerson {
        if (centre == null) {
            throw new BadInput("centre", "required");
        }
        if (facts == null) {
            throw new BadInput("familyCyr", "required");
        }
    }
}
