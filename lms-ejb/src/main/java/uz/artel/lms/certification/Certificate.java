package uz.artel.lms.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.certification.print.CertificateSheet;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** A certificate: PRINTING when the person has passed, ISSUED when it is printed, REVOKED when HR has taken it back. */
@Entity
@Table(name = "certificate")
class Certificate {

    /** What is written; expired is not. */
    enum Written {
        PRINTING,
        ISSUED,
        REVOKED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String serial;

    @Column(name = "candidacy_id")
    private long candidacyId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "centre_id")
    private long centreId;

    private String level;

    @Column(name = "line_key")
    private String lineKey;

    @Column(name = "line_ru")
    private String lineRu;

    @Column(name = "line_uz")
    private String lineUz;

    @Column(name = "line_en")
    private String lineEn;

    private String languages;
    private String lang;

    @Column(name = "name_cyr")
    private String nameCyr;

    @Column(name = "name_lat")
    private String nameLat;

    @Column(name = "patronymic_cyr")
    private String patronymicCyr;

    @Column(name = "patronymic_lat")
    private String patronymicLat;

    @Column(name = "head_name")
    private String headName;

    @Column(name = "trainer_name")
    private String trainerName;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "safety_until")
    private LocalDate safetyUntil;

    @Column(name = "passed_at")
    private Instant passedAt;

    @jakarta.persistence.Enumerated(jakarta.persistence.EnumType.STRING)
    private Written state;

    @Column(name = "printed_at")
    private Instant printedAt;

    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "pdf_digest")
    private byte[] pdfDigest;

    @Version
    private long version;

    protected Certificate() {}

    Certificate(Serial serial, Candidacy candidacy, Scheme scheme, Holder holder, LocalDate issuedOn, Instant at) {
        this.serial = serial.toString();
        this.candidacyId = candidacy.id();
        this.personId = candidacy.person().value();
        this.centreId = candidacy.centre().value();
        this.level = scheme.level();
        this.lineKey = scheme.line();
        this.lineRu = holder.line().ru();
        this.lineUz = holder.line().uz();
        this.lineEn = holder.line().en();
        this.languages = String.join(",", holder.languages());
        this.lang = holder.preferred().code();
        this.nameCyr = holder.nameCyr();
        this.nameLat = holder.nameLat();
        this.patronymicCyr = holder.patronymicCyr();
        this.patronymicLat = holder.patronymicLat();
        this.headName = holder.head();
        this.trainerName = holder.trainer();
        this.issuedOn = issuedOn;
        // the last day of validity carries the same date, as people read it from paper
        this.expiresOn = issuedOn.plusMonths(scheme.months());
        this.safetyUntil = issuedOn.plusMonths(scheme.safetyMonths());
        this.passedAt = at;
        this.state = Written.PRINTING;
    }

    boolean printing() {
        return state == Written.PRINTING;
    }

    /** The printing step is done: code, file and state belong together. */
    void printed(byte[] hashOfCode, byte[] digestOfPdf, Instant at) {
        if (!printing()) {
            throw new IllegalStateException(serial + " is printed");
        }
        codeHash = hashOfCode.clone();
        pdfDigest = digestOfPdf.clone();
        printedAt = at;
        state = Written.ISSUED;
    }

    void revoke(long readVersion) {
        if (state == Written.REVOKED) {
            throw new AlreadyRevoked();
        }
        if (printing()) {
            throw new CertificateUnprinted();
        }
        Clash.unlessSame(readVersion, version);
        state = Written.REVOKED;
    }

    CertificateState stateOn(LocalDate day) {
        return switch (state) {
            case PRINTING -> CertificateState.PRINTING;
            case REVOKED -> CertificateState.REVOKED;
            case ISSUED -> day.isAfter(expiresOn) ? CertificateState.EXPIRED : CertificateState.VALID;
        };
    }

    CertificateSheet sheet(String code, String checkAddress, Instant at) {
        var first = Lang.of(lang);
        boolean cyrillic = first == Lang.RU;
        var signers = new ArrayList<CertificateSheet.Signer>();
        if (headName != null) {
            signers.add(new CertificateSheet.Signer(headName, "head"));
        }
        if (trainerName != null) {
            signers.add(new CertificateSheet.Signer(trainerName, "trainer"));
        }
        return new CertificateSheet(
                serial,
                first,
                cyrillic ? nameCyr : nameLat,
                cyrillic ? patronymicCyr : patronymicLat,
                fullName(cyrillic ? Lang.UZ : Lang.RU),
                level,
                line(),
                languages(),
                issuedOn,
                expiresOn,
                safetyUntil,
                signers,
                code,
                checkAddress,
                at);
    }

    String fullName(Lang in) {
        var name = in == Lang.RU ? nameCyr : nameLat;
        var patronymic = in == Lang.RU ? patronymicCyr : patronymicLat;
        return patronymic == null ? name : name + " " + patronymic;
    }

    CertificateRow row(LocalDate today) {
        return new CertificateRow(
                new CertificateId(id),
                serial,
                person(),
                new Texts(fullName(Lang.RU), fullName(Lang.UZ), fullName(Lang.EN)),
                level,
                line(),
                languages(),
                issuedOn,
                expiresOn,
                safetyUntil,
                stateOn(today),
                printedAt,
                version);
    }

    long id() {
        return id;
    }

    String serial() {
        return serial;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    long candidacy() {
        return candidacyId;
    }

    boolean revoked() {
        return state == Written.REVOKED;
    }

    CentreId centre() {
        return new CentreId(centreId);
    }

    String lineKey() {
        return lineKey;
    }

    Texts line() {
        return new Texts(lineRu, lineUz, lineEn);
    }

    List<String> languages() {
        return languages.isEmpty() ? List.of() : List.of(languages.split(","));
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }

    String level() {
        return level;
    }

    byte[] pdfDigest() {
        return pdfDigest == null ? null : pdfDigest.clone();
    }

    /** For the audit trail. */
    String stateLine() {
        return serial + " " + state + " person=" + personId + " level=" + level + " line=" + lineKey + " issued="
                + issuedOn + " expires=" + expiresOn;
    }
}
