package uz.artel.lms.exam;

import java.time.Instant;
import java.util.List;

/** The answer of a place as the server has it. */
public record SheetAnswer(int place, List<Integer> choice, String text, boolean flagged, Instant savedAt) {}
