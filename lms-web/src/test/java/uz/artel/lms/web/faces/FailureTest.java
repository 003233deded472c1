package uz.artel.lms.web.faces;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;
import uz.artel.lms.people.SignInNameTaken;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.rest.Failure;

class FailureTest {

    @Test
    void a_constraint_that_refuses_at_commit_speaks_like_the_rule() {
        var thrown = new EJBException(new PersistenceException(new SQLIntegrityConstraintViolationException(
                "Duplicate entry 'a' for key 'account.account_name_once'")));
        assertInstanceOf(SignInNameTaken.class, Failure.refusal(thrown));
    }

    @Test
    void two_writers_are_a_clash_wherever_it_surfaces() {
        assertInstanceOf(
                Clash.class, Failure.refusal(new EJBException(new RuntimeException(new OptimisticLockException()))));
    }

    @Test
    void a_refusal_is_found_under_its_wrappings_and_a_fault_is_none() {
        assertInstanceOf(Unknown.class, Failure.refusal(new RuntimeException(new Unknown("person"))));
        assertNull(Failure.refusal(new IllegalStateException("broken")));
    }
}
