package uz.artel.lms.exam.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Generated banks and the blueprint of the full line admission, for tests of drawing. */
final class Banks {

    /** Difficulty bands of the generated items, in turn. */
    private static final List<Band> TURN = List.of(Band.EASY, Band.MEDIUM, Band.MEDIUM, Band.HARD);

    private Banks() {}

    /** Half a point of parity, 30 % of the last form, half of a neighbour's, three times the mean. */
    static Bounds bounds() {
        return new Bounds(30, 50, new BigDecimal("3"), new BigDecimal("0.5"), null, 5);
    }

    static Blueprint blueprint(Bounds bounds, Cell... cells) {
        return blueprint(false, bounds, cells);
    }

    static Blueprint blueprint(boolean angoff, Bounds bounds, Cell... cells) {
        return new Blueprint(
                "line",
                Use.CERTIFICATION,
                Pool.EXAM,
                Items.texts("line"),
                75,
                angoff ? 0 : 80,
                angoff,
                List.of(new Gate(Area.SAFETY, 100)),
                2,
                0,
                false,
                List.of(cells),
                bounds);
    }

    static Cell cell(Area area, String category, int count, Map<Band, Integer> bands) {
        return new Cell(area, Set.of(category), Set.of(), Set.of(), count, bands);
    }

    /** 60 items: 27 product in nine categories, 10 safety, 12 process, 6 communication, 5 rules. */
    static Blueprint line(boolean angoff) {
        var cells = new ArrayList<Cell>();
        for (int c = 0; c < 9; c++) {
            cells.add(cell(Area.PRODUCT, "category-" + c, 3, Map.of(Band.HARD, 1)));
        }
        cells.add(cell(Area.SAFETY, "safety", 10, Map.of(Band.EASY, 3, Band.MEDIUM, 4, Band.HARD, 3)));
        cells.add(cell(Area.PROCESS, "process", 12, Map.of(Band.EASY, 3, Band.MEDIUM, 6, Band.HARD, 3)));
        cells.add(cell(Area.COMMUNICATION, "communication", 6, Map.of(Band.MEDIUM, 3)));
        cells.add(cell(Area.RULES, "rules", 5, Map.of()));
        return blueprint(angoff, bounds(), cells.toArray(Cell[]::new));
    }

    /** For each cell of the blueprint {@code times} its count, with ratings and here and there enemies. */
    static List<BankItem> bank(Blueprint blueprint, int times, long seed) {
        var random = new Random(seed);
        var bank = new ArrayList<BankItem>();
        var enemies = new HashMap<String, Set<String>>();
        for (var cell : blueprint.cells()) {
            var category = cell.categories().iterator().next();
            for (int i = 0; i < cell.count() * times; i++) {
                var band = TURN.get(i % TURN.size());
                var key = category + "-" + i;
                if (i > 0 && random.nextInt(6) == 0) {
                    enemies.computeIfAbsent(key, k -> new HashSet<>()).add(category + "-" + random.nextInt(i));
                }
                bank.add(item(bank.size() + 1, key, cell.area(), category, band, rating(band, random)));
            }
        }
        // a few across categories too
        for (int n = 0; n < 10; n++) {
            var one = bank.get(random.nextInt(bank.size())).key();
            var other = bank.get(random.nextInt(bank.size())).key();
            if (!one.equals(other)) {
                enemies.computeIfAbsent(one, k -> new HashSet<>()).add(other);
            }
        }
        bank.replaceAll(i -> enemies(i, enemies.getOrDefault(i.key(), Set.of())));
        return bank;
    }

    private static int rating(Band band, Random random) {
        return switch (band) {
            case EASY -> 80 + random.nextInt(16);
            case MEDIUM -> 60 + random.nextInt(20);
            case HARD -> 35 + random.nextInt(25);
        };
    }

    static BankItem item(long version, String key, Area area, String category, Band band, Integer rating) {
        return new BankItem(
                version,
                key,
                ItemKind.SINGLE,
                area,
                category,
                4,
                0,
                1,
                new Traits("apply", band, rating == null ? null : Fraction.of(rating), null, 0, Set.of()));
    }

    static BankItem enemies(BankItem item, Set<String> enemies) {
        return item.with(item.traits().enemies(enemies));
    }

    static BankItem used(BankItem item, int forms) {
        return item.with(item.traits().forms(forms));
    }

    static BankItem known(BankItem item, Integer rating, Double facility) {
        var t = item.traits();
        return item.with(new Traits(
                t.level(), t.band(), rating == null ? null : Fraction.of(rating), facility, t.forms(), t.enemies()));
    }

    /** The keys of a form of the hour. */
    static Set<String> keysOf(DrawingBasis basis, long form) {
        var keys = new HashSet<String>();
        basis.hour().stream()
                .filter(o -> o.form() == form)
                .forEach(o -> o.items().stream()
                        .forEach(i -> keys.add(basis.bank().get(i).key())));
        return keys;
    }

    static Set<String> keys(DrawnForm form) {
        var keys = new HashSet<String>();
        form.items().stream()
                .filter(DrawnItem::scored)
                .forEach(d -> keys.add(d.item().key()));
        return keys;
    }
}
