package uz.artel.lms.exam.bank;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import uz.artel.lms.crm.CallRecord;

/**
 * The marking rules. Single choice, hot-spots, ordering, matching and numeric answers are all or nothing. Multiple choice gives
 * (right − wrong) ÷ all right, not below 0; a safety item is all or nothing whatever its kind. A fill-in answer is right
 * when its normal form is that of a spelling of the key. A search is right when an entry of the key was chosen; a record gives the
 * share of its fields that are right, and nothing when one that decides where help goes is wrong. Short answers and essays are marked by people.
 */
public final class Marking {

    private static final Pattern NUMBER = Pattern.compile("[-+\\u2212]?\\d{1,15}([.,]\\d{1,15})?");

    private static final Pattern ENTRY = Pattern.compile("[a-z]{1,20}/[A-Za-z0-9_-]{1," + (Lookup.LONGEST - 21) + "}");

    private Marking() {}

    /** The points of an answer, or empty when a person has to mark it. No answer is 0 points and needs nobody. */
    public static Optional<Fraction> points(Item item, Shown shown, Answer answer) {
        if (answer.isEmpty()) {
            return Optional.of(Fraction.ZERO);
        }
        return switch (item.kind()) {
            case SINGLE, HOTSPOT -> Optional.of(all(item, single(item, shown, answer)));
            case MULTIPLE -> Optional.of(multiple(item, shown, answer));
            case ORDER -> Optional.of(all(item, ordered(item, shown, answer)));
            case MATCHING -> Optional.of(all(item, matched(item, shown, answer)));
            case NUMERIC -> Optional.of(all(item, numeric(item, answer)));
            case FILL -> Optional.of(all(item, item.particulars().spellings().accept(answer.text())));
            case GUIDE -> Optional.of(all(item, item.particulars().lookup().accepts(answer.text())));
            case CRM -> Optional.of(record(item, answer));
            case SHORT, ESSAY -> Optional.empty();
        };
    }

    /** Whether some answer to an item gets a part of its points: all others get all of them or none. */
    public static boolean givesParts(Item item) {
        return switch (item.kind()) {
            case SINGLE, HOTSPOT, ORDER, MATCHING, NUMERIC, FILL, GUIDE -> false;
            case MULTIPLE ->
                item.area() != Area.SAFETY
                        && item.options().stream().filter(ItemOption::right).count() > 1;
            case CRM -> item.area() != Area.SAFETY;
            case SHORT, ESSAY -> true;
        };
    }

    /** Whether an answer is one this item, shown so, can have: places that exist, none twice, the right kind of answer. */
    public static boolean fits(ItemKind kind, int options, int partners, Answer answer) {
        var choice = answer.choice();
        boolean places = choice.stream().allMatch(c -> c >= 0 && c < options);
        boolean once = new HashSet<>(choice).size() == choice.size();
        boolean noText = answer.text() == null;
        return switch (kind) {
            case SINGLE, HOTSPOT -> noText && choice.size() <= 1 && places;
            case MULTIPLE -> noText && places && once;
            case ORDER -> noText && places && once && (choice.isEmpty() || choice.size() == options);
            case MATCHING ->
                noText
                        && (choice.isEmpty() || choice.size() == options)
                        && choice.stream().allMatch(c -> c >= -1 && c < partners);
            case NUMERIC -> choice.isEmpty() && (noText || answer.text().length() <= 40);
            case FILL -> choice.isEmpty() && (noText || answer.text().length() <= Spellings.LONGEST);
            case GUIDE ->
                choice.isEmpty() && (noText || ENTRY.matcher(answer.text()).matches());
            case CRM -> choice.isEmpty() && (noText || CrmCase.readable(answer.text()));
            case ESSAY -> choice.isEmpty() && (noText || answer.text().length() <= Length.LONGEST);
            case SHORT -> choice.isEmpty() && (noText || answer.text().length() <= 4000);
        };
    }

    /** Whether this is the name of an entry as a search can choose it; whether there is one is not asked. */
    static boolean namesEntry(String name) {
        return ENTRY.matcher(name).matches();
    }

    private static Fraction all(Item item, boolean right) {
        return right ? Fraction.of(item.points()) : Fraction.ZERO;
    }

    private static boolean single(Item item, Shown shown, Answer answer) {
        return answer.choice().size() == 1
                && option(item, shown, answer.choice().get(0)).right();
    }

    private static Fraction multiple(Item item, Shown shown, Answer answer) {
        long allRight = item.options().stream().filter(ItemOption::right).count();
        long right = answer.choice().stream()
                .filter(place -> option(item, shown, place).right())
                .count();
        long wrong = answer.choice().size() - right;
        if (item.area() == Area.SAFETY) {
            return all(item, right == allRight && wrong == 0);
        }
        return new Fraction(Math.max(0, right - wrong) * item.points(), allRight);
    }

    private static boolean ordered(Item item, Shown shown, Answer answer) {
        for (int i = 0; i < answer.choice().size(); i++) {
            if (shown.options().get(answer.choice().get(i)) != i) {
                return false;
            }
        }
        return answer.choice().size() == item.options().size();
    }

    private static boolean matched(Item item, Shown shown, Answer answer) {
        var partners = item.partners();
        for (int place = 0; place < answer.choice().size(); place++) {
            int chosen = answer.choice().get(place);
            if (chosen < 0
                    || !partners.get(shown.partners().get(chosen))
                            .equals(option(item, shown, place).text())) {
                return false;
            }
        }
        return answer.choice().size() == item.options().size();
    }

    private static Fraction record(Item item, Answer answer) {
        var share = item.particulars().crmCase().share(CallRecord.parse(answer.text()));
        return item.area() == Area.SAFETY
                ? all(item, share.equals(Fraction.ONE))
                : new Fraction(share.numerator() * item.points(), share.denominator());
    }

    private static boolean numeric(Item item, Answer answer) {
        var typed = answer.text().replaceAll("[\\s\\u00A0\\u2009\\u202F]", "");
        if (!NUMBER.matcher(typed).matches()) {
            return false;
        }
        var value = new BigDecimal(typed.replace(',', '.').replace('\u2212', '-'));
        return value.subtract(item.answer()).abs().compareTo(item.tolerance()) <= 0;
    }

    private static ItemOption option(Item item, Shown shown, int place) {
        return item.options().get(shown.options().get(place));
    }
}
