package uz.artel.lms.people;

import java.util.List;
import java.util.stream.Stream;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Role;

/**
 * A person in the administrator's list.
 *
 * @param signInName or null without an account
 * @param awaitsCode the account has no password yet: a one-time code is needed
 * @param roles those that hold now
 */
public record PersonRow(
        PersonId id,
        PersonName name,
        String personnelNo,
        String line,
        Level level,
        boolean active,
        String signInName,
        boolean awaitsCode,
        List<Role> roles) {

    PersonRow with(Role role) {
        return roles.contains(role)
                ? this
                : new PersonRow(
                        id,
                        name,
                        personnelNo,
                        line,
                        level,
                        active,
                        signInName,
                        awaitsCode,
                        Stream.concat(roles.stream(), Stream.of(role)).sorted().toList());
    }
}
