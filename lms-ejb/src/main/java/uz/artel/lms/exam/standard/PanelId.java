package uz.artel.lms.exam.standard;

/** A panel of judges. */
public record PanelId(long value) {}
