package uz.artel.lms.web.exam;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.artel.lms.crm.Routing;
import uz.artel.lms.exam.bank.EditedItem;
import uz.artel.lms.exam.bank.ItemDifference;
import uz.artel.lms.exam.bank.ItemEditing;
import uz.artel.lms.exam.bank.ItemFact;
import uz.artel.lms.exam.bank.ItemFault;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.ItemReviewing;
import uz.artel.lms.exam.bank.ItemStatus;
import uz.artel.lms.exam.bank.ItemVersion;
import uz.artel.lms.exam.bank.Pool;
import uz.artel.lms.exam.bank.ShownMedium;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.language.Texts;
import uz.artel.lms.web.faces.Bundles;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.practice.RecordLabels;
import uz.artel.lms.web.session.Me;

/** trainer/exam/edit.xhtml: an item in three languages side by side, its life and its history. */
@Named
@ViewScoped
public class EditItemPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/trainer/exam/edit.xhtml?key=";
    private static final String PERSON = "p:";
    private static final String USUAL = ItemKind.SINGLE.code();

    @Inject
    private transient ItemEditing editing;

    @Inject
    private transient ItemReviewing reviewing;

    @Inject
    private transient PeopleReading people;

    @Inject
    private transient CellWords words;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Text text;

    @Inject
    private transient Bundles bundles;

    @Inject
    private transient Me me;

    private String key;
    private String kind;
    private String pool;
    private String category;
    private int number;
    private ItemStatus status;
    private ItemForm form;
    private transient EditedItem item;
    private transient Map<String, String> names;
    private transient List<ItemsPage.Category> categories;
    private transient List<ItemFact> facts;
    private transient Map<String, Texts> guide;
    private transient Map<String, Texts> appliances;
    private transient Routing routing;
    private transient ShownMedium shownPicture;
    private transient ShownMedium shownRecording;

    /**
     * Opens the item of the address, or a blank one of its kind. A page that is sent back stays with the version it was made
     * from, else what somebody else saved meanwhile would be written over, and with the files that were sent.
     */
    public void load() {
        if (form != null) {
            item = null;
        } else if (key != null && !key.isEmpty()) {
            open();
            form = ItemForm.of(item.draft());
        } else if (Stream.of(ItemKind.values()).map(ItemKind::code).noneMatch(this::asked)) {
            throw new Unknown("item");
        } else {
            form = ItemForm.blank(
                    Pool.PRACTICE.code().equals(pool) ? pool : Pool.EXAM.code(),
                    kind == null || kind.isEmpty() ? USUAL : kind,
                    category);
        }
    }

    /** Whether the address asks for a new item of this kind. */
    private boolean asked(String one) {
        return one.equals(kind == null || kind.isEmpty() ? USUAL : kind);
    }

    /** Opens it as the content files have it now, to be looked at and saved. */
    public void takeFiles() {
        form = ItemForm.of(editing.filesSay(key));
        messages.warn("trainer.exam.edit.filesTaken");
    }

    private void open() {
        item = editing.open(key);
        number = item.number();
        status = item.status();
    }

    /** @throws Unknown when the address names another item by now than the one whose fields these are */
    public String save() throws IOException {
        if (isKnown() ? !form.getKey().equals(key) : !asked(form.getKind())) {
            throw new Unknown("item");
        }
        shownPicture = null;
        shownRecording = null;
        form.getPicture().receive();
        form.getRecording().receive();
        var saving = editing.save(form.draft(), form.files(), number);
        if (!saving.faults().isEmpty()) {
            saving.faults().forEach(this::show);
            forgetUnknown(form.getPicture(), true);
            forgetUnknown(form.getRecording(), false);
            messages.wrong(null, "trainer.exam.edit.faults", saving.faults().size());
            return null;
        }
        messages.done(saving.made() ? "trainer.exam.edit.saved" : "trainer.exam.edit.same", saving.number());
        return Messages.redirect(PAGE + form.getKey());
    }

    /** A file that is not what its field is for is not kept: the next saving would only say so again. */
    private void forgetUnknown(MediumForm medium, boolean picture) {
        if (medium.bytes() != null
                && editing.shown(medium.bytes())
                        .filter(m -> m.picture() == picture)
                        .isEmpty()) {
            medium.forget();
        }
    }

    private void show(ItemFault fault) {
        messages.said(
                field(fault.place()),
                fault.key() == null
                        ? fault.sentence()
                        : text.of(fault.key(), fault.arguments().toArray()));
    }

    /** The field of the page where a place of the item stands. */
    static String field(String place) {
        if (place.matches("options\\.[0-9]+\\..*")) {
            var parts = place.split("\\.");
            var end = parts[2].equals("at") || parts[2].equals("right")
                    ? "_" + parts[2]
                    : parts.length > 3 ? "_" + parts[3] : "_ru";
            return "o" + parts[1] + (parts[2].equals("left") ? "_left" : "") + end;
        }
        if (place.matches("(picture|stimulus)(\\..*)?")) {
            return shownField(place);
        }
        if (place.startsWith("record.")) {
            return "r_" + place.split("\\.")[1];
        }
        if (place.matches("(stem|unit|rubric|explanation)")) {
            return place + "_ru";
        }
        if (place.matches("(facts|enemies|entries)\\..*")) {
            return place.substring(0, place.indexOf('.'));
        }
        var field = place.replaceAll("^accept\\.(ru|uz|en).*", "accept_$1").replace('.', '_');
        if (field.startsWith("words")) {
            return "words";
        }
        return field.isEmpty() ? null : field.equals("accept") ? "accept_ru" : field;
    }

    private static String shownField(String place) {
        var name = place.startsWith("picture") ? "picture" : "recording";
        var parts = place.split("\\.");
        var lang = parts.length > 2 ? parts[2] : "ru";
        return switch (parts.length > 1 ? parts[1] : "medium") {
            case "title" -> name + "_" + lang;
            case "transcript" -> "transcript_" + lang;
            case "plays" -> "plays";
            case "source" -> name + "Source";
            case "licence" -> name + "Licence";
            default -> name + "File";
        };
    }

    public String review() {
        return become(ItemStatus.REVIEWED);
    }

    public String pilot() {
        return become(ItemStatus.PILOT);
    }

    public String operate() {
        return become(ItemStatus.OPERATIONAL);
    }

    public String giveBack() {
        return become(ItemStatus.DRAFT);
    }

    public String retire() {
        return become(ItemStatus.RETIRED);
    }

    private String become(ItemStatus next) {
        editing.become(key, number, status, next);
        messages.done("trainer.exam.edit.now." + next);
        return Messages.redirect(PAGE + key);
    }

    /** The caller has read the version shown and says that it is sound for his centre. */
    public String reviewHere() {
        messages.done("trainer.exam.items.reviewed", reviewing.review(Map.of(key, number)));
        return Messages.redirect(PAGE + key);
    }

    /** The pack that wrote a version, null where a person did or none is named. */
    public String pack(ItemVersion version) {
        return words.pack(version.origin());
    }

    /** What stands here stays, whatever the content files say. */
    public String keep() {
        editing.keep(key);
        messages.done("trainer.exam.edit.kept");
        return Messages.redirect(PAGE + key);
    }

    public boolean may(String next) {
        return isKnown() && getItem().steps().contains(ItemStatus.valueOf(next));
    }

    /** Whether the item is there already. */
    public boolean isKnown() {
        return number > 0;
    }

    public EditedItem getItem() {
        if (item == null && isKnown()) {
            item = editing.open(key);
        }
        return item;
    }

    /** Who an author or reviewer is: the name of a person, or what a file calls him. */
    public String name(String sign) {
        if (names == null) {
            names = new HashMap<>();
            var ids = getItem().versions().stream()
                    .flatMap(v -> Stream.of(
                            v.author(),
                            v.reviewer(),
                            v.review() == null ? null : v.review().reviewer()))
                    .filter(Objects::nonNull)
                    .filter(s -> s.startsWith(PERSON))
                    .map(s -> new PersonId(Long.parseLong(s.substring(PERSON.length()))))
                    .collect(Collectors.toSet());
            people.names(ids).forEach((id, name) -> names.put(PERSON + id.value(), name.in(me.lang())));
        }
        return sign == null ? "" : names.getOrDefault(sign, sign.startsWith(PERSON) ? "" : sign);
    }

    /** The name of a field that differs, with its language. */
    public String field(ItemDifference difference) {
        var field = difference.field();
        String word;
        if (field.startsWith("options.")) {
            var parts = field.split("\\.");
            var key = parts[2].equals("left") ? "leftOf" : parts[2].equals("at") ? "zoneOf" : "optionOf";
            word = text.of("trainer.exam.edit." + key, parts[1]);
        } else if (field.startsWith("record.")) {
            word = text.get("crm.field." + field.substring("record.".length()));
        } else {
            word = text.get("trainer.exam.edit." + field);
        }
        return difference.lang() == null
                ? word
                : word + " · " + difference.lang().code().toUpperCase(Locale.ROOT);
    }

    public String statusKind(ItemVersion version) {
        return switch (version.status()) {
            case OPERATIONAL -> "ok";
            case PILOT -> "now";
            case REVIEWED -> "info";
            case DRAFT -> "draft";
            case RETIRED -> "none";
        };
    }

    /** The languages that are behind the Russian. */
    public String getStale() {
        return getItem().stale().stream()
                .map(l -> l.code().toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Keys of the categories with their titles. */
    public List<ItemsPage.Category> getCategories() {
        if (categories == null) {
            categories = editing.categories().stream()
                    .map(c -> new ItemsPage.Category(c, words.category(c), 0))
                    .toList();
        }
        return categories;
    }

    /** What the item may rest on: the facts of its category. */
    public List<ItemFact> getFacts() {
        if (facts == null) {
            facts = editing.facts(form.getCategory());
        }
        return facts;
    }

    /** Keys of what it never shares a form with. */
    public List<String> getEnemies() {
        // of a new item the page asks too, while it looks for the field of a remark
        return isKnown() ? List.copyOf(getItem().enemies().keySet()) : List.of();
    }

    /** What can be searched for in the guide, by name. */
    public Map<String, Texts> getGuide() {
        if (guide == null) {
            guide = editing.guide();
        }
        return guide;
    }

    /** What a field of the record may be chosen from: key → word. */
    public Map<String, String> choices(String field) {
        var all = new LinkedHashMap<String, String>();
        switch (field) {
            case "region" -> routing().regions().forEach(r -> all.put(r.key(), text.in(r.title())));
            case "district" ->
                routing()
                        .districts()
                        .forEach(d -> all.put(
                                d.key(),
                                text.in(d.title())
                                        + routing()
                                                .region(d.region())
                                                .map(r -> " · " + text.in(r.title()))
                                                .orElse("")));
            case "category" -> appliances().forEach((code, title) -> all.put(code, text.in(title)));
            case "language" -> Stream.of("ru", "uz").forEach(l -> all.put(l, text.get("trainee.practice.desk." + l)));
            default -> RecordLabels.choices(field).forEach(c -> all.put(c, text.get("crm." + field + "." + c)));
        }
        return all;
    }

    /** The keys by which a field of the record names what else is right; none where the list is long. */
    public String keys(String field) {
        var keys = RecordLabels.choices(field);
        return text.get("trainer.exam.edit.alsoHint") + (keys.isEmpty() ? "" : ": " + String.join(", ", keys));
    }

    private Routing routing() {
        if (routing == null) {
            routing = editing.routing();
        }
        return routing;
    }

    private Map<String, Texts> appliances() {
        if (appliances == null) {
            appliances = editing.appliances();
        }
        return appliances;
    }

    /** The picture as it is now, null where there is none. */
    public ShownMedium getPicture() {
        if (shownPicture == null) {
            shownPicture = shown(form.getPicture());
        }
        return shownPicture;
    }

    /** The recording as it is now, null where there is none. */
    public ShownMedium getRecording() {
        if (shownRecording == null) {
            shownRecording = shown(form.getRecording());
        }
        return shownRecording;
    }

    private ShownMedium shown(MediumForm medium) {
        if (medium.bytes() != null) {
            return editing.shown(medium.bytes()).orElse(null);
        }
        return medium.digest() == null ? null : editing.shown(medium.digest()).orElse(null);
    }

    /** What the candidate's view needs besides the fields, as JSON that is safe inside a script element. */
    public String getMaterial() {
        var all = Json.createObjectBuilder();
        if (form.isPictured()) {
            add(all, "picture", getPicture());
        }
        add(all, "recording", getRecording());
        if (form.isFilledIn()) {
            var lists = Json.createObjectBuilder();
            lists.add("regions", list(routing().regions().stream().map(r -> choice(r.key(), r.title()))));
            lists.add(
                    "districts",
                    list(routing().districts().stream()
                            .map(d -> choice(d.key(), d.title())
                                    .add("region", d.region())
                                    .add(
                                            "centre",
                                            routing()
                                                    .centreOf(d.key())
                                                    .map(c -> (JsonValue) texts(c.title()))
                                                    .orElse(JsonValue.NULL)))));
            lists.add("categories", list(appliances().entrySet().stream().map(c -> choice(c.getKey(), c.getValue()))));
            all.add("lists", lists);
        }
        return all.build().toString().replace("<", "\\u003c");
    }

    private static void add(JsonObjectBuilder all, String name, ShownMedium medium) {
        if (medium != null) {
            all.add(
                    name,
                    Json.createObjectBuilder()
                            .add("address", medium.address())
                            .add("video", medium.video())
                            .add("width", medium.width())
                            .add("height", medium.height()));
        }
    }

    private static JsonObjectBuilder choice(String key, Texts title) {
        return Json.createObjectBuilder().add("key", key).add("title", texts(title));
    }

    private static JsonObject texts(Texts texts) {
        return Json.createObjectBuilder()
                .add("ru", texts.ru())
                .add("uz", texts.uz())
                .add("en", texts.en())
                .build();
    }

    private static JsonArrayBuilder list(Stream<JsonObjectBuilder> elements) {
        var all = Json.createArrayBuilder();
        elements.forEach(all::add);
        return all;
    }

    /** The words of the module that draws a question, as JSON, in all languages. */
    public String getWords() {
        return TakeExamPage.words(bundles);
    }

    public ItemForm getForm() {
        return form;
    }

    public int getNumber() {
        return number;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getPool() {
        return pool;
    }

    public void setPool(String pool) {
        this.pool = pool;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }
}
