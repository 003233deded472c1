package uz.artel.lms.exam;

import java.util.List;
import uz.artel.lms.shared.language.Texts;

/**
 * The picture of a hot-spot item as a candidate gets it.
 *
 * @param digest by which the browser asks for its bytes
 * @param regions in the order of the options shown: corners x1, y1, x2, y2, … in the picture's own units
 */
public record SheetPicture(String digest, Texts title, int width, int height, List<List<Integer>> regions) {}
