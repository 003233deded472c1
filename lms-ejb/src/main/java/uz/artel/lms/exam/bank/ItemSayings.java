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
            of(
                    "(?:.*: )?there is no file (?:media/)?(.*)|there is no (?:recording|picture) \"(.*)\" in .*",
                    "itemMedium"),
            of("\"(.*)\" is no (?:recording|picture)", "itemMediumOther"),
            of(".*: it has ([0-9]+) KB, at most ([0-9]+) are let in.*", "itemMediumLarge"),
            of(".*: these bytes are neither a picture nor .*|.*is no medium, expected a name .*", "itemMediumType"),
            of(".*\"(?:source|licence)\" has at most ([0-9]+) characters", "tooLong"),
            of(".*: the picture has (.*) pixels, at most ([0-9]+) million .*", "itemMediumPixels"),
            of(".*: a drawing may not have (.*)", "itemDrawing"),
            of(".*: (?:a drawing needs viewBox.*|a side of the viewBox .*)", "itemDrawingBox"),
            of(".*: (?:these bytes are no .*|this [A-Z0-9]+ is damaged|this is not SVG: .*)", "itemMediumBroken"),
            of("\"at\" needs at least one element|a region needs at least three corners.*", "itemZone"),
            of("\"(.*)\" is no coordinate.*", "itemZoneNumber"),
            of("the corner (.*) lies outside the picture of (.*)", "itemZoneOutside"),
            of("the region is too small for a finger: at least ([0-9]+) .*", "itemZoneSmall"),
            of("the region lies over that of option ([0-9]+), .*", "itemZoneOver"),
            of("\"(.*)\" names no entry of the guide.*", "itemEntry"),
            of("there is no (?:card|safety text|service|sms template|line) \"(.*)\"", "itemEntry"),
            of("\"(.*)\" is no day, expected as .*", "itemDay"),
            of("\"(.*)\" is no time, expected as .*", "itemTime"),
            of("\"(.*)\" is no number of days after .*", "itemDays"),
            of("the record asks for no field|\"record\" is missing.*|a map of .* is expected here", "itemRecord"),
            of("the record has no field \"(.*)\"", "itemRecordField"),
            of("\"[a-z0-9]+\" knows only (.*)", "itemRecordKnows"),
            of("there is no (?:district|region) \"\\[(.*)]\"", "itemRecordPlace"),
            of("\"(.*)\" is longer than the field, which holds ([0-9]+)", "itemRecordLong"),
            of("the field needs a sample of what is right|a group of words needs at least one", "itemRecordSample"),
            of("the sample \"(.*)\" is not right by .*", "itemRecordWrong"),
            of("with the outcome (.*) the CRM needs \"(.*)\"", "itemRecordNeeds"),
            of("the CRM refuses \"(.*)\": .*", "itemRecordRefused"),
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
                    if (said.group(i) == null) {
                        continue;
                    }
                    gaps.add(said.group(i).length() > 60 ? said.group(i).substring(0, 60) + "…" : said.group(i));
                }
                return Optional.of(ItemFault.of(place, saying.problem, gaps.toArray()));
            }
        }
        return Optional.empty();
    }
}
