package uz.artel.lms.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import uz.artel.lms.shared.PersonId;

/** What a person signs in with. Without a password (it was never set) only a one-time code opens it. */
@Entity
@Table(name = "account")
class Account {

    @Id
    @Column(name = "person_id")
    private Long personId;

    @Column(name = "sign_in_name")
    private String signInName;

    private String password;

    @Column(name = "must_change")
    private boolean mustChange;

    private boolean active;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected Account() {}

    Account(PersonId person, NewAccount made, Instant at) {
        this.personId = person.value();
        this.signInName = made.signInName();
        this.password = made.password() == null ? null : made.password().encoded();
        this.mustChange = made.mustChange();
        this.active = true;
        this.changedAt = at;
    }

    /** Sets the password its owner has chosen. */
    void choose(PasswordHash chosen, Instant at) {
        this.password = chosen.encoded();
        this.mustChange = false;
        this.changedAt = at;
    }

    void requireChange() {
        this.mustChange = true;
    }

    void rename(String name) {
        this.signInName = name;
    }

    void close() {
        this.active = false;
    }

    void open() {
        this.active = true;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    String signInName() {
        return signInName;
    }

    Optional<PasswordHash> password() {
        return Optional.ofNullable(password).map(PasswordHash::new);
    }

    boolean mustChange() {
        return mustChange;
    }

    boolean active() {
        return active;
    }
}
