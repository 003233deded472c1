package uz.artel.lms.people;

import java.util.List;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/**
 * Everything an administrator sees of a person.
 *
 * @param signInName or null without an account
 * @param hasPassword whether a password was ever chosen
 * @param openSessions how many sessions are open
 * @param version to be handed back with a change
 */
public record PersonFile(
        PersonId id,
        CentreId centre,
        PersonFacts facts,
        boolean active,
        String signInName,
        boolean hasPassword,
        List<GrantRow> grants,
        int openSessions,
        long version) {}
