package uz.artel.lms.architecture.planted.exam;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;

/** Planted offence: says nothing about callers, uses the other mechanism, holds the entity manager. */
@Stateless
public class OpenActivity {
    EntityManager em;

    @RolesAllowed("admin")
    public void anybody() {}
}
