package uz.artel.lms.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Lang;

/** A person of a centre. Never deleted: results and decisions point at him; he is deactivated. */
@Entity
@Table(name = "person")
class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "personnel_no")
    private String personnelNo;

    @Column(name = "family_cyr")
    private String familyCyr;

    @Column(name = "given_cyr")
    private String givenCyr;

    @Column(name = "patronymic_cyr")
    private String patronymicCyr;

    @Column(name = "family_lat")
    private String familyLat;

    @Column(name = "given_lat")
    private String givenLat;

    @Column(name = "patronymic_lat")
    private String patronymicLat;

    @Column(name = "line_key")
    private String lineKey;

    @Enumerated(EnumType.STRING)
    private Level level;

    @Column(name = "level_since")
    private LocalDate levelSince;

    private String languages;

    @Column(name = "preferred_language")
    private String preferredLanguage;

    @Column(name = "manager_id")
    private Long managerId;

    @Column(name = "hired_on")
    private LocalDate hiredOn;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "deactivated_at")
    private Instant deactivatedAt;

    @Version
    private long version;

    protected Person() {}

    Person(CentreId centre, PersonFacts facts, Instant at) {
        this.centreId = centre.value();
        this.active = true;
        this.createdAt = at;
        take(facts);
    }

    /** Takes what an administrator wrote; line and manager have been found to belong to the centre. */
    final void take(PersonFacts facts) {
        if (id != null && facts.manager() != null && facts.manager().value() == id) {
            throw new BadInput("manager", "himself");
        }
        var name = facts.name();
        this.familyCyr = name.familyCyr();
        this.givenCyr = name.givenCyr();
        this.patronymicCyr = name.patronymicCyr();
        this.familyLat = name.familyLat();
        this.givenLat = name.givenLat();
        this.patronymicLat = name.patronymicLat();
        this.personnelNo = facts.personnelNo();
        this.lineKey = facts.line();
        this.level = facts.level();
        this.levelSince = facts.levelSince();
        this.languages = String.join(",", facts.languages());
        this.preferredLanguage = facts.preferred().code();
        this.managerId = facts.manager() == null ? null : facts.manager().value();
        this.hiredOn = facts.hiredOn();
    }

    void reach(Level reached, LocalDate since) {
        this.level = reached;
        this.levelSince = since;
    }

    void moveTo(String line) {
        this.lineKey = line;
    }

    void prefer(Lang lang) {
        this.preferredLanguage = lang.code();
    }

    void deactivate(Instant at) {
        if (!active) {
            throw new PersonInactive();
        }
        this.active = false;
        this.deactivatedAt = at;
    }

    void activate() {
        this.active = true;
        this.deactivatedAt = null;
    }

    PersonId id() {
        return new PersonId(id);
    }

    CentreId centre() {
        return new CentreId(centreId);
    }

    boolean active() {
        return active;
    }

    long version() {
        return version;
    }

    PersonFacts facts() {
        return new PersonFacts(
                name(),
                personnelNo,
                lineKey,
                level,
                levelSince,
                List.of(languages.split(",")),
                Lang.of(preferredLanguage),
                managerId == null ? null : new PersonId(managerId),
                hiredOn);
    }

    PersonName name() {
        return new PersonName(familyCyr, givenCyr, patronymicCyr, familyLat, givenLat, patronymicLat);
    }

    /** For the audit trail. */
    String state() {
        return "centre=" + centreId + " no=" + personnelNo + " name=" + name().in(Lang.RU) + " / "
                + name().in(Lang.UZ) + " line=" + lineKey + " level=" + level + " since=" + levelSince + " languages="
                + languages + " preferred=" + preferredLanguage + " manager=" + managerId + " hired=" + hiredOn
                + " active=" + active;
    }
}
