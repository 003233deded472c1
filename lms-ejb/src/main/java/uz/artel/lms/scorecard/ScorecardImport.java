package uz.artel.lms.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.content.ContentImport;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** Writes the scorecards of the content folder. */
@ApplicationScoped
class ScorecardImport implements ContentImport {

    private Scorecards cards;
    private Clock clock;

    protected ScorecardImport() {}

    @Inject
    ScorecardImport(Scorecards cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public String name() {
        return "scorecards";
    }

    @Override
    public int importFrom(ContentPack pack) {
        int editions = 0;
        for (var card : ScorecardFiles.read(pack, new Problems()).entrySet()) {
            editions += cards.publish(card.getValue(), pack.all().get(card.getKey()), clock.now()) ? 1 : 0;
        }
        return editions;
    }
}
