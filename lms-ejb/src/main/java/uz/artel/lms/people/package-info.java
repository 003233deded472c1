/**
 * Floor 1: persons and what they may do.
 *
 * <p>A person belongs to one centre and line, has a level (L0 trainee to L3 expert) since a day, and an account to sign in
 * with. Grants give roles within a scope and between dates. Sessions are rows, so they survive restarts and end at once when
 * a person is deactivated. Forgotten passwords are replaced by a one-time code that somebody else issues.
 */
package uz.artel.lms.people;
