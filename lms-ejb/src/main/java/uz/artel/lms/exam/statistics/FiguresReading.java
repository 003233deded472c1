package uz.artel.lms.exam.statistics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uz.artel.lms.exam.bank.BlueprintEdition;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** The figures of the exams of the caller's centre, as they were made last. Reads only. */
@Stateless
@Allowed({Role.TRAINER, Role.EXAMINER})
public class FiguresReading {

    private static final int KEY = 60;

    private FigureSets sets;
    private ItemBank bank;
    private CurrentCaller caller;

    protected FiguresReading() {}

    @Inject
    public FiguresReading(FigureSets sets, ItemBank bank, CurrentCaller caller) {
        this.sets = sets;
        this.bank = bank;
        this.caller = caller;
    }

    /** The exams that have announced first tries, those with the newest figures first. */
    public List<FiguredExam> exams() {
        var blueprints =
                bank.blueprints().stream().collect(Collectors.toMap(BlueprintEdition::blueprint, b -> b.rules()));
        return sets.standings(caller.centre().value()).stream()
                .map(s -> new FiguredExam(
                        blueprints.get(s.blueprint()).key(),
                        blueprints.get(s.blueprint()).title(),
                        s.sittings(),
                        s.readySittings(),
                        s.readyAt(),
                        s.state(),
                        s.progress()))
                .toList();
    }

    /**
     * What is known of an exam; empty while its first figures are being made.
     *
     * @throws Unknown when there is no such exam
     */
    public Optional<ExamPicture> exam(String key) {
        long blueprint = blueprint(key).blueprint();
        return ready(blueprint).map(sets::picture);
    }

    /**
     * What is known of a version of an item in an exam.
     *
     * @throws Unknown when no first try of this exam in the caller's centre had it
     */
    public ItemFigures item(String key, long version) {
        var edition = blueprint(key);
        long set = ready(edition.blueprint()).orElseThrow(() -> new Unknown("item"));
        var versions = sets.versions(set, version);
        var picture = versions.stream()
                .filter(v -> v.id() == version && v.picture() != null)
                .findFirst()
                .orElseThrow(() -> new Unknown("item"))
                .picture();
        var item = bank.contents(List.of(version)).get(version);
        // the key as it was marked by, which may have been repaired
        var right = picture.options().stream()
                .filter(ItemPicture.Option::right)
                .map(ItemPicture.Option::key)
                .collect(Collectors.toSet());
        return new ItemFigures(
                edition.rules().title(),
                picture,
                item.stem(),
                item.kind() == ItemKind.SINGLE
                        ? item.options().stream()
                                .map(o -> new ItemFigures.Wording(o.key(), o.text(), right.contains(o.key())))
                                .toList()
                        : List.of(),
                versions.stream()
                        .map(v -> new ItemFigures.VersionRow(v.id(), v.number(), v.publishedAt(), v.picture()))
                        .toList());
    }

    private BlueprintEdition blueprint(String key) {
        return bank.blueprint(BadInput.text("exam", key, KEY)).orElseThrow(() -> new Unknown("exam"));
    }

    private Optional<Long> ready(long blueprint) {
        return sets.standings(caller.centre().value()).stream()
                .filter(s -> s.blueprint() == blueprint && s.ready() != null)
                .map(FigureSets.Standing::ready)
                .findFirst();
    }
}
