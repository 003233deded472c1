package uz.artel.lms.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uz.artel.lms.shared.language.Texts;

/**
 * A scorecard: criteria in blocks (the stages of a call), profiles that weigh the blocks for a kind of call, critical
 * errors and levels.
 *
 * @param criticalResult what a call with a critical error gets
 */
public record Scorecard(
        String key,
        int version,
        Texts title,
        List<Block> blocks,
        List<Profile> profiles,
        List<Critical> criticals,
        BigDecimal criticalResult,
        List<Level> levels) {

    /** A stage of the call. */
    public record Block(int number, Texts title, List<Criterion> criteria) {
        public Block {
            criteria = List.copyOf(criteria);
        }

        int weight() {
            return criteria.stream().mapToInt(Criterion::weight).sum();
        }
    }

    /**
     * One thing that is marked.
     *
     * @param number what people see: 1.1
     * @param weight of 100
     * @param speech can only be heard: not applicable where the call was chosen or typed
     * @param one what earns 1; half and zero likewise
     */
    public record Criterion(
            String key, String number, int weight, boolean speech, Texts title, Texts one, Texts half, Texts zero) {

        public Texts sentence(Mark mark) {
            return switch (mark) {
                case ONE -> one;
                case HALF -> half;
                case ZERO, NOT_APPLICABLE -> zero;
            };
        }
    }

    /** Weights of the blocks for a kind of call; they add up to 100. */
    public record Profile(String key, String code, Texts title, List<Integer> blocks) {
        public Profile {
            blocks = List.copyOf(blocks);
        }
    }

    /** An error counted beside the score. */
    public record Critical(String key, String code, String kind, Texts title) {}

    /** From {@code min} points upwards. */
    public record Level(String key, int min, Texts title) {}

    public Scorecard {
        blocks = List.copyOf(blocks);
        profiles = List.copyOf(profiles);
        criticals = List.copyOf(criticals);
        levels = List.copyOf(levels);
    }

    public List<Criterion> criteria() {
        return blocks.stream().flatMap(b -> b.criteria().stream()).toList();
    }

    public Optional<Criterion> criterion(String criterionKey) {
        return criteria().stream().filter(c -> c.key().equals(criterionKey)).findFirst();
    }

    /** @param code as people say it: K1 */
    public Optional<Critical> critical(String code) {
        return criticals.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** @param code as people say it: T, C, E, R, W */
    public Optional<Profile> profile(String code) {
        return profiles.stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /** The highest level whose minimum the points reach. */
    public Level level(BigDecimal points) {
        return levels.stream()
                .filter(l -> points.compareTo(BigDecimal.valueOf(l.min())) >= 0)
                .max(java.util.Comparator.comparingInt(Level::min))
                .orElseThrow();
    }

    Stream<String> criticalCodes() {
        return criticals.stream().map(Critical::code);
    }
}
