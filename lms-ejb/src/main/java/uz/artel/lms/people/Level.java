package uz.artel.lms.people;

/** How far an operator has come: L0 trainee, L1 operator, L2 senior, L3 expert. */
public enum Level {
    L0,
    L1,
    L2,
    L3
}
