/**
 * Attestation of a centre's people: from evidence to an order.
 *
 * <p>A campaign fixes a quarter and the edition of the pay rule valid on the day it starts. For each person a case gathers
 * evidence from lower features; when HR proposes, the evidence is frozen as canonical bytes with their digest. The rule
 * recommends, people decide: HR proposes, those whom the rule lists under {@code approve_by} approve in that order, and
 * proposer and approvers are all different people. Then the decision is announced, an order is issued and handed to
 * payroll once. Nothing happens by itself, and nothing ever recommends a minus.
 *
 * <p>Pure: {@link uz.artel.lms.review.PayRule}, {@link uz.artel.lms.review.Assessment}. Words: gate, part, band, index,
 * recommendation, proposal, approval, announcement, order, delivery to payroll.
 */
package uz.artel.lms.review;
