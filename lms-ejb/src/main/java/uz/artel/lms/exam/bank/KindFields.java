package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import uz.artel.lms.shared.content.LanguageMarks;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.NormalForm;

/** What an entry of {@code questions/*.yaml} says only where its kind asks for it. */
final class KindFields {

    private static final int MOST_SPELLINGS = 30;

    private KindFields() {}

    static Particulars particulars(Node node, ItemKind kind) {
        return new Particulars(kind == ItemKind.FILL ? spellings(node) : null);
    }

    private static Spellings spellings(Node node) {
        if (!node.has("accept")) {
            node.problem("\"accept\" is missing: a fill-in item lists the spellings it takes in ru, uz and en");
        }
        var accept = node.child("accept");
        var spellings =
                new Spellings(spellings(accept, Lang.RU), spellings(accept, Lang.UZ), spellings(accept, Lang.EN));
        accept.nothingElse();
        return spellings;
    }

    private static List<String> spellings(Node accept, Lang lang) {
        var all = new ArrayList<String>();
        var forms = new HashMap<String, String>();
        for (var node : accept.someItems(lang.code())) {
            var spelling = node.text();
            var form = lang == Lang.UZ ? NormalForm.ofUzbek(spelling) : NormalForm.of(spelling);
            if (spelling.length() > Spellings.LONGEST) {
                node.problem("a spelling has at most " + Spellings.LONGEST + " characters");
            } else if (form.isEmpty()) {
                node.problem("the spelling \"" + spelling + "\" has neither a letter nor a digit");
            } else if (forms.containsKey(form)) {
                node.problem("the spelling \"" + spelling + "\" is the same as \"" + forms.get(form)
                        + "\": capitals, ё, apostrophes, hyphens and spaces make no difference");
            } else {
                forms.put(form, spelling);
                if (lang == Lang.UZ) {
                    LanguageMarks.check(lang, spelling, node.file(), node.line(), node.problems());
                }
                all.add(spelling);
            }
        }
        if (all.size() > MOST_SPELLINGS) {
            accept.child(lang.code()).problem("an item takes at most " + MOST_SPELLINGS + " spellings in a language");
        }
        return all.isEmpty() ? List.of("-") : all;
    }
}
