package uz.artel.lms.architecture.planted.exam;

/** Planted offence: two empty words. */
public class ExamServiceImpl {}
