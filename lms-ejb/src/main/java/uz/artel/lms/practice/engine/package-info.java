/**
 * The practice call as a model: a customer with facts, mood and conditions, an operator with acts from one catalogue, a
 * timeline, and the marks that follow from it. Pure: no container, no clock, no database. A call is the replay of its
 * actions over a scenario with a seed; the same inputs give the same call and the same marks.
 */
package uz.artel.lms.practice.engine;
