package uz.artel.lms.practice.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import uz.artel.lms.crm.Field;

/**
 * A condition over a call, as a scenario writes it: {@code s1<=40 & !tag:blame | told:smoke}. {@code &} binds before
 * {@code |}, {@code !} before both; brackets group.
 *
 * <p>Words: a bare key of an act (it was said; {@code key<=40} within 40 s of answering; {@code key*2} at least twice) ·
 * {@code tag:blame} (an act with this tag was said) · {@code told:fact} · {@code flag:name} · {@code before:a,b} (a was
 * said, and before b if b was) · {@code record:outcome=EMG} (saved so) · {@code sms:key} · {@code ended:key} ·
 * {@code lang:uz} · {@code alert}, {@code alert<=90} (supervisor told, seconds after answering) · {@code saved} ·
 * {@code hungup} · {@code callback} · {@code looked} · numbers {@code mood interrupted wrong-language hold unexplained time}
 * with {@code < <= > >= =}; {@code hold} is the longest hold and {@code time} the conversation, both in seconds.
 */
public final class Condition {

    /** @param at the moment that decided it, or null when nothing happened */
    public record Verdict(boolean holds, Long at) {}

    private interface Test {
        Verdict test(CallState state);
    }

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9:,*=<>.+-]+");
    private static final Pattern NUMBER =
            Pattern.compile("(mood|interrupted|wrong-language|hold|unexplained|time)(<=|>=|<|>|=)(-?[0-9]+)");

    private final String source;
    private final Test test;
    private final Set<String> acts;
    private final Set<String> words;

    private Condition(String source, Test test, Set<String> acts, Set<String> words) {
        this.source = source;
        this.test = test;
        this.acts = acts;
        this.words = words;
    }

    /** @throws IllegalArgumentException naming what can't be read */
    public static Condition parse(String source) {
        var parser = new Parser(source);
        var test = parser.or();
        parser.end();
        return new Condition(source, test, parser.acts, parser.words);
    }

    static Condition always() {
        return new Condition("", s -> new Verdict(true, null), Set.of(), Set.of());
    }

    public Verdict test(CallState state) {
        return test.test(state);
    }

    /** The acts it speaks of, in its order. */
    public Set<String> acts() {
        return acts;
    }

    /** The prefixed words it uses: {@code told:x}, {@code flag:y}; for the linter. */
    Set<String> words() {
        return words;
    }

    @Override
    public String toString() {
        return source;
    }

    private static final class Parser {
        private final List<String> tokens = new ArrayList<>();
        private final Set<String> acts = new LinkedHashSet<>();
        private final Set<String> words = new LinkedHashSet<>();
        private int next;

        Parser(String source) {
            var rest = source.strip();
            while (!rest.isEmpty()) {
                char c = rest.charAt(0);
                if ("&|!()".indexOf(c) >= 0) {
                    tokens.add(String.valueOf(c));
                    rest = rest.substring(1).stripLeading();
                    continue;
                }
                var word = WORD.matcher(rest);
                if (!word.lookingAt()) {
                    throw new IllegalArgumentException("\"" + rest + "\" can't be read");
                }
                tokens.add(word.group());
                rest = rest.substring(word.end()).stripLeading();
            }
        }

        Test or() {
            var all = new ArrayList<Test>();
            do {
                all.add(and());
            } while (take("|"));
            return state -> {
                var last = new Verdict(false, null);
                for (var one : all) {
                    var verdict = one.test(state);
                    if (verdict.holds()) {
                        return verdict;
                    }
                    last = verdict;
                }
                return last;
            };
        }

        Test and() {
            var all = new ArrayList<Test>();
            do {
                all.add(not());
            } while (take("&"));
            return state -> {
                Long at = null;
                for (var one : all) {
                    var verdict = one.test(state);
                    if (!verdict.holds()) {
                        return verdict;
                    }
                    at = verdict.at() != null && (at == null || verdict.at() > at) ? verdict.at() : at;
                }
                return new Verdict(true, at);
            };
        }

        Test not() {
            if (take("!")) {
                var inner = not();
                return state -> {
                    var verdict = inner.test(state);
                    return new Verdict(!verdict.holds(), verdict.holds() ? verdict.at() : null);
                };
            }
            if (take("(")) {
                var inner = or();
                if (!take(")")) {
                    throw new IllegalArgumentException("a bracket is not closed");
                }
                return inner;
            }
            if (next >= tokens.size() || "&|)".contains(tokens.get(next))) {
                throw new IllegalArgumentException("a word is missing");
            }
            return word(tokens.get(next++));
        }

        private Test word(String word) {
            var number = NUMBER.matcher(word);
            if (number.matches()) {
                return compare(number.group(1), number.group(2), Long.parseLong(number.group(3)));
            }
            switch (word) {
                case "saved":
                    return s -> happened(s.savedAt);
                case "alert":
                    return s -> happened(s.alertAt);
                case "hungup":
                    return s -> new Verdict(s.hungUp, s.hungUp ? s.endedAt : null);
                case "callback":
                    return s -> happened(s.calledBackAt);
                case "looked":
                    return s -> s.lookUps.isEmpty() ? happened(-1) : happened(s.lookUps.get(0));
                default:
                    break;
            }
            int colon = word.indexOf(':');
            if (colon > 0) {
                return prefixed(word, word.substring(0, colon), word.substring(colon + 1));
            }
            return act(word);
        }

        private Test prefixed(String word, String prefix, String rest) {
            words.add(word);
            switch (prefix) {
                case "tag":
                    return s -> s.catalogue.tagged(rest).stream()
                            .filter(s.said::containsKey)
                            .map(a -> s.said.get(a).get(0))
                            .min(Long::compare)
                            .map(Condition::happened)
                            .orElse(new Verdict(false, null));
                case "told":
                    return s -> happened(s.told.getOrDefault(rest, -1L));
                case "flag":
                    return s -> new Verdict(s.flags.contains(rest), null);
                case "sms":
                    return s -> happened(s.sms.getOrDefault(rest, -1L));
                case "ended":
                    return s -> new Verdict(rest.equals(s.ending), rest.equals(s.ending) ? s.endedAt : null);
                case "lang":
                    return s -> new Verdict(s.lang.code().equals(rest), null);
                case "before":
                    var pair = rest.split(",", -1);
                    if (pair.length != 2) {
                        throw new IllegalArgumentException("\"" + word + "\" needs two acts: before:a,b");
                    }
                    acts.add(pair[0]);
                    acts.add(pair[1]);
                    return s -> before(s, pair[0], pair[1]);
                case "record":
                    var field = rest.split("=", -1);
                    if (field.length != 2 || Field.find(field[0]).isEmpty()) {
                        throw new IllegalArgumentException("\"" + word + "\" needs a field: record:outcome=EMG");
                    }
                    var of = Field.find(field[0]).get();
                    return s -> {
                        boolean so = s.record != null && s.record.get(of).equals(field[1]);
                        return new Verdict(so, so ? s.savedAt : null);
                    };
                default:
                    throw new IllegalArgumentException("nobody knows \"" + prefix + ":\"");
            }
        }

        private Test act(String word) {
            var timed = word.split("<=", -1);
            if (timed.length == 2) {
                long limit = Long.parseLong(timed[1]) * 1000;
                if (timed[0].equals("alert")) {
                    return s -> within(s, s.alertAt, limit);
                }
                acts.add(timed[0]);
                return s ->
                        within(s, s.said.getOrDefault(timed[0], List.of(-1L)).get(0), limit);
            }
            var times = word.split("\\*", -1);
            if (times.length == 2) {
                int count = Integer.parseInt(times[1]);
                acts.add(times[0]);
                return s -> {
                    var at = s.said.getOrDefault(times[0], List.of());
                    return at.size() >= count ? happened(at.get(count - 1)) : new Verdict(false, null);
                };
            }
            if (word.matches(".*[<>=:,].*")) {
                throw new IllegalArgumentException("\"" + word + "\" can't be read");
            }
            acts.add(word);
            return s -> happened(s.said.getOrDefault(word, List.of(-1L)).get(0));
        }

        private boolean take(String token) {
            if (next < tokens.size() && tokens.get(next).equals(token)) {
                next++;
                return true;
            }
            return false;
        }

        void end() {
            if (next < tokens.size()) {
                throw new IllegalArgumentException("\"" + tokens.get(next) + "\" is too much");
            }
        }
    }

    private static Verdict happened(long at) {
        return at < 0 ? new Verdict(false, null) : new Verdict(true, at);
    }

    private static Verdict within(CallState s, long at, long limit) {
        return at >= 0 && at - s.answeredAt <= limit ? new Verdict(true, at) : new Verdict(false, at < 0 ? null : at);
    }

    private static Verdict before(CallState s, String first, String second) {
        var a = s.said.get(first);
        var b = s.said.get(second);
        if (a == null) {
            return new Verdict(false, null);
        }
        return new Verdict(b == null || a.get(0) < b.get(0), a.get(0));
    }

    private static Test compare(String name, String operator, long right) {
        ToLongFunction<CallState> left = switch (name) {
            case "mood" -> s -> s.mood;
            case "interrupted" -> s -> s.interruptions;
            case "wrong-language" -> s -> s.wrongLanguage;
            case "hold" -> s -> s.longestHold / 1000;
            case "unexplained" -> s -> s.unexplainedHolds;
            default -> s -> s.talkMillis() / 1000;
        };
        var kind = switch (name) {
            case "interrupted" -> Moment.Kind.INTERRUPTED;
            case "wrong-language" -> Moment.Kind.OPERATOR;
            case "hold" -> Moment.Kind.HOLD_LONG;
            case "unexplained" -> Moment.Kind.HOLD_UNEXPLAINED;
            default -> Moment.Kind.ENDED;
        };
        return state -> {
            long value = left.applyAsLong(state);
            boolean holds = switch (operator) {
                case "<" -> value < right;
                case "<=" -> value <= right;
                case ">" -> value > right;
                case ">=" -> value >= right;
                default -> value == right;
            };
            return new Verdict(holds, holds ? null : lastOf(state, kind));
        };
    }

    private static Long lastOf(CallState state, Moment.Kind kind) {
        return state.timeline.stream()
                .filter(m -> m.kind() == kind
                        && (kind != Moment.Kind.OPERATOR
                                || !state.scenario.languages().contains(m.lang())
                                || m.lang() != state.scenario.languages().get(0)))
                .map(Moment::at)
                .findFirst()
                .orElse(null);
    }
}
