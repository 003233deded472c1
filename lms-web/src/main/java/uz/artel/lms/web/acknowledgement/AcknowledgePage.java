package uz.artel.lms.web.acknowledgement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uz.artel.lms.acknowledgement.AcknowledgementSigning;
import uz.artel.lms.shared.content.MarkdownHtml;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** A text to read and sign. */
@Named
@RequestScoped
public class AcknowledgePage {

    private AcknowledgementSigning signing;
    private Messages messages;
    private Me me;

    private String key;
    private long edition;
    private boolean read;
    private AcknowledgementSigning.Shown shown;

    protected AcknowledgePage() {}

    @Inject
    public AcknowledgePage(AcknowledgementSigning signing, Messages messages, Me me) {
        this.signing = signing;
        this.messages = messages;
        this.me = me;
    }

    public void load() {
        shown = signing.open(key, me.lang());
        edition = shown.edition();
    }

    public String sign() {
        signing.sign(key, me.lang(), edition, read);
        messages.done("trainee.learning.acknowledge.done");
        return Messages.redirect("/trainee/learning/today.xhtml");
    }

    public AcknowledgementSigning.Shown getShown() {
        return shown;
    }

    public String getHtml() {
        return MarkdownHtml.of(shown.body());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public long getEdition() {
        return edition;
    }

    public void setEdition(long edition) {
        this.edition = edition;
    }

    public boolean isRead() {
        return read;
    }

    public void setRead(boolean read) {
        this.read = read;
    }
}
