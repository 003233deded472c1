package uz.artel.lms.shadowing;

/** What the watched calls were about: the eight tiles of the log. */
public enum CallTopic {
    COOLING,
    CLIMATE,
    WASHING,
    COOKING,
    WATER,
    SCREEN,
    SMALL,
    PHONES
}
