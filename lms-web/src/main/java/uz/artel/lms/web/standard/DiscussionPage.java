package uz.artel.lms.web.standard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import uz.artel.lms.exam.standard.DiscussionSheet;
import uz.artel.lms.exam.standard.ItemDiscussion;
import uz.artel.lms.exam.standard.Judging;
import uz.artel.lms.exam.standard.PanelId;
import uz.artel.lms.exam.standard.PanelReading;
import uz.artel.lms.shared.Unknown;

/** Between the rounds: how all have rated each item, the widest apart first, and how candidates did. */
@Named
@RequestScoped
public class DiscussionPage {

    private Judging judging;
    private PanelReading reading;

    private Long panel;
    private String order;
    private DiscussionSheet sheet;
    private List<ItemDiscussion> items = List.of();

    protected DiscussionPage() {}

    @Inject
    public DiscussionPage(Judging judging, PanelReading reading) {
        this.judging = judging;
        this.reading = reading;
    }

    /** For a judge: his own ratings are marked. */
    public void load() {
        show(judging.discussion(id()));
    }

    /** For who leads. */
    public void loadForLeader() {
        show(reading.discussion(id()));
    }

    private PanelId id() {
        if (panel == null) {
            throw new Unknown("panel");
        }
        return new PanelId(panel);
    }

    private void show(DiscussionSheet read) {
        sheet = read;
        items = isByPlace()
                ? read.items()
                : read.items().stream()
                        .sorted(Comparator.comparing(ItemDiscussion::range)
                                .reversed()
                                .thenComparing(ItemDiscussion::place))
                        .toList();
    }

    public Dots dots(ItemDiscussion item) {
        return Dots.of(item.ratings(), item.own(), item.facility());
    }

    public DiscussionSheet getSheet() {
        return sheet;
    }

    public List<ItemDiscussion> getItems() {
        return items;
    }

    public boolean isByPlace() {
        return "place".equals(order);
    }

    public Long getPanel() {
        return panel;
    }

    public void setPanel(Long panel) {
        this.panel = panel;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }
}
