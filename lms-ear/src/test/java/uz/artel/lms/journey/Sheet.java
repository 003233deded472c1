package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;

/** A sheet of questions under way: somebody reads each question and answers it as its kind asks. */
final class Sheet {

    private final Person candidate;
    private final ShippedQuestions shipped;

    Sheet(Person candidate, ShippedQuestions shipped) {
        this.candidate = candidate;
        this.shipped = shipped;
    }

    /** Presses the button that begins. */
    void begins(String key) {
        candidate.presses(key);
        assertThat(candidate.button(word("next"))).isVisible();
    }

    /**
     * Answers every question rightly up to the look before handing in.
     *
     * @param slips how many are answered wrongly: the first ones with one right option that are not about safety
     * @return the wordings of what was answered wrongly
     */
    List<String> answersAll(int slips) {
        var slipped = new ArrayList<String>();
        for (boolean more = true; more; ) {
            var stem = stem().textContent();
            boolean slip = slipped.size() < slips
                    && shipped.kind(stem).equals("single")
                    && !shipped.area(stem).equals("safety");
            if (slip) {
                choose(AriaRole.RADIO, List.of(shipped.wrong(stem)));
                slipped.add(stem);
            } else {
                answer(stem);
            }
            more = !candidate.button(word("review")).isVisible();
            candidate.presses("trainee.exam.take.js." + (more ? "next" : "review"));
        }
        candidate.reads("trainee.exam.take.js.reviewAllAnswered");
        return slipped;
    }

    /** Hands the sheet in and comes to the result. */
    void handsIn() {
        candidate
                .page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(word("finish")))
                .locator("visible=true")
                .last()
                .click();
        candidate.confirms("trainee.exam.take.js.finish");
    }

    private void answer(String stem) {
        switch (shipped.kind(stem)) {
            case "hotspot" -> {
                main().getByText(word("parts"), new Locator.GetByTextOptions().setExact(true))
                        .first()
                        .click();
                choose(AriaRole.RADIO, shipped.right(stem));
            }
            case "single" -> choose(AriaRole.RADIO, shipped.right(stem));
            case "multiple" -> choose(AriaRole.CHECKBOX, shipped.right(stem));
            case "order" -> arrange(shipped.order(stem));
            case "matching" ->
                shipped.pairs(stem)
                        .forEach(
                                (left, right) -> main().getByLabel(left, new Locator.GetByLabelOptions().setExact(true))
                                        .selectOption(new SelectOption().setLabel(right)));
            case "numeric" -> candidate.fills("trainee.exam.take.js.yourNumber", shipped.number(stem));
            case "fill" -> candidate.fills("trainee.exam.take.js.yourWord", shipped.spelling(stem));
            default -> throw new IllegalArgumentException("people mark this answer: " + stem);
        }
    }

    private void choose(AriaRole role, List<String> options) {
        for (var option : options) {
            main().getByRole(
                            role, new Locator.GetByRoleOptions().setName(option).setExact(true))
                    .check();
        }
    }

    /** Moves options up until they stand in order; what stands right from the start is moved and put back. */
    private void arrange(List<String> wanted) {
        var shown = new ArrayList<>(main().getByRole(AriaRole.LISTITEM).allInnerTexts().stream()
                .map(text -> text.lines().reduce((first, last) -> last).orElse(""))
                .toList());
        if (shown.equals(wanted)) {
            move("down", wanted.get(0));
            move("up", wanted.get(0));
        }
        for (int place = 0; place < wanted.size(); place++) {
            var option = wanted.get(place);
            for (int at = shown.indexOf(option); at > place; at--) {
                move("up", option);
                shown.add(at - 1, shown.remove(at));
            }
        }
    }

    private void move(String where, String option) {
        candidate.button(word(where, option)).click();
    }

    private Locator main() {
        return candidate.page().getByRole(AriaRole.MAIN).locator("visible=true");
    }

    private Locator stem() {
        return candidate
                .page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .locator("visible=true");
    }

    private String word(String key, Object... gaps) {
        return candidate.words("trainee.exam.take.js." + key, gaps);
    }
}
