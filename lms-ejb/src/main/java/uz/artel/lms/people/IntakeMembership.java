package uz.artel.lms.people;

import java.time.Instant;
import java.util.Set;
import uz.artel.lms.shared.PersonId;

/** A question upward: who trains whom. The feature that keeps the intakes implements it as a CDI bean. */
public interface IntakeMembership {

    /** Whether {@code trainee} is in an intake, not closed, that {@code trainer} is a trainer of. */
    boolean trains(PersonId trainer, PersonId trainee);

    /** The trainers of the intake, not closed, that {@code trainee} is in; nobody without one. */
    Set<PersonId> trainersOf(PersonId trainee, Instant at);
}
