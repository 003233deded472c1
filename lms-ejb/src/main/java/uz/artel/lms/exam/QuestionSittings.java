package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.Blueprint;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemBank;

/** All sittings of a centre that one question stands in, with everything their results are made of. Reads only. */
@ApplicationScoped
class QuestionSittings {

    /** The sittings in question: parameters are the centre and the version. */
    private static final String THESE = "(SELECT s.id FROM exam_sitting s WHERE s.centre_id = ? AND s.form_id IN"
            + " (SELECT q.form_id FROM exam_form_item q WHERE q.version_id = ?))";

    private static final String FORMS = "(SELECT q.form_id FROM exam_form_item q JOIN exam_sitting s"
            + " ON s.form_id = q.form_id AND s.centre_id = ? WHERE q.version_id = ?)";

    private EntityManager em;
    private ItemBank bank;

    protected QuestionSittings() {}

    @Inject
    QuestionSittings(EntityManager em, ItemBank bank) {
        this.em = em;
        this.bank = bank;
    }

    /** A form with what its marks are counted by. */
    private record Form(Blueprint rules, Integer cut, List<Sittings.Place> places, Map<Integer, Fraction> ratings) {}

    /**
     * One sitting with the question.
     *
     * @param candidate the candidate's number
     * @param place of the question on its form
     * @param marks the newest editions of all its marks
     * @param history all editions of the mark of the question, the newest first
     * @param answer what was answered to it last
     * @param before the result as it stands, null while there is none
     */
    record One(
            Sitting sitting,
            long candidate,
            Form form,
            Map<Long, Item> items,
            Sittings.Place place,
            Map<Integer, Sittings.Mark> marks,
            List<Repairs.PastMark> history,
            Answer answer,
            Score before) {

        String exam() {
            return form.rules.key();
        }

        /** Sum of the squares of what each question is worth that counts with another mark of this one. */
        long squares(ResultRevising.NewMark mark) {
            var changed = ResultRevising.with(marks, List.of(mark));
            return form.places.stream()
                    .filter(Sittings.Place::scored)
                    .filter(p -> changed.get(p.place()).counts())
                    .mapToLong(p -> items.get(p.version()).points())
                    .map(points -> points * points)
                    .sum();
        }

        /** The result with another mark of the question. */
        Score with(ResultRevising.NewMark mark) {
            var changed = ResultRevising.with(marks, List.of(mark));
            return Scoring.of(
                    form.rules,
                    Scoring.cut(form.cut, () -> form.ratings, form.places, items, changed),
                    form.places,
                    items,
                    changed);
        }
    }

    /**
     * The sittings in the order of their ids.
     *
     * @param ids of the sittings of the centre with this version on their form
     */
    List<One> all(Collection<SittingId> ids, long centre, long version) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var sittings = em.createQuery("SELECT s FROM Sitting s WHERE s.id IN :ids ORDER BY s.id", Sitting.class)
                .setParameter("ids", ids.stream().map(SittingId::value).toList())
                .getResultList();
        var forms = forms(centre, version);
        var items = bank.contents(forms.values().stream()
                .flatMap(f -> f.places.stream())
                .map(Sittings.Place::version)
                .distinct()
                .toList());
        var marks = marks(centre, version);
        var answers = answers(centre, version);
        var scores = scores(centre, version);
        var numbers = numbers(centre, version);
        var all = new ArrayList<One>();
        for (var sitting : sittings) {
            long id = sitting.id().value();
            var form = forms.get(sitting.form());
            var place = form.places.stream()
                    .filter(p -> p.version() == version)
                    .findFirst()
                    .orElseThrow();
            var editions = marks.getOrDefault(id, Map.of());
            all.add(new One(
                    sitting,
                    numbers.get(sitting.person().value()),
                    form,
                    items,
                    place,
                    newest(editions),
                    history(editions.getOrDefault(place.place(), List.of())),
                    answers.getOrDefault(id, Answer.NONE),
                    scores.get(id)));
        }
        return all;
    }

    private Map<Long, Form> forms(long centre, long version) {
        var places = new HashMap<Long, List<Sittings.Place>>();
        var ratings = new HashMap<Long, Map<Integer, Fraction>>();
        for (var c : rows(
                "SELECT fi.form_id, fi.place, fi.version_id, fi.option_order, fi.partner_order, fi.scored,"
                        + " fi.rating_over, fi.rating_under FROM exam_form_item fi WHERE fi.form_id IN " + FORMS
                        + " ORDER BY fi.form_id, fi.place",
                centre,
                version)) {
            var place = Sittings.place(c, 1);
            places.computeIfAbsent(number(c[0]), f -> new ArrayList<>()).add(place);
            if (place.scored() && c[6] != null) {
                ratings.computeIfAbsent(number(c[0]), f -> new HashMap<>())
                        .put(place.place(), new Fraction(number(c[6]), number(c[7])));
            }
        }
        var rules = new HashMap<Long, Blueprint>();
        var forms = new HashMap<Long, Form>();
        for (var c : rows(
                "SELECT f.id, f.cut, e.id, e.canonical FROM exam_form f JOIN exam_blueprint_edition e"
                        + " ON e.id = f.edition_id WHERE f.id IN " + FORMS,
                centre,
                version)) {
            forms.put(
                    number(c[0]),
                    new Form(
                            rules.computeIfAbsent(number(c[2]), e -> Blueprint.parse((byte[]) c[3])),
                            c[1] == null ? null : (int) number(c[1]),
                            places.get(number(c[0])),
                            ratings.getOrDefault(number(c[0]), Map.of())));
        }
        return forms;
    }

    /** A mark and why it was made. */
    private record Edition(Sittings.Mark mark, ResultVersion.Cause cause) {}

    /** Sitting → place → editions of its mark, the first one first. */
    private Map<Long, Map<Integer, List<Edition>>> marks(long centre, long version) {
        var all = new HashMap<Long, Map<Integer, List<Edition>>>();
        for (var c : rows(
                "SELECT m.sitting_id, m.place, m.edition, m.earned_over, m.earned_under, m.marked_by, m.reason,"
                        + " m.counts, m.revision_id, v.kind FROM exam_mark m LEFT JOIN exam_revision v"
                        + " ON v.id = m.revision_id WHERE m.sitting_id IN " + THESE
                        + " ORDER BY m.sitting_id, m.place, m.edition",
                centre,
                version)) {
            var mark = Sittings.mark(c, 1);
            all.computeIfAbsent(number(c[0]), s -> new TreeMap<>())
                    .computeIfAbsent(mark.place(), p -> new ArrayList<>())
                    .add(new Edition(mark, c[9] == null ? null : ResultVersion.Cause.valueOf((String) c[9])));
        }
        return all;
    }

    private static Map<Integer, Sittings.Mark> newest(Map<Integer, List<Edition>> editions) {
        var marks = new LinkedHashMap<Integer, Sittings.Mark>();
        editions.forEach((place, all) -> marks.put(place, all.get(all.size() - 1).mark));
        return marks;
    }

    private static List<Repairs.PastMark> history(List<Edition> editions) {
        var past = new ArrayList<Repairs.PastMark>();
        for (var e : editions) {
            past.add(
                    0,
                    new Repairs.PastMark(
                            e.mark.edition(), e.mark.earned(), e.mark.counts(), e.mark.revision(), e.cause));
        }
        return past;
    }

    /** The last answer to the question, by sitting. */
    private Map<Long, Answer> answers(long centre, long version) {
        var all = new HashMap<Long, Answer>();
        for (var c : rows(
                "SELECT a.sitting_id, a.choice, a.typed FROM exam_sitting s JOIN exam_form_item q"
                        + " ON q.form_id = s.form_id JOIN exam_answer a ON a.sitting_id = s.id AND a.place = q.place"
                        + " WHERE s.centre_id = ? AND q.version_id = ? ORDER BY " + Answer.ORDER,
                centre,
                version)) {
            all.put(number(c[0]), new Answer(Answer.places((String) c[1]), (String) c[2]));
        }
        return all;
    }

    private Map<Long, Score> scores(long centre, long version) {
        var rows = new LinkedHashMap<Long, List<Object[]>>();
        for (var c : rows(
                "SELECT " + Sittings.SCORE + ", r.sitting_id FROM exam_result r JOIN exam_result_area a"
                        + " ON a.result_id = r.id WHERE r.sitting_id IN " + THESE + " AND r.edition ="
                        + " (SELECT MAX(n.edition) FROM exam_result n WHERE n.sitting_id = r.sitting_id)",
                centre,
                version)) {
            rows.computeIfAbsent(number(c[c.length - 1]), s -> new ArrayList<>())
                    .add(c);
        }
        var all = new HashMap<Long, Score>();
        rows.forEach((sitting, areas) -> all.put(sitting, Sittings.score(areas)));
        return all;
    }

    /** The candidates' numbers, by person. */
    private Map<Long, Long> numbers(long centre, long version) {
        var all = new HashMap<Long, Long>();
        for (var c : rows(
                "SELECT DISTINCT c.person_id, c.number FROM exam_candidate c JOIN exam_sitting p"
                        + " ON p.person_id = c.person_id WHERE p.id IN " + THESE,
                centre,
                version)) {
            all.put(number(c[0]), number(c[1]));
        }
        return all;
    }

    private List<Object[]> rows(String sql, long centre, long version) {
        List<?> rows = em.createNativeQuery(sql)
                .setParameter(1, centre)
                .setParameter(2, version)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
