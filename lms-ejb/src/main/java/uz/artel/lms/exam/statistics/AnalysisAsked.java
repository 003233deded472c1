package uz.artel.lms.exam.statistics;

/** Somebody asked for an analysis. */
record AnalysisAsked(long analysis) {}
