package uz.artel.lms.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;

/** Writes persons and accounts for the page, the import and the first start alike. */
@ApplicationScoped
class PersonRegister {

    private People people;
    private Audit audit;

    protected PersonRegister() {}

    @Inject
    PersonRegister(People people, Audit audit) {
        this.people = people;
        this.audit = audit;
    }

    PersonId create(NewPerson made, Instant at) {
        check(made.centre(), made.facts(), null);
        var person = new Person(made.centre(), made.facts(), at);
        people.add(person);
        audit.record("person.create", "person:" + person.id().value(), null, person.state());
        if (made.account() != null) {
            openAccount(person.id(), made.account(), at);
        }
        return person.id();
    }

    void change(Person person, PersonFacts facts) {
        check(person.centre(), facts, person.id());
        var before = person.state();
        person.take(facts);
        audit.record("person.edit", "person:" + person.id().value(), before, person.state());
    }

    void openAccount(PersonId person, NewAccount made, Instant at) {
        if (people.accountNamed(made.signInName()).isPresent()) {
            throw new SignInNameTaken();
        }
        people.add(new Account(person, made, at));
        audit.record("account.open", "person:" + person.value(), null, "name=" + made.signInName());
    }

    /** Line and manager are of this centre, the number is free. */
    private void check(CentreId centre, PersonFacts facts, PersonId self) {
        if (facts.line() != null && !people.hasLine(centre, facts.line())) {
            throw new Unknown("line");
        }
        if (facts.manager() != null && !people.get(facts.manager()).centre().equals(centre)) {
            throw new Unknown("person");
        }
        if (facts.personnelNo() != null) {
            people.withNumber(centre, facts.personnelNo())
                    .filter(other -> !other.equals(self))
                    .ifPresent(other -> {
                        throw new PersonnelNumberTaken();
                    });
        }
    }
}
