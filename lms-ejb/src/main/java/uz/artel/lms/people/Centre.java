package uz.artel.lms.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.language.Texts;

/** A contact centre with its zone, country and emergency numbers. */
@Entity
@Table(name = "centre")
class Centre {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "centre_key")
    private String key;

    @Column(name = "name_ru")
    private String nameRu;

    @Column(name = "name_uz")
    private String nameUz;

    @Column(name = "name_en")
    private String nameEn;

    private String zone;
    private String country;

    @Column(name = "number_fire")
    private String fire;

    @Column(name = "number_ambulance")
    private String ambulance;

    @Column(name = "number_gas")
    private String gas;

    @Column(name = "number_rescue")
    private String rescue;

    @Version
    private long version;

    protected Centre() {}

    Centre(NewCentre made) {
        this.key = made.key();
        this.country = made.country();
        change(made);
    }

    /** Everything but key and country, which are permanent. */
    final void change(NewCentre to) {
        this.nameRu = to.name().ru();
        this.nameUz = to.name().uz();
        this.nameEn = to.name().en();
        this.zone = to.zone().getId();
        this.fire = to.numbers().fire();
        this.ambulance = to.numbers().ambulance();
        this.gas = to.numbers().gas();
        this.rescue = to.numbers().rescue();
    }

    CentreRow row() {
        return new CentreRow(
                new CentreId(id),
                key,
                new Texts(nameRu, nameUz, nameEn),
                ZoneId.of(zone),
                country,
                new EmergencyNumbers(fire, ambulance, gas, rescue),
                version);
    }

    CentreId id() {
        return new CentreId(id);
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    long version() {
        return version;
    }
}
