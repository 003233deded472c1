package uz.artel.lms.web.exam;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import uz.artel.lms.exam.bank.ItemDraft;
import uz.artel.lms.exam.bank.TypedMedium;
import uz.artel.lms.shared.BadInput;

/**
 * The fields of a picture or a recording on the page of an item. A file that was sent stays here until the item is saved, so
 * that a remark on another field doesn't cost it.
 */
public final class MediumForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 60;

    private final String name;
    private String digest;
    private String source;
    private String licence;
    private boolean dropped;
    private ThreeTexts title = new ThreeTexts();
    private byte[] bytes;
    private String fileName;
    private transient Part file;

    /** @param name what the item calls a file that was sent */
    MediumForm(String name) {
        this.name = name;
    }

    void fill(TypedMedium typed) {
        digest = typed.medium();
        title = ThreeTexts.of(typed.title());
    }

    /** Takes the file that was sent, if any. @return whether one is here that is not stored yet */
    boolean receive() throws IOException {
        if (file != null && file.getSize() > 0) {
            if (file.getSize() > ItemDraft.LARGEST_FILE_KB * 1024L) {
                throw new BadInput(name + "File", "fileLarge", ItemDraft.LARGEST_FILE_KB);
            }
            try (var in = file.getInputStream()) {
                bytes = in.readNBytes(ItemDraft.LARGEST_FILE_KB * 1024);
            }
            var sent = file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
            fileName = sent.length() > LONGEST_NAME ? sent.substring(0, LONGEST_NAME) + "…" : sent;
        }
        file = null;
        return bytes != null;
    }

    /** What was sent is of no use. */
    void forget() {
        bytes = null;
        fileName = null;
    }

    TypedMedium typed() {
        return dropped
                ? new TypedMedium(null, null, null, null)
                : new TypedMedium(bytes == null ? digest : name, title.texts(), source, licence);
    }

    byte[] bytes() {
        return dropped ? null : bytes;
    }

    String digest() {
        return digest;
    }

    /** Name of the file that is here and not stored yet, or null. */
    public String getFileName() {
        return fileName;
    }

    /** Whether there is something to be shown or taken away. */
    public boolean isThere() {
        return digest != null || bytes != null;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public boolean isDropped() {
        return dropped;
    }

    public void setDropped(boolean dropped) {
        this.dropped = dropped;
    }

    public ThreeTexts getTitle() {
        return title;
    }
}
