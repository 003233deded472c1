package uz.artel.lms.web.exam;

import java.io.Serializable;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** One text in three languages while it is being typed. */
public final class ThreeTexts implements Serializable {

    private static final long serialVersionUID = 1L;

    private String ru;
    private String uz;
    private String en;

    static ThreeTexts of(Texts texts) {
        var typed = new ThreeTexts();
        if (texts != null) {
            typed.ru = texts.ru();
            typed.uz = texts.uz();
            typed.en = texts.en();
        }
        return typed;
    }

    /** As typed; blanks are kept as they are. */
    Texts texts() {
        return new Texts(ru, uz, en);
    }

    String in(Lang lang) {
        return texts().in(lang);
    }

    public String getRu() {
        return ru;
    }

    public void setRu(String ru) {
        this.ru = ru;
    }

    public String getUz() {
        return uz;
    }

    public void setUz(String uz) {
        this.uz = uz;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }
}
