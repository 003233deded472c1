package uz.artel.lms.exam.standard;

import java.util.List;
import uz.artel.lms.shared.language.Texts;

/** How all judges rated in the first round, item by item; empty while nobody may see it. */
public record DiscussionSheet(long panel, Texts title, String state, int judges, List<ItemDiscussion> items) {}
