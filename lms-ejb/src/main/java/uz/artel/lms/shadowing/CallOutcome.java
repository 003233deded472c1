package uz.artel.lms.shadowing;

/** How a watched call ended: the outcome codes of the diagnosis trees. */
public enum CallOutcome {
    SELF,
    REQ,
    SC,
    URG,
    EMG,
    TECH,
    SHOP,
    REF,
    COMP
}
