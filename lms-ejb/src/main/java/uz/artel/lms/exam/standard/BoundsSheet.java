package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.language.Texts;

/**
 * What a judge has said he would accept.
 *
 * @param open whether it can be said now
 * @param revision 0 when he has said nothing yet
 * @param bounds null then
 */
public record BoundsSheet(long panel, Texts title, String definition, boolean open, int revision, JudgeBounds bounds) {}
