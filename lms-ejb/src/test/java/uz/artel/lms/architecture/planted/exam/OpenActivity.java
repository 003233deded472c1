package uz.artel.lms.architecture.planted.exam;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Planted offence: says nothing about callers, uses the other mechanism, holds the entity manager, hides its constructor. */
@Stateless
public class OpenActivity {
    EntityManager em;

    @Inject
    OpenActivity(EntityManager em) {
        this.em = em;
    }

    @RolesAllowed("admin")
    public void anybody() {}
}
