package uz.artel.lms.acknowledgement;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Lang;

/** A person reads a text and signs that he has read it. */
@Stateless
@Allowed({Role.TRAINEE, Role.OPERATOR})
public class AcknowledgementSigning {

    /**
     * A text before its reader.
     *
     * @param edition id of the edition shown; goes back with the signature
     * @param body Markdown
     * @param signedAt when the caller signed this version, or null
     */
    public record Shown(String key, long edition, int version, Lang lang, String title, String body, Instant signedAt) {

        public boolean signed() {
            return signedAt != null;
        }
    }

    private Acknowledgements acknowledgements;
    private Instance<SigningCondition> conditions;
    private Event<AcknowledgementSigned> signed;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected AcknowledgementSigning() {}

    @Inject
    public AcknowledgementSigning(
            Acknowledgements acknowledgements,
            @Any Instance<SigningCondition> conditions,
            Event<AcknowledgementSigned> signed,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.acknowledgements = acknowledgements;
        this.conditions = conditions;
        this.signed = signed;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** The newest edition of a text in the reader's language. @throws Unknown when there is no such text */
    public Shown open(String key, Lang lang) {
        var edition = acknowledgements.newest(key, lang).orElseThrow(() -> new Unknown("acknowledgement"));
        var signature = acknowledgements.signature(caller.person(), key, edition.version());
        return new Shown(
                key,
                edition.id(),
                edition.version(),
                lang,
                edition.title(),
                edition.body(),
                signature.map(Acknowledgements.Signature::at).orElse(null));
    }

    /**
     * Signs the text that was shown. Signing the same version twice keeps the first signature.
     *
     * @param editionShown id of the edition the person had before him
     * @param read the tick "I have read"
     * @throws BadInput without the tick
     * @throws Clash when a newer edition came out meanwhile: he must see that one
     */
    public void sign(String key, Lang lang, long editionShown, boolean read) {
        var now = clock.now();
        var person = caller.person();
        var edition = acknowledgements.newest(key, lang).orElseThrow(() -> new Unknown("acknowledgement"));
        if (!read) {
            throw new BadInput("read", "tickRead");
        }
        Clash.unlessSame(editionShown, edition.id());
        for (var condition : conditions) {
            condition.requireMaySign(person, key, now);
        }
        var before = acknowledgements.signature(person, key, edition.version());
        long signature = before.isPresent() ? before.get().id() : acknowledgements.sign(person, edition, now);
        if (before.isEmpty()) {
            audit.record(
                    "acknowledgement.sign",
                    "person:" + person.value(),
                    null,
                    key + " version " + edition.version() + " edition " + edition.edition() + " " + lang.code());
        }
        signed.fire(new AcknowledgementSigned(person, key, edition.version(), signature, now));
    }
}
