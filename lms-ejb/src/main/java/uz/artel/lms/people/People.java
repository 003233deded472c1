package uz.artel.lms.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** The tables of persons, accounts, grants, centres and lines. */
@ApplicationScoped
class People {

    private EntityManager em;

    protected People() {}

    @Inject
    People(EntityManager em) {
        this.em = em;
    }

    /** The installation itself acts as person 0, who has no row. */
    static Long orNobody(PersonId by) {
        return by == null || by.value() == 0 ? null : by.value();
    }

    Person get(PersonId id) {
        var person = id == null ? null : em.find(Person.class, id.value());
        if (person == null) {
            throw new Unknown("person");
        }
        return person;
    }

    void add(Object entity) {
        em.persist(entity);
        // the id is needed by what is written next, and a taken name must refuse here
        em.flush();
    }

    Optional<Account> account(PersonId person) {
        return Optional.ofNullable(em.find(Account.class, person.value()));
    }

    Optional<Account> accountNamed(String signInName) {
        return em.createQuery("SELECT a FROM Account a WHERE a.signInName = :name", Account.class)
                .setParameter("name", signInName)
                .getResultStream()
                .findFirst();
    }

    long accounts() {
        return em.createQuery("SELECT COUNT(a) FROM Account a", Long.class).getSingleResult();
    }

    Optional<PersonId> withNumber(CentreId centre, String personnelNo) {
        return em.createQuery(
                        "SELECT p.id FROM Person p WHERE p.centreId = :centre AND p.personnelNo = :number", Long.class)
                .setParameter("centre", centre.value())
                .setParameter("number", personnelNo)
                .getResultStream()
                .findFirst()
                .map(PersonId::new);
    }

    List<AccessGrant> grants(PersonId person) {
        return em.createQuery("SELECT g FROM AccessGrant g WHERE g.personId = :person ORDER BY g.id", AccessGrant.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    AccessGrant grant(long id, PersonId person) {
        var grant = em.find(AccessGrant.class, id);
        if (grant == null || !grant.of(person)) {
            throw new Unknown("grant");
        }
        return grant;
    }

    /** Active persons other than {@code except} who hold administrator grants in that centre without an end. */
    long otherAdministrators(CentreId centre, PersonId except) {
        return ((Number) em.createNativeQuery("SELECT COUNT(DISTINCT g.person_id) FROM access_grant g"
                                + " JOIN person p ON p.id = g.person_id AND p.active = TRUE"
                                + " JOIN account a ON a.person_id = p.id AND a.active = TRUE"
                                + " WHERE g.role = 'admin' AND g.centre_id = ? AND g.person_id <> ?"
                                + " AND g.ended_at IS NULL AND g.until_on IS NULL")
                        .setParameter(1, centre.value())
                        .setParameter(2, except.value())
                        .getSingleResult())
                .longValue();
    }

    Centre centre(CentreId id) {
        var centre = id == null ? null : em.find(Centre.class, id.value());
        if (centre == null) {
            throw new Unknown("centre");
        }
        return centre;
    }

    ZoneId zone(CentreId id) {
        return centre(id).zone();
    }

    Optional<CentreId> centreWithKey(String key) {
        return em.createQuery("SELECT c.id FROM Centre c WHERE c.key = :key", Long.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(CentreId::new);
    }

    List<CentreRow> centres() {
        return em.createQuery("SELECT c FROM Centre c ORDER BY c.key", Centre.class)
                .getResultStream()
                .map(Centre::row)
                .toList();
    }

    void addLine(CentreId centre, String key, Texts name) {
        em.createNativeQuery(
                        "INSERT INTO centre_line (centre_id, line_key, name_ru, name_uz, name_en) VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, centre.value())
                .setParameter(2, key)
                .setParameter(3, name.ru())
                .setParameter(4, name.uz())
                .setParameter(5, name.en())
                .executeUpdate();
    }

    List<LineRow> lines(CentreId centre) {
        var rows = em.createNativeQuery(
                        "SELECT line_key, name_ru, name_uz, name_en FROM centre_line WHERE centre_id = ? ORDER BY line_key")
                .setParameter(1, centre.value());
        return rows(rows.getResultList()).stream()
                .map(r -> new LineRow(centre, (String) r[0], new Texts((String) r[1], (String) r[2], (String) r[3])))
                .toList();
    }

    boolean hasLine(CentreId centre, String key) {
        return lines(centre).stream().anyMatch(l -> l.key().equals(key));
    }

    /** Whether the person is active and holds the role at that instant; one statement. */
    boolean holds(PersonId person, Role role, Instant at) {
        var found = em.createNativeQuery("SELECT g.from_on, g.until_on, g.ended_at, c.zone FROM access_grant g"
                        + " JOIN centre c ON c.id = g.centre_id JOIN person p ON p.id = g.person_id AND p.active = TRUE"
                        + " WHERE g.person_id = ? AND g.role = ?")
                .setParameter(1, person.value())
                .setParameter(2, role.code());
        return rows(found.getResultList()).stream()
                .anyMatch(r -> new GrantDates(day(r[0]), day(r[1]), DatabaseTime.instant(r[2]))
                        .holdAt(at, ZoneId.of((String) r[3])));
    }

    /** Names in one statement. Persons of other centres are left out unless {@code centre} is null. */
    Map<PersonId, PersonName> names(Collection<PersonId> ids, CentreId centre) {
        var names = new LinkedHashMap<PersonId, PersonName>();
        if (ids.isEmpty()) {
            return names;
        }
        var wanted = ids.stream().distinct().toList();
        var query = em.createNativeQuery("SELECT id, family_cyr, given_cyr, patronymic_cyr, family_lat, given_lat,"
                + " patronymic_lat FROM person WHERE id IN ("
                + wanted.stream().map(i -> "?").collect(Collectors.joining(",")) + ")"
                + (centre == null ? "" : " AND centre_id = ?"));
        int position = 1;
        for (var id : wanted) {
            query.setParameter(position++, id.value());
        }
        if (centre != null) {
            query.setParameter(position, centre.value());
        }
        for (var r : rows(query.getResultList())) {
            names.put(new PersonId(((Number) r[0]).longValue()), name(r, 1));
        }
        return names;
    }

    /** The cards of these persons, or of the active ones of a centre when {@code persons} is null. One statement. */
    List<PersonCard> cards(Collection<PersonId> persons, CentreId centre) {
        var query = em.createNativeQuery(
                "SELECT p.id, p.family_cyr, p.given_cyr, p.patronymic_cyr, p.family_lat, p.given_lat,"
                        + " p.patronymic_lat, p.centre_id, c.name_ru, c.name_uz, c.name_en, p.line_key,"
                        + " l.name_ru AS l_ru, l.name_uz AS l_uz, l.name_en AS l_en, p.level, p.level_since,"
                        + " p.languages, p.preferred_language, p.manager_id, p.hired_on, p.personnel_no, p.active"
                        + " FROM person p JOIN centre c ON c.id = p.centre_id"
                        + " LEFT JOIN centre_line l ON l.centre_id = p.centre_id AND l.line_key = p.line_key"
                        + (persons == null
                                ? " WHERE p.centre_id = ? AND p.active = TRUE"
                                : " WHERE p.id IN (" + String.join(", ", Collections.nCopies(persons.size(), "?"))
                                        + ")"));
        int at = 0;
        for (var id : persons == null
                ? List.of(centre.value())
                : persons.stream().map(PersonId::value).toList()) {
            query.setParameter(++at, id);
        }
        return rows(query.getResultList()).stream().map(People::card).toList();
    }

    /** People who hold a role at that instant in a centre; one statement. */
    List<PersonId> holding(CentreId centre, Role role, Instant at) {
        return List.copyOf(holders(centre, Set.of(role), at).getOrDefault(role, Set.of()));
    }

    /** The active persons who hold each of these roles, by id; roles that nobody holds have no entry. */
    Map<Role, Set<PersonId>> holders(CentreId centre, Set<Role> roles, Instant at) {
        return holders(centre, roles, null, at);
    }

    /** @param intake one that the grants must cover, or null for grants of whatever scope */
    Map<Role, Set<PersonId>> holders(CentreId centre, Set<Role> roles, Long intake, Instant at) {
        var query = em.createNativeQuery("SELECT g.person_id, g.from_on, g.until_on, g.ended_at, c.zone, g.role"
                        + " FROM access_grant g JOIN centre c ON c.id = g.centre_id"
                        + " JOIN person p ON p.id = g.person_id AND p.active = TRUE"
                        + " WHERE g.centre_id = ? AND g.role IN (" + "?, ".repeat(roles.size() - 1)
                        + "?)" + (intake == null ? "" : " AND (g.intake_id IS NULL OR g.intake_id = ?)")
                        + " ORDER BY g.person_id")
                .setParameter(1, centre.value());
        int place = 2;
        for (var role : roles) {
            query.setParameter(place++, role.code());
        }
        if (intake != null) {
            query.setParameter(place, intake);
        }
        var found = new EnumMap<Role, Set<PersonId>>(Role.class);
        for (var r : rows(query.getResultList())) {
            if (new GrantDates(day(r[1]), day(r[2]), DatabaseTime.instant(r[3])).holdAt(at, ZoneId.of((String) r[4]))) {
                found.computeIfAbsent(Role.of((String) r[5]), role -> new LinkedHashSet<>())
                        .add(new PersonId(((Number) r[0]).longValue()));
            }
        }
        return found;
    }

    /** A name that is one person's sign-in name and another's personnel number means the sign-in name. */
    Map<String, PersonId> bySignInNameOrNumber(CentreId centre) {
        var found = new LinkedHashMap<String, PersonId>();
        var query = em.createNativeQuery("SELECT p.id, p.personnel_no, a.sign_in_name FROM person p"
                        + " LEFT JOIN account a ON a.person_id = p.id WHERE p.centre_id = ? AND p.active = TRUE")
                .setParameter(1, centre.value());
        var all = rows(query.getResultList());
        for (int column = 1; column <= 2; column++) {
            for (var r : all) {
                if (r[column] != null) {
                    found.put(((String) r[column]).toLowerCase(Locale.ROOT), new PersonId(((Number) r[0]).longValue()));
                }
            }
        }
        return found;
    }

    /** One statement for the whole list: person, account and the roles that hold today. */
    List<PersonRow> list(CentreId centre, Instant at) {
        var query = em.createNativeQuery(
                        "SELECT p.id, p.family_cyr, p.given_cyr, p.patronymic_cyr, p.family_lat, p.given_lat,"
                                + " p.patronymic_lat, p.personnel_no, p.line_key, p.level, p.active, a.sign_in_name,"
                                + " a.password IS NULL, g.role, g.from_on, g.until_on, g.ended_at, c.zone"
                                + " FROM person p JOIN centre c ON c.id = p.centre_id"
                                + " LEFT JOIN account a ON a.person_id = p.id"
                                + " LEFT JOIN access_grant g ON g.person_id = p.id"
                                + " WHERE p.centre_id = ? ORDER BY p.id")
                .setParameter(1, centre.value());
        var found = new LinkedHashMap<Long, PersonRow>();
        for (var r : rows(query.getResultList())) {
            long id = ((Number) r[0]).longValue();
            var row = found.computeIfAbsent(
                    id,
                    i -> new PersonRow(
                            new PersonId(i),
                            name(r, 1),
                            (String) r[7],
                            (String) r[8],
                            Level.valueOf((String) r[9]),
                            truth(r[10]),
                            (String) r[11],
                            r[11] != null && truth(r[12]),
                            List.of()));
            if (r[13] != null
                    && new GrantDates(day(r[14]), day(r[15]), DatabaseTime.instant(r[16]))
                            .holdAt(at, ZoneId.of((String) r[17]))) {
                found.put(id, row.with(Role.of((String) r[13])));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static PersonCard card(Object[] r) {
        return new PersonCard(
                new PersonId(((Number) r[0]).longValue()),
                name(r, 1),
                new CentreId(((Number) r[7]).longValue()),
                new Texts((String) r[8], (String) r[9], (String) r[10]),
                (String) r[11],
                r[12] == null ? null : new Texts((String) r[12], (String) r[13], (String) r[14]),
                Level.valueOf((String) r[15]),
                day(r[16]),
                List.of(((String) r[17]).split(",")),
                Lang.of((String) r[18]),
                r[19] == null ? null : new PersonId(((Number) r[19]).longValue()),
                day(r[20]),
                (String) r[21],
                truth(r[22]));
    }

    static PersonName name(Object[] r, int from) {
        return new PersonName(
                (String) r[from],
                (String) r[from + 1],
                (String) r[from + 2],
                (String) r[from + 3],
                (String) r[from + 4],
                (String) r[from + 5]);
    }

    static LocalDate day(Object column) {
        return column == null ? null : column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }

    static boolean truth(Object column) {
        return column instanceof Boolean b ? b : ((Number) column).intValue() != 0;
    }

    @SuppressWarnings("unchecked")
    static List<Object[]> rows(List<?> found) {
        return (List<Object[]>) found;
    }
}
