package uz.artel.lms.web.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can't be taken back is asked for once more, in a dialog that says what will happen. */
class UndoneTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    /** Acts of page beans after which there is no way back for somebody else than the one who clicks. */
    private static final Set<String> FINAL = Set.of(
            "editPage.publish",
            "editPage.discard",
            "boardPage.close",
            "signPage.giveBack",
            "certificatePage.revoke",
            "campaignPage.announce",
            "casePage.issueOrder",
            "personPage.deactivate",
            "leadPanelPage.closeRound1",
            "leadPanelPage.closeRound2",
            "leadPanelPage.release",
            "leadPanelPage.withdraw",
            "panelResultPage.approve");

    private static final Pattern ACT = Pattern.compile("<l:(button|confirm)\\b[^>]*?action=\"#\\{(\\w+\\.\\w+)");
    private static final Pattern OPENS = Pattern.compile("\\bopens=\"([^\"]+)\"");
    private static final Pattern DIALOG = Pattern.compile("<l:confirm\\b([^>]*)>");

    @Test
    void what_is_final_is_confirmed() throws Exception {
        var confirmed = new TreeSet<String>();
        var offences = new ArrayList<String>();
        try (var files = Files.walk(PAGES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                offences.addAll(offences(PAGES.relativize(file).toString(), Files.readString(file), confirmed));
            }
        }
        assertEquals(List.of(), offences);
        assertEquals(new TreeSet<>(FINAL), confirmed, "every final act has its dialog");
    }

    @Test
    void a_bare_button_a_dialog_without_words_and_a_button_to_nowhere_are_found() {
        assertEquals(
                List.of("p: certificatePage.revoke is not confirmed"),
                offences("p", "<l:button value=\"x\" action=\"#{certificatePage.revoke}\"/>", new TreeSet<>()));
        assertEquals(
                List.of("p: a dialog without say", "p: a dialog without keep"),
                offences("p", "<l:confirm id=\"a\" question=\"q\" verb=\"v\" action=\"#{x.y}\"/>", new TreeSet<>()));
        assertEquals(
                List.of("p: a button opens the dialog nowhere, which is not there"),
                offences("p", "<l:button opens=\"nowhere\"/>", new TreeSet<>()));
    }

    private static List<String> offences(String page, String source, Set<String> confirmed) {
        var offences = new ArrayList<String>();
        for (var act = ACT.matcher(source); act.find(); ) {
            if (!FINAL.contains(act.group(2))) {
                continue;
            }
            if (act.group(1).equals("confirm")) {
                confirmed.add(act.group(2));
            } else {
                offences.add(page + ": " + act.group(2) + " is not confirmed");
            }
        }
        for (var dialog = DIALOG.matcher(source); dialog.find(); ) {
            for (var word : List.of("id", "question", "say", "verb", "keep")) {
                if (!dialog.group(1).contains(" " + word + "=\"")) {
                    offences.add(page + ": a dialog without " + word);
                }
            }
        }
        for (var opens = OPENS.matcher(source); opens.find(); ) {
            if (!source.contains("id=\"" + opens.group(1) + "\"")
                    && !opens.group(1).startsWith("#{")) {
                offences.add(page + ": a button opens the dialog " + opens.group(1) + ", which is not there");
            }
        }
        return offences;
    }
}
