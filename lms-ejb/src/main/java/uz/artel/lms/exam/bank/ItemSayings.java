package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the reader of content files says in English to the authors of files, said to those who write on pages and in tables:
 * each of its sentences about an item → the key of a text with the same words as gaps. The reader stays one and the same.
 */
final class ItemSayings {

    private record Saying(Pattern sentence, String problem) {}

    /** The first that fits counts; what stands in brackets fills the gaps of the text. */
    private static final List<Saying> ALL = List.of(
            of("\"accept\" is missing.*", "itemAccept"),
            of("\"words\" is missing.*|\"from\" must be less than \"to\"", "itemWords"),
            of("there is no (?:recording|picture) .*|\".*\" is no coordinate.*", "itemMedium"),
            of("\"[^\"]*\" is missing|a text is expected here", "required"),
            of("the file is empty", "fileEmpty"),
            of("this is not YAML: .*", "itemNotYaml"),
            of("a list is expected here", "itemList"),
            of("\"[^\"]*\" needs at least one element", "itemAtLeastOne"),
            of("\"rating\" is .*", "itemRating"),
            of("\"(?:author|reviewer)\" is .*", "itemName"),
            of("\"[^\"]*\" is \"(.*)\", expected one of (.*)", "itemOneOf"),
            of("\"[^\"]*\" is \".*\", expected a whole number from (-?[0-9]+) to ([0-9]+)", "itemWhole"),
            of("\"[^\"]*\" is \".*\", expected a number", "itemNumber"),
            of("\"[^\"]*\" needs ru, uz and en", "itemThree"),
            of("nobody knows \"(.*)\"", "itemField"),
            of("the key \".*\" must be lower-case .*", "itemKey"),
            of("the question \".*\" is already defined in .*", "itemTwice"),
            of("there is no fact \"(.*)\"", "itemFact"),
            of("there is no question \"(.*)\"", "itemEnemy"),
            of("the (uz|en) text has Cyrillic letters", "itemCyrillic"),
            of("the uz text has a wrong apostrophe.*", "itemApostrophe"),
            of("\"tolerance\" must not be negative", "itemTolerance"),
            of("two options have the same key", "itemOptionKeys"),
            of("two options have the same text", "itemOptionsSame"),
            of("an item has at most ([0-9]+) options", "itemOptionsMost"),
            of("a (?:single-choice|hot-spot) item needs .*", "itemSingle"),
            of("a multiple-choice item needs .*", "itemMultiple"),
            of("an ordering item needs .*", "itemOrder"),
            of("a matching item needs .*", "itemMatching"),
            of("a spelling has at most ([0-9]+) characters", "itemSpellingLong"),
            of("the spelling \"(.*)\" has neither a letter nor a digit", "itemSpellingEmpty"),
            of("the spelling \"(.*)\" is the same as \"(.*)\": .*", "itemSpellingSame"),
            of("an item takes at most ([0-9]+) spellings in a language", "itemSpellingsMost"),
            of("item \".*\" can't be its own enemy", "itemOwnEnemy"),
            of("the enemy \"(.*)\" stands twice", "itemEnemyTwice"),
            of(
                    "(?:item \".*\": )?(?:\".*\" can't review what he wrote himself|a reviewer needs an .*|with the status .*"
                            + "|a draft needs an .*|nobody has reviewed it.*)",
                    "itemLife"));

    private ItemSayings() {}

    private static Saying of(String sentence, String problem) {
        return new Saying(Pattern.compile(sentence, Pattern.DOTALL), problem);
    }

    /** The fault at this place in the words of the pages; none for a sentence that is not known here. */
    static Optional<ItemFault> fault(String place, String sentence) {
        for (var saying : ALL) {
            var said = saying.sentence.matcher(sentence);
            if (said.matches()) {
                var gaps = new ArrayList<String>();
                for (int i = 1; i <= said.groupCount(); i++) {
                    gaps.add(said.group(i).length() > 60 ? said.group(i).substring(0, 60) + "…" : said.group(i));
                }
                return Optional.of(ItemFault.of(place, saying.problem, gaps.toArray()));
            }
        }
        return Optional.empty();
    }
}
