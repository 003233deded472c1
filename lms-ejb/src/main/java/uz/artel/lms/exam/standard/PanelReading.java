package uz.artel.lms.exam.standard;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import uz.artel.lms.exam.bank.BlueprintEdition;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Texts;

/** Panels of the caller's centre: lists, progress, results. Figures are there once the rounds are over. Reads only. */
@Stateless
@Allowed({Role.TRAINER, Role.HEAD})
public class PanelReading {

    private Panels panels;
    private Ratings ratings;
    private PanelReckoning reckoning;
    private Standards standards;
    private ItemBank bank;
    private CurrentCaller caller;

    protected PanelReading() {}

    @Inject
    public PanelReading(
            Panels panels,
            Ratings ratings,
            PanelReckoning reckoning,
            Standards standards,
            ItemBank bank,
            CurrentCaller caller) {
        this.panels = panels;
        this.ratings = ratings;
        this.reckoning = reckoning;
        this.standards = standards;
        this.bank = bank;
        this.caller = caller;
    }

    /** The panels of the centre, newest first. */
    public List<PanelRow> ofCentre() {
        var titles = bank.blueprints().stream()
                .collect(Collectors.toMap(
                        BlueprintEdition::blueprint, b -> b.rules().title()));
        return panels.ofCentre(caller.centre().value()).stream()
                .map(row -> new PanelRow(
                        row.id(),
                        titles.get(row.blueprint()),
                        row.state(),
                        new PersonId(row.leader()),
                        row.openedAt(),
                        row.approvedAt(),
                        row.items(),
                        row.judges(),
                        row.missing()))
                .toList();
    }

    /** How far a panel is. */
    public PanelBoard board(PanelId id) {
        var panel = ofCentre(panels.get(id));
        var counts = ratings.counts(id);
        var given = ratings.bounds(id).keySet();
        var items = panels.items(id).size();
        var judges = panels.judges(id).stream()
                .sorted(Comparator.comparing((Panels.Judge j) -> j.person().value()))
                .map(j -> {
                    var count = counts.getOrDefault(j.person().value(), Ratings.Counts.NONE);
                    return new PanelBoard.JudgeProgress(
                            j.person(),
                            count.round1(),
                            count.round2(),
                            given.contains(j.person().value()),
                            j.releaseReason());
                })
                .toList();
        return new PanelBoard(
                id.value(),
                title(panel),
                panel.definition(),
                panel.state().name(),
                panel.leader(),
                panel.openedAt(),
                panel.round1ClosedAt(),
                panel.round2OpenedAt(),
                panel.round2ClosedAt(),
                standards.approval(id).map(Standards.Approval::at).orElse(null),
                panel.adjustment(),
                panel.adjustmentReason(),
                panel.adjustedAt(),
                panel.withdrawalReason(),
                items,
                judges,
                panel.state().round() == 0 ? 0 : missing(panel.state(), judges, items),
                panel.leader().equals(caller.person()),
                panel.version());
    }

    private static int missing(PanelState state, List<PanelBoard.JudgeProgress> judges, int items) {
        return judges.stream()
                .filter(j -> j.released() == null)
                .mapToInt(j ->
                        state == PanelState.ROUND1 ? items - j.round1() : items - j.round2() + (j.bounds() ? 0 : 1))
                .sum();
    }

    /** How all have rated in the first round; nothing while it lasts. */
    public DiscussionSheet discussion(PanelId id) {
        var panel = ofCentre(panels.get(id));
        return new DiscussionSheet(
                id.value(),
                title(panel),
                panel.state().name(),
                (int) panels.judges(id).stream().filter(Panels.Judge::stays).count(),
                panel.state().discussed() ? reckoning.discussion(panel, null) : List.of());
    }

    /**
     * What a panel came to.
     *
     * @throws Unknown while its rounds last: there is no result
     */
    public PanelResult result(PanelId id) {
        var panel = ofCentre(panels.get(id));
        if (!panel.state().closed()) {
            throw new Unknown("result");
        }
        var reckoned = reckoning.reckon(panel);
        return new PanelResult(
                id.value(),
                title(panel),
                panel.definition(),
                panel.state().name(),
                panel.leader(),
                panel.openedAt(),
                panel.round2ClosedAt(),
                panel.adjustment(),
                panel.adjustmentReason(),
                panel.adjustedAt(),
                reckoned.items().stream().mapToInt(ItemResult::points).sum(),
                reckoned.figures(),
                reckoned.items(),
                DoubleStream.of(reckoned.scores().totals()).boxed().toList(),
                standards.proposals(id).stream().map(PanelReading::proposed).toList(),
                standards
                        .approval(id)
                        .map(a -> new PanelResult.Approved(a.proposer(), a.approver(), a.on()))
                        .orElse(null),
                panel.leader().equals(caller.person()),
                panel.state() == PanelState.PROPOSED && !panels.takesPart(caller.person(), id),
                panel.version());
    }

    private static PanelResult.Proposed proposed(Standards.Proposal proposal) {
        return new PanelResult.Proposed(
                proposal.number(),
                proposal.proposer(),
                proposal.proposedAt(),
                proposal.explanation(),
                proposal.returnedBy(),
                proposal.returnReason(),
                proposal.returnedAt());
    }

    private Texts title(Panel panel) {
        return bank.blueprint(panel.blueprint()).orElseThrow().rules().title();
    }

    private Panel ofCentre(Panel panel) {
        if (!panel.centre().equals(caller.centre())) {
            throw new Unknown("panel");
        }
        return panel;
    }
}
