package uz.artel.lms.exam;

import java.util.List;
import uz.artel.lms.shared.language.Texts;

/**
 * The picture of a hot-spot item after the try.
 *
 * @param address the picture itself as a data: address
 * @param outlines what was chosen and what is right
 */
public record ExplainedPicture(String address, Texts title, int width, int height, List<Outline> outlines) {

    /**
     * A region.
     *
     * @param points its corners as {@code x,y x,y …}
     */
    public record Outline(String points, boolean right) {}
}
