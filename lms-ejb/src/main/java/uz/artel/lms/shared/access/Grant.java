package uz.artel.lms.shared.access;

/** A role within a scope, valid at the moment the caller was read. */
public record Grant(Role role, Scope scope) {}
