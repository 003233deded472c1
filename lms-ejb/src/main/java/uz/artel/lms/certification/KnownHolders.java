package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import uz.artel.lms.people.KnownPeople;
import uz.artel.lms.people.Level;
import uz.artel.lms.people.LineRow;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** Holders as the feature people knows them. */
@ApplicationScoped
class KnownHolders implements Holders {

    private KnownPeople people;

    protected KnownHolders() {}

    @Inject
    KnownHolders(KnownPeople people) {
        this.people = people;
    }

    @Override
    public Holder holder(PersonId person, String line, Instant at) {
        var card = people.card(person);
        var name = card.name();
        var lineName = people.lines(card.centre()).stream()
                .filter(l -> l.key().equals(line))
                .map(LineRow::name)
                .findFirst()
                .orElse(new Texts(line, line, line));
        var lang = card.preferred();
        return new Holder(
                card.centre(),
                name.familyCyr() + " " + name.givenCyr(),
                name.patronymicCyr(),
                name.familyLat() + " " + name.givenLat(),
                name.patronymicLat(),
                card.level().name(),
                card.languages(),
                lang,
                lineName,
                signer(people.holding(card.centre(), Role.HEAD, at), lang),
                signer(people.holding(card.centre(), Role.TRAINER, at), lang));
    }

    /** Р. Каримжонов: of several the one who has been here longest. */
    private String signer(List<PersonId> holding, Lang lang) {
        return holding.stream()
                .min(java.util.Comparator.comparingLong(PersonId::value))
                .map(id -> people.names(List.of(id)).get(id))
                .map(name -> initialAndFamily(name, lang))
                .orElse(null);
    }

    static String initialAndFamily(PersonName name, Lang lang) {
        if (lang == Lang.RU) {
            return name.givenCyr().substring(0, 1) + ". " + name.familyCyr();
        }
        // Sh and Ch are one letter each
        var given = name.givenLat();
        int letter = given.matches("(?:Sh|Ch|Oʻ|Gʻ).*") ? 2 : 1;
        return given.substring(0, letter) + ". " + name.familyLat();
    }

    @Override
    public ZoneId zone(CentreId centre) {
        return people.zone(centre);
    }

    @Override
    public CentreId centreOf(PersonId person) {
        return people.centreOf(person);
    }

    @Override
    public String level(PersonId person) {
        return people.card(person).level().name();
    }

    @Override
    public void reach(PersonId person, String level, LocalDate since, String because) {
        var wanted = Level.valueOf(level);
        if (people.card(person).level().compareTo(wanted) < 0) {
            people.reachLevel(person, wanted, since, because);
        }
        people.becomeOperator(person, because);
    }
}
