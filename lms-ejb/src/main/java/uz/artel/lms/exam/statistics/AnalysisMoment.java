package uz.artel.lms.exam.statistics;

/**
 * Where the run that was asked for last is at this moment.
 *
 * @param stage null before the first
 * @param progress percent
 */
public record AnalysisMoment(int number, AnalysisStanding.State state, String stage, int progress) {}
